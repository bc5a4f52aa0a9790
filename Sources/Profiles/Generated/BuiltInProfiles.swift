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
  ]
}
