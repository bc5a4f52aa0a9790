// swift-format-ignore-file
// Generated from Rules/profiles/*.yml by Scripts/generate; do not edit.

/// The texts of Rules/profiles/*.yml.
enum BuiltInProfiles {
  /// Each with the name of its file without suffix, sorted by name.
  static let all: [(name: String, text: String)] = [
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
    # Participants (github handles preferred)
    - '{Participants,Particpants,Attendees} (*)'
    # Participants - use of github handle is preferred
    - '{Participants,Particpants,Attendees} {-,–,use,prefer}*'
  labels: [Participants, Particpants, Participation, Attendees]
  absent:
    headings: '{Excused,Absent,Apologies}'
    labels: [Excused, Absent, Apologies, Not]
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
  markers: [AI, Action Item, TODO, ToDo, Todo, To-do]
  # Those that say who does it; a TODO may be anybody's.
  owned: [AI, Action Item]
  # As in "AI: none".
  unassigned: [none, done, n/a, N.N., N.N, NN, TBD, TBA]

decisions:
  # Before a colon or an arrow, or above a list; a qualifier such as "final" is not part of them.
  labels:
    - '{Decision,Agreement,Conclusion,Resolution}{,s}'
    - '{Consensus,Consent,Outcome,Verdict,Agreed,Decided,Resolved}'
    - 'Discussion {outcome,outcomes,result,results}'
    - '{Outcome,Result} of {,the ,this ,our }{discussion,vote}'
    - '{Agreed,Decided} {solution,plan,approach,way forward,next steps}'
    - '{,Result of the }Vote{,s,d}'
    - 'Vot{e,ing} result{,s}'
    - '{Beschluss,Beschlüsse,Entscheidung,Entscheidungen,Entschluss,Einigung,Konsens}'
    - '{Beschlossen,Entschieden,Vereinbart,Vereinbarung,Vereinbarungen,Fazit,Ergebnis}'
    - 'Ergebnis der {Diskussion,Abstimmung}'
    - '{Abstimmung,Abstimmungsergebnis}'
  words:
    nouns: [decision, conclusion, resolution, come to the decision, come to the conclusion,
      come to the agreement, came to the decision, came to the conclusion,
      came to the agreement, result of the discussion, result of the vote, Entscheidung,
      Entschluss, Beschluss, Schluss, Ergebnis]
    assent: [consensus, consent, agreement, agreements, general approval, general support,
      general endorsement, broad approval, broad support, broad endorsement, unanimous approval,
      unanimous support, unanimous endorsement, Konsens, Einigkeit, Einigung, Einvernehmen]
    verbs: [decided, agreed, resolved to, resolved that, concluded that, settled on, opted for,
      voted for, voted against, voted to, beschlossen, entschieden, vereinbart, geeinigt,
      verständigt, abgestimmt]
    # The group alone does these with a proposal; of a pull request they tell its state.
    approvals: [approved, accepted, adopted, endorsed, ratified, rejected, angenommen, abgelehnt]
    present: [decide, agree, agrees, einigt, einigten, beschlossen, beschloss, beschließen, vereinbaren, einigen, entscheiden, beschließt]
    group: [we, us, it, everyone, everybody, all, both, most, majority, team, group,
      participants, attendees, members, meeting, committee, plenary, wir, es, alle, beide,
      gruppe, runde, teilnehmer, teilnehmende, mehrheit, gremium]
    articles: [the, a, an, this, that, these, our, their, his, her, der, die, das, den, dem,
      des, ein, eine, einen, einer, unser, unsere, unseren, diese, dieser]
    helpers: [have, has, having, had, did, do, am, of, in, from, with, at, now, then, today,
      finally, jointly, also, already, just, meanwhile, thus, again, there, here, general,
      generally, broad, broadly, rough, roughly, clear, clearly, final, full, fully, unanimous,
      unanimously, mostly, mutual, mutually, common, team, joint, binding, tentative,
      preliminary, provisional, official, overall, main, key, important, current, come, came,
      reach, reached, found, find, made, make, take, took, taken, call, room, seems, seem,
      haben, hat, hatten, hatte, uns, sich, nun, dann, heute, jetzt, auch, bereits, gemeinsam,
      im, mit, einstimmig, mehrheitlich, einvernehmlich, kommen, kamen, zu, zum, zur, dazu,
      getroffen, besteht, herrscht, darüber]
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
      tomorrow, to be taken, to be made, to be decided, to be discussed, to be found,
      to be done, to be reached, to be defined, to be determined, to be confirmed, to discuss,
      to decide, can not be, cannot be, can be, not yet, not decided, not clear, is being,
      is in, offen, ausstehend, nötig, erforderlich, folgt, steht aus, nächste, später, unklar]
    # What undoes the word where it stands before it.
    guards: [no, not, never, nothing, nobody, noone, one, none, without, neither, nor, cannot,
      'can''t', 'don''t', 'didn''t', 'doesn''t', 'isn''t', 'wasn''t', 'haven''t', 'hasn''t',
      'couldn''t', 'won''t', lack, yet, should, could, would, will, must, can, may, might,
      shall, need, needs, needed, want, wants, try, to, 'let''s', lets, next, future, upcoming,
      open, possible, pending, has to, any, missing, planned, proposed, design, previously,
      kein, keine, keinen, nicht, nichts, niemand, soll, sollen, sollte, sollten, muss, müssen,
      kann, können, nächste, offene, mögliche, wollen, möchten]
    # What makes a condition, a question or a reminder of the sentence that it begins.
    conditions: [if, whether, when, until, till, once, before, after, unless, unsure, what,
      which, why, how, who, where, whose, that, as, ob, wenn, wie, warum, bevor, nachdem, falls,
      bis, sobald, dass]
    reported: [last time, last week, last meeting, last month, last call, previous, previously,
      yesterday, had, earlier, upstream, board, as discussed, as agreed, as decided,
      letzte, letzten, letzter, letztes, zuletzt, vorige, voriger, hatten, hatte, vorstand]
    # In a label, whose decision it is.
    sources: [from, by, von]
    votes: [vote, votes, voting, poll, ballot, Abstimmung, Umfrage]
    changes: [PR, PRs, MR, MRs, pull request, pull requests, merge request, merge requests,
      patch, patches, patchset, patchsets, change request, review, reviews, commit]
    refusals: [not to, to not, not, against, no, nicht, gegen, nein, kein, keine]
    # How a question begins that asks for a decision, and not for news.
    asks: [should, shall, can we, could we, may we, do we, will we, would we,
      does it make sense, go, sollen, sollten, können wir, wollen wir, machen wir]
    delays: [postpone, postponed, defer, deferred, later, delay, delayed, adjourn, adjourned,
      to postpone, to defer, to delay, vertagt, verschoben, später]
    affirmative: [yes, yep, yeah, agreed, sure, ja, gerne]
    negative: [no, nope, nein]
  # A note behind a comma or in parentheses does not count.
  verdicts:
    accepted:
      - '{,was ,is ,voted ,accepted ,approved ,adopted ,agreed }unanimous*'
      - '{accepted,approved,adopted,agreed,endorsed,carried,passed}{, unanimously}'
      - '{,broad ,general ,rough ,full ,clear ,team ,we have }{consensus,agreement,consent}'
      - '{consensus,agreement,consent} {in,among,within} {,the }{room,call,team}'
      - '{agreement,consensus} {between,b/w,among,amongst} *'
      - '{general,broad} {approval,endorsement,support}'
      - '{all,everyone,everybody,team,we,we all} agree{,s,d}{, on this}'
      - '{,* }majority {,of * }{is,was,voted} {for,in favo}*'
      - 'all {in favor,in favour}{, of *}'
      - '{angenommen,einstimmig,einstimmig *,beschlossen,mehrheitlich *,Konsens,Zustimmung}'
    rejected:
      - '{,unanimously }{rejected,voted down,turned down}'
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
  settled:
    - 'let''s {do,go,use,keep,stick,try,merge,take,drop,skip,start,focus,move,stay} *'
    - '{go,stick,stay,continue} {with,to} *'
    - '{go ahead,do it,just do it,keep as is}{, *}'
    - '{wir machen das,machen wir,so machen wir das,dabei bleiben wir}*'
  # Of a change, these are the state of its review.
  states: ['*{accepted,approved,adopted,endorsed,passed,rejected,angenommen,abgelehnt}*']

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
  sig-standardization: {weekdays: [Tuesday, Thursday]}

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
  ]
}
