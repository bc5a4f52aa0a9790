// swift-format-ignore-file
// Generated from Rules/profiles/*.yml by Scripts/generate; do not edit.

/// The texts of Rules/profiles/*.yml.
enum BuiltInProfiles {
  /// Each with the name of its file without suffix, sorted by name.
  static let all: [(name: String, text: String)] = [
    (
      "node-tsc",
#"""
# How the technical steering committee of Node.js writes its minutes. docs/profiles.md explains the keys.

files:
  names: '{year}-{month}-{day}.md'

title:
  forms: ['* Meeting {date}', '* {date}']
  levels: 1
  example: '# Technical Steering Committee (TSC) Meeting {date}'

participants:
  headings: ['Present{, (*}', Attendees, In attendance]
  labels: [Present, Attendees]
  absent:
    headings: '{Regrets,Apologies,Excused,Absent}'
    labels: [Regrets, Apologies, Excused, Absent]
    notes: ['{regrets,excused,absent}']
  example: '## Present'

agenda:
  headings: ['Agenda{, (*}', Agenda items]
  example: '## Agenda'

roles:
  minutes: {lines: ['{Scribe,Scribes,Note taker,Minutes}{,: *}'], none: nobody}
  moderation: {lines: ['{Chair,Moderator,Facilitator}{,: *}']}

actions:
  markers: [AI, Action Item, Action, TODO]
  owned: [AI, Action Item, Action]
  unassigned: [TBD, TBA, nobody]

# Those who are called together, as in "@nodejs/tsc".
groups: ['@nodejs/*', 'nodejs/*', TSC]

templates: '*Insert minutes here*'

documents:
  - '**/README.md'
  - '**/template.md'

defaults:
  participants: required
  agenda: required
  order: [participants, agenda]

"""#
    ),
    (
      "scs",
#"""
# How the community of SovereignCloudStack writes its minutes. docs/profiles.md explains the keys.

title:
  forms: ['{date}', '{date} *', '* {date}']
  levels: [1, 2]
  example: '# {date}'

participants:
  headings:
    - '{Participants,Particpants,Attendees}'
    - '{Present,Teilnehmer,Teilnehmende,TeilnehmerInnen,Anwesend,Anwesende}'
    # Participants (github handles preferred)
    - '{Participants,Particpants,Attendees} (*)'
    # Participants - use of github handle is preferred
    - '{Participants,Particpants,Attendees} {-,–,use,prefer}*'
  labels: [Participants, Particpants, Participation, Attendees, Present, Teilnehmer, Teilnehmende,
      Anwesend, Anwesende]
  absent:
    headings: '{Excused,Absent,Apologies,Entschuldigt,Abwesend,Abwesende}'
    labels: [Excused, Absent, Apologies, Not, Entschuldigt, Abwesend, Abwesende]
    notes: [sick, excused, absent, '{can''t,cannot,can not} {attend,join}*', not present, not there]
  example: '## Participants'

housekeeping:
  headings:
    - 'Recurring items{, & housekeeping, (*)}'
    - '{Housekeeping,Housekeeing}{,\?, (*,: *}'
    - 'Housekeeping & organizational items'
    - '{Orga,Organizational,Organisational,Meta}'
    - '*minutes transfer*'
    - 'Minutes taking*'
    - 'Community call report*'
    - 'Report{,ing} in *community call*'
    - 'Reporting{, & minutes, and minutes}'
    - 'Who {presents,is presenting,is reporting} in *call*'
    - 'Summary for community*'
    - 'Designate people*'
    - 'Pending action items'
  example: '## Recurring items'

agenda:
  headings: [Agenda, Agenda today, Agenda items, 'Agenda (*)', Topics, Items, 'Discussion{, about *}']
  example: '## Agenda'

roles:
  report:
    lines:
      - 'Who {presents,is presenting,is reporting,is going to report} in*'
      - 'Report{,ing} in*'
      - 'Reporting {&,and} minutes*'
      - '{Community,Comm}{ ,-}call{,: *, report*, and minutes*}'
      - 'Minute{,s}{ ,-}transfer {and,&} community{ ,-}call*'
      - 'Transfer to minutes* and community{ ,-}call*'
      - 'Summary {for community,& minutes}*'
    none: [no comm call*, no community call*, not applicable, n/a, nobody, noone, no one, skipped]
  minutes:
    lines:
      - 'Responsible for the minutes*'
      - 'Minute{,s} taking*'
      - 'Minute{,s}{ ,-}transfer*'
      - 'Transfer {of,to} minutes*'
      - 'Minutes: @*'
      - 'Who {presents,is presenting,is reporting} in* minutes*'
      - 'Who {is ,}{taking,writing,transforming,takes,writes,transforms}* minutes*'
      - 'Report{,ing} in* minutes*'
      - 'Reporting {&,and} minutes*'
      - 'Community{ ,-}call *minutes*'
      - 'Summary *minutes*'
    none: [not applicable, n/a, nobody, noone, no one, skipped]
  moderation:
    lines: ['Moderat{ion,or,ors}{,: *}', 'Moderated by*']
    none: [not applicable, n/a, nobody]

actions:
  markers:
    - AI
    - A.I.
    - Action Item
    - Action
    - TODO
    - To Do
    - To-Do
    - Aufgabe
  # Those that say who does it; a TODO may be anybody's.
  owned: [AI, A.I., Action Item, Action]
  # As in "AI N.N.: write it down".
  unassigned: [N.N., N.N, NN, TBD, TBA]
  # As in "AI: none".
  none:
    - '{none,nothing,n/a,-,--,keine,nichts}{,.}'
    - '{none,nothing,keine,nichts} {this,for,so far,at,today,new,heute,diese}*'
    - '{no,keine} {open ,new ,offenen ,neuen ,}{AIs,AI,action items,TODOs,items}*'
    - '{all,alle} *{AIs,items,TODOs} {,are ,sind }{done,closed,erledigt}'
  # Artificial intelligence, and other things that begin like a marker.
  others:
    - 'AI {act,model,models,workload,workloads,stack,tool,tools,assistant*,agent*,generated,based,chip*,chat*}{, *}'
    - 'AI {is,are,was,can,may,has,in} *'
    - 'AI {workshop*,summit,policy,policies,strategy,regulation,ethics,hype}{, *}'
    - 'Action {is,was} *'
    - 'Action {plan,plans,points,required,needed,group,log,runner,workflow}{, *}'
  # As in "AI @handle: text".
  placeholders: [handle, githubhandle, github-handle, todo, name, user, username, nick, xxx, yyy]
  announcing:
    - '{AI,AIs,AI''s,A.I.s,action item,action items,TODO,TODOs,TODO''s,to-do,to-dos,to do,to dos}'
    - '{all,current,new,old,open,other,possible,further} {AIs,AI''s,action items,actions,TODOs,to-dos,tasks}'
    - '{actions,action points,tasks,follow-ups}'
    - '* {and,&,und} {AIs,action items,actions,action points}'
    # Others of several things may be plain notes, as those of "Network and tasks".
    - '{priorities,decisions,questions,open questions,next steps,follow-ups} {and,&} {TODOs,tasks}'
    - '{Prioritäten,Entscheidungen,Beschlüsse,Fragen,offene Fragen} {und,&} {Aufgaben,TODOs}'
    - '* {AIs,action items,action points,TODOs} {from,of,for,since} *'
    - '{pending,remaining,outstanding} {AIs,AI''s,action items,actions,TODOs,to-dos,tasks}'
    - '{AI,AIs,AI''s,action items,TODOs} {from,of,for,since} *'
    - '{check,checking,review,reviewing} *{AIs,action items,TODOs}'
    - '{check,checking,review,reviewing} *{AIs,action items,TODOs} {from,of} *'
    - '{check,review} of *{AIs,action items,TODOs}{, from *, of *}'
    - '* {AIs,TODOs,action items}'
    - '{,offene ,neue }{Aufgaben,Aufgabe}'
  # Where those of earlier meetings are gone through.
  review:
    # Check AIs from last time, Action Items of last week's call
    - '{,Check ,Checking ,Review ,Reviewing }{AIs,Action Items,Actions,TODOs} {of,from} *'
    - '{Check,Checking,Review,Reviewing} {of ,the ,old }{AIs,Action Items,Actions,TODOs}*'
    - '{Check,Checking,Review,Reviewing} {AIs,Action Items,Actions,TODOs}{, (*}'
    # Check pending Action Items, Open actions
    - '{,Check ,Checking ,Review }{pending,open} {AIs,Action Items,Actions,TODOs}{, (*}'
    - '{old,last,previous} {AIs,Action Items,Actions,TODOs}{, (*}'
    - '{Pending,Open} {AIs,Action Items,Actions,TODOs} {of,from} *'
    - '{Status,State} of {the ,}{AIs,Action Items,Actions,TODOs}*'
    - '{Offene,Alte} {AIs,Aufgaben,Punkte,TODOs}{, (*}'
    - '{AIs,Aufgaben,TODOs} {vom,von,aus,der} *letzte*'
  # The head of the column that has the tasks, in a table of action items.
  columns: ['{what,task,tasks,action,description,topic,was,aufgabe}{,s}', 'action item{,s}', 'AI{,s}', 'to{-,, }do{,s}']
  words:
    # Those before a colon in a note on the status, as in "Status: done".
    labels: [status, state, update, result, stand, ergebnis]
    links: [to, for, by, 'on', an, für, bei, von]
    joints: [and, or, via, und, oder]
    commitments: [to, will, would, should, shall, wants, needs, takes, soll, wird, kümmert, prüft]
    negations: ['no', not, without, kein, keine, ohne]
    # As in "has been done" and "done already".
    auxiliaries:
      [is, are, was, were, be, been, has, have, had, got, all, already, also, ist, sind, wurde, schon]
    particles:
      [already, by, in, via, 'on', at, last, this, yesterday, today, upstream, see, meanwhile, now,
      since, during, into, as, because, due, for, here, von, durch, am, mit]
    done:
      - '{✔,✅,☑,✓}*'
      - ':*check*:'
      - '{done,finished,completed,merged,closed,fixed,resolved,solved,dealt with,taken care of}'
      - '*ing done'
      - '{,hat sich }{erledigt,fertig,abgeschlossen,gemacht}'
    cancelled:
      - '{❌,✖}*'
      - '{declined,refused,abgelehnt}'
      - '{cancelled,canceled,cancel,dropped,obsolete,superseded,withdrawn,rejected,abandoned,wontfix}'
      - '{no longer,not} {needed,necessary,relevant,required}{, any more, anymore}'
      - '{won''t,won’t,will not,wont} {do,fix,be done,happen}'
      - '{hinfällig,entfällt,verworfen,abgesagt}'
    open:
      - '{,still ,remains }{open,ongoing,pending,wip,in progress,work in progress,tbd,postponed}'
      - '{not,not yet,nothing,nothing yet} {done,started,finished,merged,happened,closed}*'
      - '{keep,to be} *'
      - '{no,without} {,any ,further }{progress,update,updates,news}*'
      - '{kein,keine,ohne} {Fortschritt,Neuigkeiten,Neues}*'
      - '{,noch }nicht {erledigt,fertig,gemacht,begonnen,abgeschlossen,geschehen}*'
      - '{waiting,offen,läuft,in arbeit,verschoben}*'

# What the words of a task tell when it is to be known again in a later meeting.
threads:
  # They say nothing of what is to be done.
  fillers:
    - '{a,an,the,this,that,these,those,such,it,its,they,them,their,he,she,we,us,our,you,your,i,me,my}'
    - '{of,to,for,in,on,at,by,from,with,into,onto,about,as,than,via,per,re,wrt,regarding,concerning}'
    - '{and,or,but,so,then,if,when,whether,how,what,which,who,where,why,because,since,until,till}'
    - '{is,are,be,been,being,was,were,am,s,will,would,shall,should,can,could,may,might,must,ll}'
    - '{has,have,had,having,do,does,did,doing,get,gets,got,there,here,let,lets,please,just,also}'
    - '{still,again,yet,already,soon,now,next,today,tomorrow,maybe,possibly,too,up,out,over,some,any}'
    - '{ai,action,item,todo,?}'
    - '{done,open,ongoing,pending,wip,progress,progressing,postponed,cancelled,canceled,closed}'
    - '{merged,superseded,finished,waiting,started}'
    - '{der,die,das,den,dem,des,ein,eine,einen,einem,einer,dies,diese,dieser,dieses,es,sie,er,wir,ihr}'
    - '{zu,zum,zur,im,am,um,an,auf,mit,von,vom,für,bei,über,aus,nach,bis,und,oder,aber,ob,wie,was,wer}'
    - '{ist,sind,wird,werden,soll,sollen,kann,können,muss,müssen,hat,haben,noch,bitte,auch,mal,dann}'
    - '{erledigt,offen,läuft}'
  # They may stand for the thing itself, as in "review PR", or for what is done with it.
  standins:
    - '{pr,prs,mr,pull,request,issue,issues,ticket,document,doc,docs,draft,proposal,text,page,thing}'
    - '{stuff,topic,matter,one,ones,above,standard,story,task,dokument,entwurf,vorschlag,thema}'
    - '{look,looks,looking,check,checks,clarify,clarifies,investigate,investigates,continue,continues}'
    - '{work,works,working,follow,take,takes,care,push,move,forward,drive,handle,bring,klären,prüfen}'
  # They turn a task into another one.
  opposites:
    - '{not,no,never,without,dont,wont,doesnt,shouldnt,cannot,cant,nicht,kein,keine,keinen,ohne}'
    - '{remove,removes,removed,removing,drop,drops,dropped,dropping,delete,deletes,deleting}'
    - '{disable,disables,disabling,close,closes,closing,revert,reverts,reverting,undo,undoes}'
    - '{reject,rejects,rejecting,withdraw,withdraws,stop,stops,stopping,deprecate,uninstall}'
    - '{entfernen,entfernt,löschen,löscht,schließen,schließt,ablehnen,beenden,beendet}'

# The words that say when an action item is due, in English and in German.
due:
  until:
    - '{until,till,''til,due,deadline,ETA,at the latest,latest}'
    - '{no,not} later than'
    - '{due date,due date is,deadline is}'
    - '{bis,bis zum,bis zur,spätestens,spätestens am,spätestens zum,fällig,fällig am,Frist}'
    - '{📅,⏰,⏳}'
  by: by
  before: '{before,vor,vor dem,vor der}'
  on: ['{on,for,at}', '{am,für,zum,zur}']
  within: ['{in,within}', '{im,innerhalb,innerhalb von,binnen}']
  next:
    - '{next,coming,upcoming,following}'
    - '{nächste,kommende}{,n,r,s,m}'
  this: [this, 'diese{,n,r,s,m}']
  # What follows is over, goes on, or comes again and again.
  never:
    - '{not before,not until,no earlier than,not earlier than}'
    - '{nicht vor,nicht vor dem,nicht vor der,frühestens,frühestens am,frühestens im}'
    - '{since,from,last,past,previous,every,each,of,starting}'
    - '{seit,ab,vom,von}'
    - '{letzte,vergangene,jede}{,n,r,s,m}'
  # A date behind it is one of something else.
  fact:
    - '{done,closed,merged,decided,discussed,held,recorded,presented,published,released,reported,opened}'
    - '{created,updated,started,mentioned,sent,fixed,finished,minutes,notes}'
    - '{erledigt,beschlossen,besprochen,veröffentlicht,begonnen,Protokoll}'
  beginning: [early, 'beginning', 'start of', Anfang]
  middle: [mid, middle, Mitte]
  end: [end, Ende]
  between: ['{the,of,our,in,on}', '{der,des,dem,den,die,das,im,am}']
  today: [today, todays, tonight, heute]
  tomorrow: [tomorrow, tomorrows, morgen]
  soon: ['{asap,as soon as possible}', 'so {bald,schnell} wie möglich']
  calendar-week: [CW, KW, calendar week, Kalenderwoche]
  quarter: [Q, Quartal]
  ordinal: [st, nd, rd, th]
  occasion:
    - '{meeting,call,sync,standup,session,sprint,iteration,release,hackathon,workshop,summit}'
    - '{sprint,release} planning'
    - '{Treffen,Sitzung,Termin,Besprechung}'
  # Those whose meetings are called by their names, as in "by next SIG Monitoring".
  body: [SIG, Team]
  weekdays:
    Monday: '{Mon,Monday,Montag,Mo}'
    Tuesday: '{Tue,Tues,Tuesday,Dienstag,Di}'
    Wednesday: '{Wed,Wednesday,Mittwoch,Mi}'
    Thursday: '{Thu,Thur,Thurs,Thursday,Donnerstag}'
    Friday: '{Fri,Friday,Freitag,Fr}'
    Saturday: '{Sat,Saturday,Samstag,Sonnabend}'
    Sunday: '{Sun,Sunday,Sonntag}'
  months:
    1: '{Jan,January,Januar}'
    2: '{Feb,February,Februar}'
    3: '{Mar,March,März}'
    4: '{Apr,April}'
    5: '{May,Mai}'
    6: '{Jun,June,Juni}'
    7: '{Jul,July,Juli}'
    8: '{Aug,August}'
    9: '{Sep,Sept,September}'
    10: '{Oct,October,Okt,Oktober}'
    11: '{Nov,November}'
    12: '{Dec,December,Dez,Dezember}'
  units:
    day: [day, business day, 'Tag{,es}']
    days: [days, 'Tage{,n}']
    week: [week, working week, Woche]
    weeks: [weeks, Wochen]
    month: [month, 'Monat{,s}']
    months: [months, 'Monate{,n}']
    quarter: [quarter, 'Quartal{,s}']
    quarters: [quarters, 'Quartale{,n}']
    year: [year, 'Jahr{,es}']
    years: [years, 'Jahre{,n}']
  ends:
    day: '{EOD,COB,Feierabend}'
    week: EOW
    month: EOM
    quarter: EOQ
    year: EOY
  numbers:
    1: '{a,an,one,ein,eine,einem,einer,einen}'
    2: [two, zwei, 'a couple of']
    3: [three, drei]
    4: [four, vier]
    5: [five, fünf]
    6: [six, sechs]
    8: [eight, acht]
    10: [ten, zehn]
    12: [twelve, zwölf]

decisions:
  # Before a colon or an arrow, or above a list; a qualifier such as "final" is not part of them.
  labels:
    - '{Decision,Agreement,Conclusion,Resolution}{,s}'
    - '{Consensus,Consent,Outcome,Verdict,Agreed,Decided,Resolved}'
    - '{It is,It''s,That is,That''s} settled'
    - 'Discussion {outcome,outcomes,result,results}'
    - '{Summary,List} of {,the ,our ,all }{decisions,agreements,resolutions,conclusions}'
    - '{Outcome,Result} of {,the ,this ,our }{discussion,vote}'
    - '{Agreed,Decided} {solution,plan,approach,way forward,next steps}'
    - '{,Result of the }Vote{,s,d}'
    - 'Vot{e,ing} result{,s}'
    - '{Beschluss,Beschlüsse,Entscheidung,Entscheidungen,Entschluss,Einigung,Konsens}'
    - '{Beschlossen,Entschieden,Vereinbart,Vereinbarung,Vereinbarungen,Festgelegt,Fazit,Ergebnis}'
    - 'Ergebnis der {Diskussion,Abstimmung}'
    - '{Abstimmung,Abstimmungsergebnis}'
    # A label that is a verdict tells the outcome, too.
    - '{Approved,Accepted,Adopted,Rejected,Angenommen,Abgelehnt}'
    - '{,The }Motion {carried,passed,adopted,approved,failed,defeated,rejected}{, unanimously}'
    - 'Antrag {angenommen,abgelehnt}'
    - '{,Decision ,Entscheidung ,Beschluss }{postponed,deferred,vertagt,verschoben}'
  # What says below a label that nothing was decided.
  undecided:
    - '{none,nothing,n/a,tbd,tba,-,pending,keine,offen}{,.}'
    - '{none,nothing} {yet,so far,this *,today,for now}{,.}'
    - '{inconclusive,undecided,unclear,no result,kein Ergebnis}{,.}'
    - '{no,not yet a,keine} {decision,agreement,consensus,conclusion,result,outcome}*'
    - '{,a }{decision,consensus,agreement,vote} {needed,required,pending,missing,open,on hold}*'
    - '{,a }{decision,consensus,agreement,vote} {next,tomorrow,later,in the next,will follow,follows}*'
    - 'we {still ,}need {a ,}{decision,consensus,agreement,vote}{,.}'
    - 'we {still ,}need {a ,}{decision,consensus,agreement,vote} {on,about,first}*'
    - '{we ,}{could not,cannot,can not,did not,have to,need to,must} {agree,decide,discuss,vote}*'
    - '{,* }agree{,d,s} to disagree*'
    - '{let us,let''s} {decide,discuss,vote}*'
    - '{it is,it''s,it was} {,still }{not,not yet} {clear,known,settled}*'
    - '{it isn''t,it wasn''t} {,yet }{clear,known,settled}*'
    - '{it is,it''s} {,still }{unclear,open,undecided}*'
    - '{we ,}{need to,must,have to} clarify*'
    - 'es ist {,noch }{nicht klar,unklar,offen}*'
    - '{wir ,}{müssen,konnten} *{entscheiden,einigen,besprechen,klären,abstimmen}*'
  words:
    nouns: [decision, conclusion, come to the decision, come to the conclusion,
      come to the agreement, came to the decision, came to the conclusion,
      came to the agreement, result of the discussion, result of the vote, Entscheidung,
      Entschluss, Beschluss, Schluss, Ergebnis]
    assent: [consensus, consent, agreement, agreements, general approval, general support,
      general endorsement, broad approval, broad support, broad endorsement, unanimous approval,
      unanimous support, unanimous endorsement, Konsens, Einigkeit, Einigung, Einvernehmen]
    verbs: [decided, agreed, resolved to, resolved that, be it resolved, concluded that, settled on, opted for,
      voted for, voted against, voted to, festgelegt,
      genehmigt, bewilligt, beschlossen, entschieden, vereinbart, geeinigt,
      einigte sich, einigten sich, verständigt, verständigte sich, verständigten sich, abgestimmt]
    # The group alone does these with a proposal; of a pull request they tell its state. In the passive they
    # count on a motion or with a vote, and with anything else where they are among the verbs, too.
    approvals: [approved, accepted, adopted, endorsed, ratified, rejected, declined, angenommen,
      abgelehnt, genehmigt, bewilligt, verabschiedet]
    present: [decide, decides, agree, agrees, resolves to, einigt, einigten, beschlossen, beschloss, beschließen, vereinbaren, einigen, entscheiden, beschließt]
    group: [we, us, it, everyone, everybody, all, both, most, majority, team, group,
      participants, attendees, members, maintainers, meeting, committee, council, assembly,
      plenary, present, wg, sc, tsc, pmc, wir, es, man, alle, beide, gruppe, runde, teilnehmer,
      teilnehmende, anwesende, anwesenden, mitglieder, mehrheit, gremium, plenum, versammlung,
      mitgliederversammlung, ausschuss]
    articles: [the, a, an, this, that, these, our, their, his, her, der, die, das, den, dem,
      des, ein, eine, einen, einer, unser, unsere, unseren, diese, dieser]
    # With the endings of words such as "we've" and "it's".
    helpers: ["'ve", "'s", "'re", have, has, having, had, did, do, am, of, in, from, with, at, now, then, today,
      finally, jointly, also, already, just, meanwhile, thus, again, there, here, general,
      generally, broad, broadly, rough, roughly, clear, clearly, final, full, fully, unanimous,
      unanimously, lazy, mostly, mutual, mutually, common, team, joint, binding, tentative,
      preliminary, provisional, official, overall, main, key, important, current, come, came,
      reach, reached, found, find, made, make, take, took, taken, call, room, seems, seem,
      haben, hat, hatten, hatte, uns, sich, nun, dann, heute, jetzt, auch, bereits, gemeinsam,
      im, mit, einstimmig, mehrheitlich, einvernehmlich, kommen, kamen, zu, zum, zur, dazu,
      getroffen, besteht, herrscht, darüber, darauf, dafür]
    passives: [is, are, was, were, be, been, being, got, ist, sind, war, wurde, wurden, wird,
      werden, worden]
    links: [that, to, is, was, are, were, dass, zu, ist, war, lautet, fiel, fällt]
    topics: [on, upon, about, regarding, concerning, for, of, with, in, among, amongst, between,
      by, from, over, against, not, as, around, here, at, zu, zum, zur, über, auf, für, gegen,
      bezüglich, von, der, des, im, mit, nicht]
    breaks: [so, and, but, therefore, thus, hence, then, because, since, as, und, aber, also,
      daher, deshalb, somit, weil, da, denn]
    open: [needed, required, pending, open, missing, outstanding, upcoming, tbd, tba, wip,
      still, later, depends, unclear, undecided, postponed, delayed, deferred, next, soon,
      tomorrow, to be taken, to be made, to be decided, to be discussed, to be clarified,
      to be found, to be done, to be reached, to be defined, to be determined, to be confirmed, to discuss,
      to decide, can not be, cannot be, can be, not yet, not decided, not clear, is being,
      is in, offen, ausstehend, nötig, erforderlich, folgt, steht aus, nächste, später, unklar]
    # What undoes the word where it stands before it.
    guards: [no, not, never, nothing, nobody, noone, one, none, without, neither, nor, cannot,
      "n't", "'ll", "'d", "can't", "won't", lack, yet, should, could, would, will, must, can, may, might,
      shall, need, needs, needed, want, wants, try, to, 'let''s', lets, next, future, upcoming, straw,
      open, possible, pending, has to, any, missing, planned, proposed, design, previously,
      kein, keine, keinen, nicht, nichts, niemand, soll, sollen, sollte, sollten, muss, müssen,
      kann, können, nächste, offene, mögliche, wollen, möchten]
    # What makes a condition, a question or a reminder of the sentence that it begins.
    conditions: [if, whether, when, until, till, once, before, after, unless, unsure, what,
      which, why, how, who, where, whose, that, as, ob, wenn, wie, warum, bevor, nachdem, falls,
      bis, sobald, dass]
    reported: [last time, last week, last meeting, last month, last year, last call, previous, previously,
      yesterday, had, earlier, upstream, board, as discussed, as agreed, as decided,
      letzte, letzten, letzter, letztes, zuletzt, vorige, voriger, hatten, hatte, vorstand]
    # In a label, whose decision it is.
    sources: [from, by, von]
    votes: [vote, votes, voting, poll, ballot, Abstimmung, Umfrage]
    # More of those who vote for than of those who vote against is a result.
    ayes: [for, für, in favor, in favour, 'yes', aye, ayes, yea, yeas, pro, dafür, ja, ja-stimme,
      ja-stimmen]
    nays: [against, gegen, opposed, 'no', nay, nays, contra, dagegen, nein, nein-stimme, nein-stimmen,
      gegenstimme, gegenstimmen]
    # What a group adopts; the state of anything else that was accepted is news.
    motions: [motion, motions, proposal, minutes, Vorschlag, Antrag, Anträge, Protokoll, Tagesordnung]
    # What becomes of them, as in "the motion carried"; a lamp may have failed as well.
    passages: [passed, carried]
    failures: [failed, defeated]
    # What is measured where it says of what, as in "resolution of the screen: 1080 lines".
    measures: [resolution]
    # What an event has as well, as in "Outcome: 3 new members".
    results: [outcome, outcomes, result, results, Ergebnis]
    # Who needs to do this has not decided yet.
    talks: [discuss, discussed, discussion, discussions, more discussion, further discussion, debate,
      debated, clarified, besprechen, besprochen, diskutieren, diskutiert, Diskussion, geklärt]
    changes: [PR, PRs, MR, MRs, pull request, pull requests, merge request, merge requests,
      patch, patches, patchset, patchsets, change request, review, reviews, commit]
    # A text that is negative by itself, as "no boat", is not turned down.
    refusals: [against, voted against, to reject, reject, rejected, to decline, decline, declined,
      gegen, abgelehnt]
    # As in "Decision (withdrawn): ...".
    revocations: [withdrawn, revoked, void, superseded, not accepted, not adopted, not approved,
      zurückgezogen, widerrufen, aufgehoben, ungültig]
    negations: [not, "n't", nicht]
    # How a question begins that asks for a decision, and not for news.
    asks: [should, shall, can we, could we, may we, do we, will we, would we,
      does it make sense, go, sollen, sollten, können wir, wollen wir, machen wir]
    delays: [postpone, postponed, defer, deferred, later, delay, delayed, adjourn, adjourned,
      to postpone, to defer, to delay, vertagt, verschoben, später]
    affirmative: [yes, yep, yeah, agreed, sure, ja, gerne]
    negative: [no, nope, nein]
    # Behind them a full stop ends no sentence.
    abbreviations: [approx, e.g, i.e, incl, excl, resp, vs, cf, dr, mr, mrs, prof, fig, ca,
      bzw, z.b, d.h, u.a, inkl, exkl, ggf, evtl, nr, vgl, sog]
    # In the title of a section that says again what was decided.
    summaries: [summary, summarized, recap, wrap-up, overview, Zusammenfassung, Überblick, Übersicht]
  # A note behind a comma or in parentheses does not count.
  verdicts:
    accepted:
      - '{,was ,is ,voted ,accepted ,approved ,adopted ,agreed }unanimous*'
      - '{accepted,approved,adopted,agreed,endorsed,carried,passed,passes,carries}{, unanimously}'
      - '{,broad ,general ,rough ,full ,clear ,team ,we have }{consensus,agreement,consent}'
      - '{,the }{motion,vote} {,is ,was ,has }{carried,passed}'
      - '{,the }{motion,vote} {carried,passed,carries,passes} {with *,by *,unanimously}'
      - '{,the }{motion,vote} {carries,passes}'
      - '{,the }motion {,is ,was ,has been }{adopted,accepted,approved}'
      - '{,the }proposal {,is ,was ,has been }{carried,passed,adopted,accepted,approved}'
      - '{,der }Antrag {,ist ,wurde ,wird }{,einstimmig ,mehrheitlich }angenommen'
      - '{consensus,agreement,consent} {in,among,within} {,the }{room,call,team}'
      - '{agreement,consensus} {between,b/w,among,amongst} *'
      - '{general,broad} {approval,endorsement,support}'
      - '{all,everyone,everybody,team,we,we all} agree{,s,d}{, on this}'
      - '{,* }majority {,of * }{is,was,voted} {for,in favo}*'
      - 'all {in favor,in favour}{, of *}'
      - '{angenommen,genehmigt,einstimmig,einstimmig *,beschlossen,mehrheitlich *,Konsens,Zustimmung}'
    rejected:
      - '{,unanimously }{rejected,voted down,turned down}'
      - '{,the }{motion,proposal} {,is ,was ,has been }{rejected,defeated,voted down}'
      - '{,the }{motion,vote} {,has }{failed,fails}{, with *, by *}'
      - '{,der }Antrag {,ist ,wurde ,wird }{,einstimmig ,mehrheitlich }abgelehnt'
      - '{,* }majority {,of * }{is,was,voted} against*'
      - '{abgelehnt,mehrheitlich abgelehnt,einstimmig abgelehnt}'
  tacit:
    accepted:
      - '{,* }no {,hard ,strong ,real ,further ,more }objection{,s}*'
      - '{nobody,noone,no one,no-one} {,in the call ,in the room ,here }{objects,objected}*'
      - '{keine Einwände,keine Gegenstimmen,keine Einsprüche,kein Einwand,kein Widerspruch}*'
    deferred:
      - '{deferred,postponed,adjourned,tabled,vertagt,verschoben}{, until *, to *, for *, auf *}'
      - '{deferred,postponed} {till,after} *'
      - '{Decision,Entscheidung,Beschluss} {postponed,deferred,vertagt,verschoben}'
  settled:
    - 'let''s {do,go,use,keep,stick,try,merge,take,drop,skip,start,focus,move,stay} *'
    - '{go,stick,stay,continue} {with,to} *'
    - '{go ahead,do it,just do it,keep as is}{, *}'
    - '{,The }{decision,vote,motion,proposal}* {is,was} {postponed,deferred,adjourned}*'
    - '{Die,Der} {Entscheidung,Abstimmung,Wahl,Antrag}* {wird,wurde} *{vertagt,verschoben}*'
    - '{wir machen das,machen wir,so machen wir das,dabei bleiben wir}*'
  # Of a change, these are the state of its review.
  states: ['*{accepted,approved,adopted,endorsed,passed,carried,rejected,angenommen,abgelehnt}*']

cancelled:
  - '{Cancelled,Canceled,Skipped}*'
  - '*{meeting,call,SIG} {cancelled,canceled,skipped,postponed}*'
  - '*{meeting,call,SIG} {is,was,has been,got} {cancelled,canceled,skipped}*'
  - '*{meeting,call,SIG} {did,does} not {take place,happen}*'
  - 'No {SIG,meeting,call}{,. ,. *,: *, today*, this *, on *, due *, because *}'
  - '{There is,There was,*\,} no {SIG,meeting,call}{,. ,: *, today*, this *, due *, because *}'
  - '{Did not,Does not} {take place,happen}*'
  - '{Entfällt,Ausgefallen,Abgesagt}{,., *}'

# What a pad or a template says before anybody has written in it. A notice behind the same emoji,
# and words such as TBD, are no leftovers.
templates:
  - '*When adding items to the agenda, please note*'
  - '*Please note your handle'
  - '*Please note the amount of time the topic needs in order to be discussed adequately*'
  - '*If your topic requires certain people from our community to be around*'
  - '*Beware: the contents of this pad will be public*'
  - 'minutes stored on github{,:}'
  - '*github.com/todo*'
  - '{,\* ,- }Subtopic ?'
  - '*<!-- GitHub handles preferred -->*'
  - '*202x-xx-xx*'

# Where the notes are written before they become minutes.
pads:
  hosts: [input.scs.community, input.osb-alliance.de]
  # They are written over from meeting to meeting.
  teams:
    - '20??-scs-{team,sig}-*'
    - '20??-{,scs-}{product,project}-board*'
  # Beside the link, above or below it.
  calls:
    - '*{please,bitte} {add,describe,enter,fill,write,put,edit,contribute,comment,share,ergänz,trag}*'
    - '*{add,describe,enter,write,fill in,put,share} {your,their} *'
    - '*call {to,for} *'
    - '*{feel free to,everybody can,everyone can,anybody can} {add,edit,write,contribute}*'

# What does not belong into public minutes; addresses are without their scheme.
privacy:
  # The mail addresses of lists and offices.
  mail:
    - '*@lists.*'
    - '*@{,*.}scs.community'
    - '*@{,*.}example.{com,org,net}'
    - '{info,contact,kontakt,office,security,support,help,team,press,abuse,git,hello,mail}@*'
    - '{no-reply,noreply,postmaster,webmaster,hostmaster,admin,root,user*,foo*,bar*,test*}@*'
  # An address behind these words is there to be written to.
  invitations:
    - '*{register,registration,sign up,contact,questions,rsvp,apply}{,:}'
    - '*{register,sign up,apply,reach out,questions} {to,at,via,with}{,:}'
    - '*{write,mail,e-mail} to{,:}'
    - '*{Anmeldung,Kontakt,Rückfragen}{, an, bei, unter}{,:}'
  # Before a number without the code of its country.
  phones:
    - '{,* }{tel,phone,mobile,cell,Telefon,Handy,Mobil}{,.,:,.:}'
    - '{,* }{telephone,phone number,mobile number,Telefonnummer,Handynummer,Durchwahl}{,:}'
  # Behind them somebody else's meeting is held.
  meetings:
    - '{,*.}zoom.us/{j,my,s,w}/*'
    - 'meet.google.com/???-*'
    - 'teams.microsoft.com/l/meetup-join/*'
    - 'teams.live.com/meet/*'
    - '{,*.}webex.com/{meet,join}/*'
    - '{,*.}webex.com/*MTID=*'
    - '{,*.}whereby.com/*'
    - '{,*.}{gotomeeting,gotomeet}.{com,me}/*'
  # Whoever knows them gets in, and may write.
  shares:
    - 'excalidraw.com/#room=*'
    - 'docs.google.com/*/edit{,\?*,#*}'
    - '*/s/??????????*'
    - '{,*.}sharepoint.com/:*'
    - '1drv.ms/*'
    - '{,www.}dropbox.com/{s,scl}/*'
    - 'miro.com/{app,welcomeonboard}/*'
  open: ['*/{forms,polls}/s/*']
  labels:
    - '{,the ,your ,my ,admin ,root ,user }{password,passwd,passphrase,passcode,pwd,pass,pw}'
    - '{,api ,api-,api_,access ,secret ,private ,auth }{token,key,secret}'
    - '{,das ,dein }{Passwort,Kennwort}'
  leads:
    - '{,* }{password,passwd,passphrase,passcode,pwd} {is,was,is now}'
    - '{,* }{Passwort,Kennwort} {ist,lautet,war}'
  # In an example; case and what is added for the rules of passwords do not matter.
  placeholders:
    - '{,my,your}{,-,_}{password,passwd,passw0rd}'
    - '{password,passwd,passw0rd,secret}{1,12,123,1234,12345}{,!}'
    - '{test,user,admin,demo,foo,bar,geheim,Passwort,Kennwort}{1,12,123,1234,12345}'
    - '{change,replace}{,-,_}{me,this,it}*'
    - '{example,dummy,fake,sample,placeholder,Beispiel}*'
    - 'xxxx*'

# Where the files of this repository are shown; their paths follow.
shown-at: 'github.com/SovereignCloudStack/minutes/{blob,tree,raw}/main'

# Those that are named in the text of links, as in "docs#123".
repositories:
  - '{issues,standards,docs,docs-page,website,release-notes,minutes,calendar,zuul-config,zuul}'
  - '{k8s-cluster-api-provider,k8s-observability,k8s-harbor,cluster-stacks,central-api}'
  - '{cluster-stack-operator,cluster-stack-provider-openstack,container-images,github-manager}'
  - '{openstack-health-monitor,open-operations-manifesto,status-page-api,status-page-web}'
  - '{status-page-openapi,status-page-deployment,security-infra-scan-pipeline,moin-cluster-config}'

documents:
  - '**/README.md'
  - '**/template.md'
  - 'iam/scs-federation.md'
  - 'sig-standardization/scs-certification-issuing.md'

defaults:
  participants: optional
  housekeeping: optional
  agenda: optional
  order: [participants, housekeeping, agenda]
  pad: {heading: '### Pending action items', item: '- AI {owners}: {task}', none: '- (none)'}

teams:
  community-call:
    kind: slides
    weekdays: Thursday
    participants: none
    housekeeping: none
    agenda: none
  community-meeting: {kind: slides, participants: none, housekeeping: none, agenda: none}
  container:
    weekdays: [Monday, Thursday, Friday]
    participants: required
    housekeeping: required
    agenda: required
  hackathons: {kind: free, participants: none, housekeeping: none, agenda: none}
  iaas: {weekdays: Wednesday, participants: required, housekeeping: required, agenda: required}
  iam: {weekdays: Wednesday, participants: required, housekeeping: required, agenda: required}
  ops: {weekdays: Thursday, participants: required, housekeeping: required, agenda: required}
  ops-iam: {weekdays: Thursday, participants: required, housekeeping: required, agenda: required}
  product-board: {weekdays: Monday}
  project-board: {weekdays: Monday, order: [housekeeping, participants, agenda]}
  sig-central-api: {weekdays: Tuesday}
  sig-community: {weekdays: [Monday, Wednesday]}
  sig-documentation:
    weekdays: Monday
    participants: required
    housekeeping: required
    agenda: required
  sig-monitoring: {weekdays: Friday}
  sig-standardization:
    weekdays: [Tuesday, Thursday]
    pad: {item: '- _AI {owners}: {task}_'}

# Teams and companies that own action items as people do.
groups:
  - all
  - 'every{body,one}'
  - '{Team,SIG,VP,Lot} *'
  - 'VP??'
  - '{Container,IaaS,IAM,Ops} team'
  - '{B1,B1 Systems}'
  - '{Cloud&Heat,Cloud & Heat}'
  - '{plusserver,PCO}'
  - '{dNation,Gonicus,OSBA,OSISM,ScaleUp,Syself,Univention,Wavestack}'

"""#
    ),
    (
      "tc39",
#"""
# How TC39, which standardizes ECMAScript, writes its minutes. docs/profiles.md explains the keys.

# One file for each day of a meeting.
files:
  names: ['{year}-{month}/{monthname}-{d}.md']
  months: ['{january,jan}', '{february,feb}', '{march,mar}', '{april,apr}', may, '{june,jun}',
      '{july,jul}', '{august,aug}', '{september,sep,sept}', '{october,oct}', '{november,nov}',
      '{december,dec}']

title:
  forms: ['{date} *', '* {date}']
  levels: [1, 2]
  dates: words
  example: '# {date} Meeting Notes'

participants:
  labels:
    - '{,Remote ,In-person ,In person }Attend{ees,ance}'
    - 'Remote{ and , & ,/}in{-, }person attend{ees,ance}'
    - 'In{-, }person{ and , & ,/}remote attend{ees,ance}'
  headings:
    - '{,Remote ,In-person ,In person }Attend{ees,ance}'
    - 'Remote{ and , & ,/}in{-, }person attend{ees,ance}'
    - 'In{-, }person{ and , & ,/}remote attend{ees,ance}'
  columns:
    name: Name
    abbreviation: 'Abbreviation{,s}'
    note: '{Organization,Organisation,Affiliation}'
  example: '**Attendees:** with a table of Name, Abbreviation and Organization'

# Older members have two letters, new ones three.
speakers:
  letters: [2, 3]

# Who has an abbreviation. Two capitals are as old as those who have them; a new one has three.
register:
  file: delegates.txt
  line: '{name} ({abbreviation})'
  letters: 3
  older: 2
  sorted: name

actions:
  markers: [AI, Action Item, TODO]
  unassigned: [TBD, nobody]
  # "ABC to review the text" stands among what was concluded.
  mixed:
    - '{Conclusion,Resolution,Decision}{,s}'
    - '{Conclusion,Summary}{/, / , and , & }{Conclusion,Decision,Resolution}{,s}'

# What was concluded on a topic stands below a heading, not in what was said, and not in a summary of that.
decisions:
  labels:
    - '{Conclusion,Resolution,Decision}{,s}'
    - '{Conclusion,Summary}{/, / , and , & }{Conclusion,Decision,Resolution}{,s}'
  # What is said of a proposal that does not get to the next stage, or falls back.
  refused:
    - 'no consensus{,.,\, *,; *,: *}'
    - 'no consensus {,was }{reached,achieved}*'
    - '{no,without} consensus {on,for,to,about,regarding} *'
    - 'not {advanc*,moving on*,moving forward*,moving ahead*}'
    - '{,we ,it ,this ,proposal ,the proposal }{do,does,did,will,is,are,was,were} not advanc*'
    - 'stage {?,?.?} {,is ,was }{not granted,not reached,not approved,denied,refused,withdrawn}*'
    - '* {not granted,not advanced,not approved}{,.}'
    - '* {does,did,do,will,is,was} not {advance,advancing}{,.}'
    - '* {does,did,do,will,is,was} not {advance,advancing} {to,beyond,past,today,at} *'
    - '* {is,was,were,has been,have been} withdrawn{,.}'
    - '{it,this,proposal,the proposal} {is,was,has been} withdrawn *'

documents:
  - '**/README.md'
  - '**/{toc,summary,template}.md'

defaults:
  participants: required
  housekeeping: none
  agenda: none

"""#
    ),
  ]
}
