// swift-format-ignore-file
// Generated from Rules/*.md by Scripts/generate; do not edit.

/// The texts of Rules/*.md.
enum BuiltInPages {
  /// Each with the name of its file without suffix, sorted by name.
  static let all: [(name: String, text: String)] = [
    (
      "agenda-empty",
#"""
# agenda-empty

An agenda says what was talked about.

## Why
An agenda with nothing in it is mostly one that was to be filled in later, or what is left of minutes that
got lost between the pad and the repository. Readers cannot tell it from a meeting without topics.

## Bad
```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## Agenda
```
```findings
iaas/20250305.md:6:1: info: nothing stands in the agenda: expected what was talked about [agenda-empty]
```

A bullet with nothing behind it, a line and a comment are nothing.

```minutes path=iaas/20250305.md
# 2025-03-05

## Agenda

-

---

<!-- add your topics here -->
```
```findings
iaas/20250305.md:3:1: info: nothing stands in the agenda: expected what was talked about [agenda-empty]
```

## Good
```minutes path=iaas/20250305.md
# 2025-03-05

## Agenda
No topics this week.
```

Topics may stand on the level of the agenda itself.

```minutes path=iaas/20250305.md
# 2025-03-05

## Agenda

## New hardware
- It was delivered.
```

```minutes path=iaas/20250305.md
# 2025-03-05

## Agenda

![what was drawn on the board](board.png)
```

```minutes path=iaas/20250305.md
# 2025-03-05 (cancelled)

Meeting cancelled

## Agenda
```

## Fix
Write a line for each topic, or that there was none. Look into the pad, if it is still there.

## Options
`severity`, as of every rule. The profile says which headings begin the agenda (`agenda: headings`).

## On real minutes
No finding in the 559 minutes of SovereignCloudStack, where no agenda is empty.

"""#
    ),
    (
      "agenda-missing",
#"""
# agenda-missing

Minutes of a team with an agenda have a heading above it.

## Why
The agenda is where readers look for what was talked about. Without its heading the topics hang below the
list of participants or the chores, as if they belonged to those, and a table of contents shows them so.

## Bad
```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## Housekeeping
- Minutes taking: @ada

### New hardware (@ada)
- It was delivered.
```
```findings
iaas/20250305.md:1:1: warning: no heading stands above the agenda: expected ## Agenda [agenda-missing]
```

Words in bold are no heading, and one in a block of code is none either.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

**Agenda**

- New hardware

~~~
## Agenda
~~~
```
```findings
iaas/20250305.md:1:1: warning: no heading stands above the agenda: expected ## Agenda [agenda-missing]
```

## Good
```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

Topics:
-------
- New hardware
```

```minutes path=iaas/20250305.md
# 2025-03-05
### :notebook: Agenda today
- New hardware
```

Nothing is asked of a meeting that did not take place, of an extra meeting, and of a team without an agenda.

```minutes path=iaas/20250305.md
# 2025-03-05

No meeting this week
```

```minutes path=iaas/20250305-overflow.md
# 2025-03-05 Overflow Session

## Participants
- @ada

## What was left
- New hardware
```

```minutes path=team/20250305.md
# 2025-03-05

## New hardware
```

## Fix
Put the heading above the first topic, on the level of the heading of the participants.

## Options
`severity`, as of every rule. The profile says which teams have an agenda (`agenda: required`), which
headings count (`agenda: headings`), and which heading the message shows (`example`).

## On real minutes
4 findings in the 559 minutes of SovereignCloudStack, all 4 true.

"""#
    ),
    (
      "ai-form",
#"""
# ai-form

An action item is written in the form of its team. Off by default.

## Why
All forms are read alike, so this is a matter of taste: some teams have agreed on one, and put others right in
review. Looked at are action items that begin with their marker and owners; those in parentheses or within
a sentence are left alone.

## Bad
```minutes
# 2025-03-05

- AI: @ada order the lamp
- _AI @ada_: paint the boat
- AI @ada, @bob - open the pier
```
```findings
team/20250305.md:3:3: info: this is not how the team writes action items: expected AI @handle: task [ai-form]
team/20250305.md:4:3: info: this is not how the team writes action items: expected AI @handle: task [ai-form]
team/20250305.md:5:3: info: this is not how the team writes action items: expected AI @handle: task [ai-form]
```

```minutes path=sig-standardization/20250305.md
## 2025-03-05

- AI @ada: order the lamp
```
```findings
sig-standardization/20250305.md:3:3: info: this is not how the team writes action items: expected _AI @handle: task_ [ai-form]
```

What stands before the marker, or between it and the owners, would be lost in the form: then no fix is shown.

```minutes
# 2025-03-05

- The boat is painted. AI @ada: order the lamp
```
```findings
team/20250305.md:3:3: info: this is not how the team writes action items: expected AI @handle: task [ai-form]
```

## Good
```minutes
# 2025-03-05

- AI @ada: order the lamp
- AI @ada & @bob: paint the boat
- The pier is closed (AI @bob: open it)
- [x] AI: @ada clean the wall
- TODO: think of a name
```

```minutes path=sig-standardization/20250305.md
## 2025-03-05

- _AI @ada: order the lamp_
```

## Fix
Write it in the form that the message shows. `--format full` shows how it would look; it is to be looked at.

## Options
The rule is run where `.minutes.yml` gives it a severity, best for the teams that want it:
`rules: {ai-form: {teams: {board: info}}}`. The form is `pad: item` of the team in the
[profile](../docs/profiles.md).

## On real minutes
69 findings in the 559 minutes of SovereignCloudStack, of teams that have not agreed on a form; all 20 chosen at random
are in another one.

"""#
    ),
    (
      "ai-no-owner",
#"""
# ai-no-owner

An action item names somebody who does it.

## Why
What everybody should do nobody does. In the next meeting nobody can be asked about it, and who looks for
the own items by handle does not find it. Who agreed to do it is known while the minutes are written, and
forgotten a week later.

## Bad
```minutes
# 2025-03-05

## Agenda

- AI @: order a new lamp
- AI ???: order a new lamp
* _AI: clean up the wiki_
- The lamp is broken -> AI: order a new one
```
```findings
team/20250305.md:5:3: warning: no handle says who does this: expected AI @handle: text [ai-no-owner]
team/20250305.md:6:3: warning: no handle says who does this: expected AI @handle: text [ai-no-owner]
team/20250305.md:7:4: warning: no handle says who does this: expected AI @handle: text [ai-no-owner]
team/20250305.md:8:25: warning: no handle says who does this: expected AI @handle: text [ai-no-owner]
```

A first name in the sentence is no owner: others have the same.

```minutes
# 2025-03-05

- AI: Grace will order a lamp
- Action Item: Lampe bestellen, bis Freitag
```
```findings
team/20250305.md:3:3: warning: no handle says who does this: expected AI @handle: text [ai-no-owner]
team/20250305.md:4:3: warning: no handle says who does this: expected Action Item @handle: text [ai-no-owner]
```

Two items in a paragraph are two items.

```minutes
# 2025-03-05

AI: order a lamp
AI @ada: write to the neighbours
```
```findings
team/20250305.md:3:1: warning: no handle says who does this: expected AI @handle: text [ai-no-owner]
```

## Good
```minutes
# 2025-03-05

- AI @ada: order a new lamp
- _AI @ada & @bob: clean up the wiki_
- AI: @ada orders a lamp
- The lamp is broken (AI @bob)
- AI: order a lamp (@ada)
- AI for @ada: order a lamp
```

The owner may stand in an item below or above, in the list that a bare marker announces, or in the same row
of a table.

```minutes
# 2025-03-05

- AI: order lamps
  - @ada: two
  - @bob: three
- @ada
  - AI: order lamps

AI:
- @bob orders a lamp

| what | who |
|---|---|
| AI: order a lamp | @ada |
```

Teams and companies of the profile may own an item, and a word says that nobody does yet.

```minutes
# 2025-03-05

- AI Team IaaS: test the lamp
- AI N.N.: order a lamp
- AI: TBD
```

What is struck out is over. A TODO may be anybody's. And AI is other things, too.

```minutes
# 2025-03-05

- ~~AI: order a lamp~~
- TODO: order a lamp
- AI tools were shown by @ada
- AI policy: who may use what?
- We talked about AI: it is here to stay
- AIs of last week:
  - AI(s) are all done
```

## Fix
Write the handle of who does it behind the marker, `AI @handle: text`. Where nobody has taken it on, write
that, as in `AI N.N.: text`.

## Options
`severity`, as of every rule. The profile says which words announce an action item (`actions: markers`),
which of them need an owner (`owned`), which owners stand for nobody yet (`unassigned`), and which teams and
companies may own one (`groups`).

## On real minutes
18 findings in the 559 minutes of SovereignCloudStack, 17 true: 14 name nobody, and 3 somebody by a name
within the text, which is no handle. The other one is answered by the next item, which asks somebody to ask.

"""#
    ),
    (
      "ai-owner-not-handle",
#"""
# ai-owner-not-handle

The owner of an action item is a handle.

## Why
A handle is one person's, a first name is several people's. Who looks for the own action items looks for
the handle, and GitHub makes a link of it.

## Bad
Who is in the minutes by handle, or in the profile, is known. For these `--format full` shows a fix, which
adds the `@`, and takes it from before the marker.

```minutes
# 2025-03-05

## Participants
- @ada
- @bob

## Agenda
- AI ada: order a lamp
- AI(bob): order a lamp
- @AI bob: order a lamp
- The lamp is broken (AI: ada)
- _AI: bob writes to the neighbours_
```
```findings
team/20250305.md:8:6: warning: ada stands without its @: expected AI @ada [ai-owner-not-handle]
team/20250305.md:9:6: warning: bob stands without its @: expected AI @bob [ai-owner-not-handle]
team/20250305.md:10:7: warning: bob stands without its @: expected AI @bob [ai-owner-not-handle]
team/20250305.md:11:27: warning: ada stands without its @: expected AI @ada [ai-owner-not-handle]
team/20250305.md:12:8: warning: bob stands without its @: expected AI @bob [ai-owner-not-handle]
```

So is a participant by the name in the list, and by a first name that nobody else has there.

```minutes
# 2025-03-05

## Participants
- Ada Lovelace (@lovelace)
- Bob Builder (@bob)

## Agenda
- AI: Ada to order a lamp
- AI: Bob Builder will order a lamp
- AI: @lovelace to order a lamp
```
```findings
team/20250305.md:8:7: warning: Ada is no handle: expected AI @lovelace [ai-owner-not-handle]
team/20250305.md:9:7: warning: Bob Builder is no handle: expected AI @bob [ai-owner-not-handle]
```

```minutes
# 2025-03-05

- The lamp is gone (AI Grace: order another)
- AI(grace): order a lamp
```
```findings
team/20250305.md:3:24: warning: Grace is no handle: expected AI @handle [ai-owner-not-handle]
team/20250305.md:4:6: warning: grace is no handle: expected AI @handle [ai-owner-not-handle]
```

## Good
```minutes
# 2025-03-05

- AI @ada: order a lamp
- AI(@ada): order a lamp
- _AI @ada_: order a lamp
- AI [@ada](https://github.com/ada): order a lamp
```

Teams and companies of the profile have no handle.

```minutes
# 2025-03-05

- AI Team IaaS: order a lamp
- AI OSISM: order a lamp, as @osism has said
- AI: everybody reads the minutes
- AI N.N.: order a lamp
```

At the beginning of an item, a word that nobody in the minutes has as handle is no owner: it may be about
artificial intelligence. Nor is one in code or one that was struck out.

```minutes
# 2025-03-05

- AI policy: who may use what?
- AI Act: what it asks of us
- `AI ada: text` is how it is written
- ~~AI Grace: order a lamp~~
- TODO Grace: order a lamp
```

## Fix
Write the GitHub handle. Where the name is the handle, only the `@` is missing; the program adds it where
the same handle stands elsewhere in the minutes. A team or company that owns items belongs into the groups
of the profile.

## Options
`severity`, as of every rule. The profile says which words announce an action item (`actions: markers`),
which of them need an owner (`owned`), the names of people (`people`), and the teams and companies that may
own one (`groups`).

## On real minutes
3 findings in the 559 minutes of SovereignCloudStack, all 3 true.

"""#
    ),
    (
      "ai-owner-unknown",
#"""
# ai-owner-unknown

Whoever owns an action item is somebody that the minutes know. Off by default.

## Why
An action item for somebody who was not there and is named in no other minutes is often one with a
misspelled handle, or one that its owner has never heard of. It may as well be right: a guest, or who joins
next week. That is why the rule is off until a team wants it.

## Bad
```minutes elsewhere=bob:3
# 2025-03-05

## Participants
- @ada

## Agenda
- AI @bob: order the lamp
- AI @grace, @ada: mount the lamp
- AI @grace: light the lamp
```
```findings
team/20250305.md:8:6: info: @grace owns an action item, is no participant and named in no other minutes [ai-owner-unknown]
```

## Good
```minutes elsewhere=bob:1 known=eve
# 2025-03-05

## Participants
- @ada

## Agenda
- AI @ada: order the lamp
- AI @bob: mount the lamp
- AI @eve: light the lamp
- AI @all: clean the lamp
- [x] AI @grace: pay the lamp
```

## Fix
Check the handle. Whoever was there and is not listed belongs to the participants.

## Options
The rule is run where `.minutes.yml` gives it a severity: `rules: {ai-owner-unknown: info}`, or for some
teams `{teams: {iaas: warning}}`. `people` and `groups` of the [profile](../docs/profiles.md) say who is
known.

## On real minutes
1 finding in the 559 minutes of SovereignCloudStack, of somebody whose handle is a longer one.

"""#
    ),
    (
      "date-dash",
#"""
# date-dash

A date is written as 2025-03-05.

## Why
A date with a longer dash, or without a zero, looks the same to people. Programs and searches do not find it, and
lists that are sorted by it are wrong.

## Bad
```minutes
# Team call 2025-03–05

- The next call is on 2025-3-12
- Decided on 2025—02—26
```
```findings
team/20250305.md:1:13: warning: 2025-03–05 has a dash instead of a hyphen: expected 2025-03-05 [date-dash]
team/20250305.md:3:23: warning: 2025-3-12 is no date for programs: expected 2025-03-12 [date-dash]
team/20250305.md:4:14: warning: 2025—02—26 has a dash instead of a hyphen: expected 2025-02-26 [date-dash]
```

## Good
```minutes
# 2025-03-05

- From 2025-03-05–2025-03-07, 2025–2026, March 3–5
- Version 2025-3-12-beta, lamp-2025-3-12, `2025-3-12`, https://example.org/2025-3-12
- The winter of 2024–25, at 10:00–11:00, 2025-13-1, 1990-3-12
```

## Fix
Write the date with hyphens and two digits for month and day. `--format full` shows the change, which is safe.

## Options
`severity`, as of every rule.

## On real minutes
13 findings in the 559 minutes of SovereignCloudStack, all 13 true, and all in titles.

"""#
    ),
    (
      "date-in-future",
#"""
# date-in-future

Minutes are written of meetings that have taken place.

## Why
A file that is named by a day to come is nearly always a slip: a wrong month, day and month exchanged, or
next year's number. The minutes then stand at the end of every list, and when the team meets on that
day, the name is taken.

What counts is the day of the commit where a revision is looked at, and else today. The day after is
allowed, since the world has more than one time zone.

## Bad
```minutes path=team/20250503.md asof=2025-03-06
# 2025-05-03
```
```findings
team/20250503.md:1:1: error: the file's name says 2025-05-03, but it is only 2025-03-06 [date-in-future]
```

Where the title names a day that has come, the finding's help proposes it for the name.

```minutes path=team/20250503-workshop.md asof=2025-03-06
# 2025-03-05
```
```findings
team/20250503-workshop.md:1:1: error: the file's name says 2025-05-03, but it is only 2025-03-06 [date-in-future]
```

## Good
```minutes path=team/20250305.md asof=2025-03-05
# 2025-03-05
```

```minutes path=team/20250306.md asof=2025-03-05
# 2025-03-06
```

```minutes path=team/20250305.md asof=2025-03-06
# 2025-03-05

The next meeting is on 2025-05-03.
```

With the option, an agenda may be there two weeks before its meeting.

```minutes path=team/20250319.md asof=2025-03-05 config="rules: {date-in-future: {days: 14}}"
# 2025-03-19
```

## Fix
Rename the file to the day of the meeting, `git mv team/20250503.md team/20250305.md`. No program can
tell that day for sure: the title, the team's day of the week and the date of the commit help.

## Options
`days`, a number from 0 to 366: how many days ahead of today minutes may be, where agendas are prepared as files
before the meeting. It is 1, since a commit may be made in another time zone. The severity can be set as of any rule.

## On real minutes
No finding in the 559 minutes of SovereignCloudStack, all of which are older than the last commit. On the
day of each commit: 1 finding, and it is true, `20221127.md` of 2022-11-07 with the title 2022-10-27.

"""#
    ),
    (
      "due-impossible",
#"""
# due-impossible

An action item is due on a day that the calendar has.

## Why
A day that does not exist is a slip of the finger, and nobody can tell for sure which day was meant: the
last of the month, or the month after? Whoever has to do it will be late for half of those who asked.

## Bad
```minutes
# 2025-03-05

- AI @ada: order a new lamp by 2025-02-30
- AI @bob: write to the neighbours until 31 April
- AI @ada: clean up the wiki, CW54
- AI @bob: Rechnung prüfen, bis 2025-13-01
```
```findings
team/20250305.md:3:29: warning: there is no such day: by 2025-02-30 [due-impossible]
team/20250305.md:4:36: warning: there is no such day: until 31 April [due-impossible]
team/20250305.md:5:31: warning: there is no such day: CW54 [due-impossible]
team/20250305.md:6:29: warning: there is no such day: bis 2025-13-01 [due-impossible]
```

## Good
```minutes
# 2025-03-05

- AI @ada: order a new lamp by 2025-02-28
- AI @bob: write to the neighbours until Feb 29
- AI @ada: read about the calendar with the date 2025-02-30 in it
- AI @bob: open `2025-02-30.md`
- The lamp was ordered by 2025-02-30
```

## Fix
Write the day that was meant.

## Options
`severity`, as of every rule. The profile says which words announce an action item (`actions`) and when one
is due (`due`).

## On real minutes
No finding in the 559 minutes of SovereignCloudStack. There some thirty action items say when they are due,
most of them by a weekday or a week.

"""#
    ),
    (
      "due-in-past",
#"""
# due-in-past

An action item is due after the meeting that agreed on it.

## Why
Nobody agrees on Wednesday to do something by last Monday. The year is that of last year's minutes, the month
is wrong, or the item was copied from the last meeting with its date. It counts as late from its first day
on, and a list of what is late becomes a list that nobody reads.

What counts is the day of the meeting, and never today.

## Bad
```minutes path=team/20250108.md
# 2025-01-08

- AI @ada: order a new lamp by 2024-01-31
- AI @bob: write to the neighbours (due: 2025-01-07)
- AI @ada: clean up the wiki until 18 Dec
```
```findings
team/20250108.md:3:29: info: this was due on 2024-01-31, before the meeting of 2025-01-08 [due-in-past]
team/20250108.md:4:37: info: this was due on 2025-01-07, before the meeting of 2025-01-08 [due-in-past]
team/20250108.md:5:30: info: this was due on 2024-12-18 (until 18 Dec), before the meeting of 2025-01-08 [due-in-past]
```

The help of the first asks whether 2025-01-31 was meant.

## Good
```minutes path=team/20250108.md
# 2025-01-08

- AI @ada: order a new lamp by 2025-01-31
- AI @bob: write to the neighbours today
- AI @ada: clean up the wiki until 18 March
- AI @bob: ask what was sent since 2024-12-11
```

What is done was due once. And what a meeting takes up again may be late: that is why it is taken up.

```minutes path=team/20250108.md
# 2025-01-08

- [x] AI @ada: order a new lamp by 2024-12-31
- AI @bob: write to the neighbours by 2024-12-31 - done

## AIs from last time

- AI @ada: clean up the wiki by 2024-12-31
- @bob: prepare the festival by 2024-12-31
```

## Fix
Write the day that was meant. If the item is one of an earlier meeting, move it to the section that reviews
them, or agree on a new day.

## Options
`severity`, as of every rule. The profile says which words announce an action item, which headings a list of
them (`actions`), and when one is due (`due`).

## On real minutes
No finding in the 559 minutes of SovereignCloudStack. Some thirty action items say there when they are due,
but only four by a date, so that little is known of the rule's precision.

"""#
    ),
    (
      "duplicate-minutes",
#"""
# duplicate-minutes

Minutes tell of a meeting of their own.

## Why
Who transfers the minutes of several meetings at once copies a file, and forgets to fill it. The minutes of
that meeting are lost, and nobody looks for them: there is a file. Or the same meeting is there under two
days.

The text is compared with that of the other minutes of the team, all but the title, blanks, ends of lines and
comments on lines of their own. At least five lines have to have three words or more, headings aside: that
twice nobody came is no copy. Both files are told, where both are linted.

## Bad
```minutes copy=team/20250226.md
# 2025-03-05

## Participants
- @ada

## Agenda
### Lamp
- Bob has found a new one
- It costs less than half
- Ada will ask the harbour
- The old lamp goes to the museum
- We meet at the pier next time
```
```findings
team/20250305.md:1:1: error: the text is that of team/20250226.md, expected minutes of their own [duplicate-minutes]
```

## Good
```minutes copy=team/20250226.md
# 2025-03-05

## Participants
- @ada
- @bob
- @eve
- @grace
- @linus

## Agenda
- nobody had a topic
```

```minutes copy=pier/20250305.md
# 2025-03-05

## Agenda
- Bob has found a new one
- It costs less than half
- Ada will ask the harbour
- The old lamp goes to the museum
- We meet at the pier next time
```

## Fix
Find the notes of the meeting. The day in the title, and the weekday, often tell which of the two is the copy.

## Options
The severity can be set as of any rule. Where the rule is on, all minutes of the teams are read whose minutes
are linted.

## On real minutes
2 findings in the 559 minutes of SovereignCloudStack, both true: one file is a copy of the other.

"""#
    ),
    (
      "empty-bullet",
#"""
# empty-bullet

Something stands behind each bullet.

## Why
An empty item is left over from a template, or somebody wanted to add something and did not. Readers wonder what is
missing.

## Bad
```minutes
# 2025-03-05

## Participants
- @ada
- 

## Agenda
1. the lamp
2.

- the boat
  - its sails
  -
```
```findings
team/20250305.md:5:1: info: nothing stands behind the bullet [empty-bullet]
team/20250305.md:9:1: info: nothing stands behind the bullet [empty-bullet]
team/20250305.md:13:3: info: nothing stands behind the bullet [empty-bullet]
```

## Good
What another rule asks for is told by that alone.

```minutes files=iaas/pier.png all-rules path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## Housekeeping
- Minutes taking: @ada

## Agenda
- the lamp
- [ ] the boat
- ![the pier](pier.png)
- <!-- to be filled in -->
- `-`
  - deeper
-
  the wall
```

## Fix
Remove it. `--format full` shows the change where all else is read as before; then it is safe. Else what stands below
the bullet would become part of another item, or a list of its own.

## Options
`severity`, as of every rule.

## On real minutes
10 findings in the 559 minutes of SovereignCloudStack, all 10 true.

"""#
    ),
    (
      "encoding",
#"""
# encoding

Minutes are UTF-8, without characters that nobody can see.

## Why
Bytes that are not UTF-8 show up as `�`, and an editor that repairs them loses what was written. Control
characters and invisible ones come along when text is pasted from a web page or a chat: then a search
does not find the word, and a handle with one in it is nobody's.

Joiners (U+200C, U+200D) are left alone in emoji, and in scripts where they shape letters. In the
examples `⟨FC⟩` stands for a byte.

## Bad
```minutes skip=line:"the message names lines" skip=fence:"such bytes are wrong in a fence, too"
# 2025-03-05

- G⟨FC⟩nter joins later
- Gr⟨FC⟩⟨DF⟩e
```
```findings
team/20250305.md:3:4: error: %FC is not UTF-8 (3 places, lines 3, 4) [encoding]
```

```minutes skip=line:"the mark is then not the first thing" skip=fence:"such bytes are wrong in a fence, too"
⟨EF⟩⟨BB⟩⟨BF⟩# 2025-03-05
```
```findings
team/20250305.md:1:1: error: a byte order mark stands before the text [encoding]
```

```minutes skip=fence:"such bytes are wrong in a fence, too"
# 2025-03-05

- @⟨E2⟩⟨80⟩⟨8B⟩ada
- the end⟨00⟩
```
```findings
team/20250305.md:3:4: error: U+200B is invisible [encoding]
team/20250305.md:4:10: error: U+0000 is a control character [encoding]
```

```minutes skip=line:"a file is UTF-16 from its start" skip=fence:"such bytes are wrong in a fence, too"
⟨FF⟩⟨FE⟩#⟨00⟩ ⟨00⟩
```
```findings
team/20250305.md:1:1: error: the file is UTF-16, expected UTF-8 [encoding]
```

```minutes skip=fence:"such bytes are wrong in a fence, too"
# 2025-03-05

- co⟨C2⟩⟨AD⟩operation with D⟨EF⟩⟨BF⟩⟨BD⟩nenhafen
```
```findings
team/20250305.md:3:5: error: U+00AD is invisible [encoding]
team/20250305.md:3:22: error: U+FFFD stands for a character that was lost [encoding]
```

## Good
```minutes
# 2025-03-05

- Günter said: “fine” – 👩‍💻 agrees…, नमस्‍ते
	- a tab is no defect
```

## Fix
Save the file as UTF-8 without a byte order mark. Text from Windows becomes UTF-8 by
`iconv -f WINDOWS-1252 -t UTF-8`. Take invisible and control characters out; a character that was lost
(`�`) has to be written anew, by somebody who knows what was there.

## Options
None.

## On real minutes
No finding in the 559 minutes of SovereignCloudStack.

"""#
    ),
    (
      "etherpad-bullets",
#"""
# etherpad-bullets

A list has one bullet for each item, and a blank behind it.

## Why
Etherpad marks the depth of an item with more bullets, `** text`, and some who write leave out the blank. For
GitHub neither is a list: the lines are joined to one paragraph with asterisks in it. `* * text` is a list within a
list, with two dots before each line.

## Bad
```minutes
# 2025-03-05

* Harbour
** the lamp
*** its colour

## Who helps
*@ada
*@bob

## Dates
- * 20 March
```
```findings
team/20250305.md:4:1: warning: 2 lines are no item of a list for GitHub: expected one bullet and a blank [etherpad-bullets]
team/20250305.md:8:1: warning: 2 lines are no item of a list for GitHub: expected one bullet and a blank [etherpad-bullets]
team/20250305.md:12:1: warning: two bullets stand before one item: GitHub shows a list in a list [etherpad-bullets]
```

## Good
```minutes
# 2025-03-05

* Harbour
    * the lamp
* **the boat** is red, 2 ** 3 is 8
*@ada*, *not now*

**@bob** helps

***

* 
    * the pier
- -1 is a number, -@ada says

`** the lamp`
```

## Fix
Write one bullet and a blank, and set deeper items off by four blanks. `--format full` shows the change, which is safe.

## Options
`severity`, as of every rule. Participants in this form are told by [participant-form](participant-form.md).

## On real minutes
1 finding in the 559 minutes of SovereignCloudStack, which is true.

"""#
    ),
    (
      "fence-collapsed",
#"""
# fence-collapsed

Code begins on the line below its fence.

## Why
What stands behind the language is no code for GitHub, which does not show it: the first line of a diagram or of a
script is lost. It happens when a block is pasted and its line breaks are lost.

## Bad
```minutes
# 2025-03-05

~~~mermaid graph TD A --> B
B --> C
~~~

~~~bash cd harbour && ls
~~~
```
```findings
team/20250305.md:3:1: warning: code stands behind the language of the fence, where GitHub does not show it [fence-collapsed]
team/20250305.md:7:1: warning: code stands behind the language of the fence, where GitHub does not show it [fence-collapsed]
```

## Good
```minutes
# 2025-03-05

~~~bash
cd harbour && ls
~~~

~~~yaml title="the lamp" linenos
colour: red
~~~

~~~js {1,3} copy
~~~

~~~the settings of the lamp
colour: red
~~~

The command `bash -c ls` and ```bash cd harbour && ls```
```

## Fix
Begin the code on the next line.

## Options
`severity`, as of every rule.

## On real minutes
No finding in the 559 minutes of SovereignCloudStack; it was repaired in two reviews before the minutes were merged.

"""#
    ),
    (
      "file-name",
#"""
# file-name

Minutes lie in their team's directory under the date of the meeting, `YYYYMMDD.md`.

## Why
The name is how people and programs find a meeting, and how minutes are put in order. A mistyped date
hides them: no list shows them, and no other rule looks into them as minutes of that day.

Several meetings of one day, or something special about one, are told by a suffix of letters, digits,
dots, hyphens and underscores: `YYYYMMDD-suffix.md`. A team is a directory that holds minutes. Markdown
files whose name does not begin with a date (a charter, a template, a README) are documents: they are
left alone, except that one which is new in a commit gets a warning, since nobody would notice that it
is not read as minutes. So does a new file that begins with a date in a directory without minutes.

A new file that is the only one of its directory may be the first of a new team, and as well one that will be
missed: where the directory's path differs from that of a team in one name, and there by a slip of the hand
(`iasa` for `iaas`: an edit for every three letters, and not of digits alone, as in `wg-1` and `wg-2`), it gets a warning. The team
must have other minutes itself. Once a directory has a second file nothing more is said.

## Bad
```minutes path=team/202503053.md
# 2025-03-05
```
```findings
team/202503053.md:1:1: error: 202503053.md is no name of minutes: expected YYYYMMDD.md or YYYYMMDD-suffix.md [file-name]
```

```minutes path=team/2025-03-05.md
# 2025-03-05
```
```findings
team/2025-03-05.md:1:1: error: 2025-03-05.md is no name of minutes: expected YYYYMMDD.md or YYYYMMDD-suffix.md [file-name]
```

```minutes path=team/20250230.md
# 2025-02-28
```
```findings
team/20250230.md:1:1: error: the file's name says 20250230, which is no date [file-name]
```

```minutes path=team/20250305.md.txt
# 2025-03-05
```
```findings
team/20250305.md.txt:1:1: error: minutes are Markdown files: expected the extension .md, not 20250305.md.txt [file-name]
```

```minutes path=team/20250305.markdown
# 2025-03-05
```
```findings
team/20250305.markdown:1:1: error: minutes are Markdown files: expected the extension .md, not 20250305.markdown [file-name]
```

```minutes path=20250305.md
# 2025-03-05
```
```findings
20250305.md:1:1: error: minutes are kept in the team's directory, not at the top of the repository [file-name]
```

```minutes path=team/notes.md added
# Notes
```
```findings
team/notes.md:1:1: warning: notes.md is added among minutes and not named as minutes: YYYYMMDD.md [file-name]
```

```minutes path=new-team/2025-03-05.md added
# 2025-03-05
```
```findings
new-team/2025-03-05.md:1:1: warning: 2025-03-05.md is named by a date, and not as minutes: YYYYMMDD.md [file-name]
```

```minutes path=taem/20250305.md added
# 2025-03-05
```
```findings
taem/20250305.md:1:1: warning: taem has no other minutes: expected team [file-name]
```

```minutes path=team/2025/20250305.md added
# 2025-03-05
```
```findings
team/2025/20250305.md:1:1: warning: team/2025 has no other minutes: expected team [file-name]
```

```minutes path=Team/20250226.md added
# 2025-02-26
```
```findings
Team/20250226.md:1:1: warning: Team has no other minutes: expected team [file-name]
```

## Good
```minutes path=harbour/20250305.md added
# 2025-03-05
```

```minutes path=team2/20250305.md added
# 2025-03-05
```

```minutes path=team/20250305.md
# 2025-03-05
```

```minutes path=team/20250305-workshop.md
# 2025-03-05
```

```minutes path=team/charter.md
# What we are here for
```

```minutes path=team/incident-2025-03-05.md
# What happened that day
```

```minutes path=team/20250305.png
A picture that was shown.
```

## Fix
Rename the file to the day of the meeting, `git mv team/202503053.md team/20250305.md`. Where that
file is there already, compare the two: one is a copy, or both are kept and one gets a suffix.

## Options
`files` of the [profile](../docs/profiles.md#the-names-of-files) says how files are named, where that is another
way than `YYYYMMDD.md`; the messages follow it. The severity can be set as of any rule.

## On real minutes
No finding in the 559 minutes of SovereignCloudStack.

"""#
    ),
    (
      "final-newline",
#"""
# final-newline

The last line ends.

## Why
Without its end the last line is shown as changed when somebody adds one below, and commands that join files put the
next one behind it.

## Bad
```minutes unended
# 2025-03-05

- the lamp
```
```findings
team/20250305.md:3:11: info: the last line has no end [final-newline]
```

## Good
```minutes
# 2025-03-05

- the lamp

```

## Fix
End the line. `--format full` shows the change, which is safe.

## Options
`severity`, as of every rule.

## On real minutes
24 findings in the 559 minutes of SovereignCloudStack, all 24 true.

"""#
    ),
    (
      "handle-invalid",
#"""
# handle-invalid

A handle is one that GitHub can have given.

## Why
A handle with a letter that GitHub does not allow belongs to nobody: the link leads nowhere, nobody
is told, and a search for the person's action items does not find this one. It is mostly an underscore
for a hyphen, a mail name, or a name with an `@` before it.

GitHub's handles have at most 39 letters of English, digits and hyphens; a hyphen has to stand between
others. Looked at are participants, those with a chore, and owners of action items; each handle is
reported once a file.

## Bad
```minutes
# 2025-03-05

## Participants
- @ada_l
- @bob.miller
- @Grace Hopper
- @jörg
- @eve--x
- @team-of-the-very-long-name-that-nobody-can-have

## Agenda
- AI @dan_d: write the announcement
- AI @gil.roe: print it
- AI @ joe: put it up
```
```findings
team/20250305.md:4:3: warning: @ada_l is no GitHub handle: _ cannot be in it [handle-invalid]
team/20250305.md:5:3: warning: @bob.miller is no GitHub handle: . cannot be in it [handle-invalid]
team/20250305.md:6:3: warning: @Grace Hopper is no GitHub handle: a blank cannot be in it [handle-invalid]
team/20250305.md:7:3: warning: @jörg is no GitHub handle: ö cannot be in it [handle-invalid]
team/20250305.md:8:3: warning: @eve--x is no GitHub handle: a hyphen has to stand between letters or digits [handle-invalid]
team/20250305.md:9:3: warning: @team-of-the-very-long-name-that-nobody-can-have is no GitHub handle: it has more than 39 characters [handle-invalid]
team/20250305.md:12:6: warning: @dan_d is no GitHub handle: _ cannot be in it [handle-invalid]
team/20250305.md:13:6: warning: @gil.roe is no GitHub handle: . cannot be in it [handle-invalid]
team/20250305.md:14:6: warning: a blank parts the @ from joe: expected @joe [handle-invalid]
```

An underscore that is escaped for Markdown is still one.

```minutes
# 2025-03-05

## Participants
- @ada\_l
```
```findings
team/20250305.md:4:3: warning: @ada_l is no GitHub handle: _ cannot be in it [handle-invalid]
```

## Good
```minutes
# 2025-03-05

## Participants
- @ada-1 (on the train)
- *@bob*.
- @eve, late
- @gil Example

## Agenda
- _AI @ada_: ask @ian:matrix.example.org and team@lists.example.org
- The file `@types_node` and @mod_oauth are no people here.
```

## Fix
Look up the person's handle on GitHub: on one of their issues or pull requests, or in older minutes. Where
others tell who is meant, [handle-typo](handle-typo.md) is found instead.

## Options
The severity can be set as of any rule.

## On real minutes
3 findings in the 559 minutes of SovereignCloudStack, all 3 true: an underscore for a hyphen, and two dots of mail
names. Of 5 more [handle-typo](handle-typo.md) knows who is meant, and tells that instead.

"""#
    ),
    (
      "handle-link-mismatch",
#"""
# handle-link-mismatch

A handle links to the person that it names.

## Why
Who is shown and who is linked are then two people: the wrong one gets the credit, or nobody has that name. It
mostly is left over from the meeting that the slide was copied from.

## Bad
```minutes
# 2025-03-05

Report by <a href="https://github.com/bob">@ada</a>

- Presented by [@grace-hopper](https://github.com/grace-hoper)
```
```findings
team/20250305.md:3:11: warning: @ada links to bob: expected https://github.com/ada [handle-link-mismatch]
team/20250305.md:5:16: warning: @grace-hopper links to grace-hoper: expected https://github.com/grace-hopper [handle-link-mismatch]
```

## Good
```minutes
# 2025-03-05

Report by <a href="https://github.com/Ada">@ada</a>

- [@ada](https://github.com/ada/) wrote [@ada's proposal](https://github.com/example/docs/pull/12)
- [Ada](https://github.com/ada-1), [@ada:matrix.example.org](https://github.com/bob)
- `[@ada](https://github.com/bob)`
```

## Fix
Correct the address, or the handle if that is the wrong one. `--format full` shows the address that the handle has;
it is to be looked at.

## Options
`severity`, as of every rule. Two handles that the [profile](../docs/profiles.md) gives to one person (`people`) are
taken for the same. A link to a template's account is told by [template-leftover](template-leftover.md).

## On real minutes
3 findings in the 559 minutes of SovereignCloudStack, all 3 true.

"""#
    ),
    (
      "handle-missing-at",
#"""
# handle-missing-at

A handle in the text has its @. Off by default.

## Why
A search for the person's handle does not find the line, and nobody who counts who did what does. Known are the
handles of participants and of those with a chore; a word that may be a name, with a capital letter, is left alone.
All places of a handle are one finding, at the first of them.

## Bad
```minutes
# 2025-03-05

## Participants
- @grace-hopper
- @mbuilder

## Agenda
- The lamp (grace-hopper)
- mbuilder: red is better, says grace-hopper.
```
```findings
team/20250305.md:8:13: info: grace-hopper stands without its @ (2 places) [handle-missing-at]
team/20250305.md:9:3: info: mbuilder stands without its @ [handle-missing-at]
```

## Good
What another rule asks for is told by that alone.

```minutes all-rules path=team/20250305.md
# 2025-03-05

## Participants
- @hopper
- @mbuilder

## Agenda
- Hopper, @hopper, [hopper](https://github.com/hopper), `hopper`, hopper/docs, hopper.example.org
- hoppers, x-hopper, https://github.com/hopper
```

## Fix
Write the `@`. `--format full` shows the change; it is to be looked at, since a handle may be a word as well.

## Options
The rule is run where `.minutes.yml` gives it a severity: `rules: {handle-missing-at: info}`.

## On real minutes
16 findings in the 559 minutes of SovereignCloudStack, all 16 true.

"""#
    ),
    (
      "handle-typo",
#"""
# handle-typo

A handle is spelled as its owner spells it.

## Why
Who is named by a wrong handle is told of nothing, and a search for the person does not find the place. Or
a stranger is told, who has that handle.

A handle is taken for a slip of another one that is nearly the same and written at least six times as often
in all minutes of the snapshot, or that the register of people knows: `people` in the
[profile](../docs/profiles.md) or in `.minutes.yml`, and `.mailmap`. What counts as nearly the same depends
on the length, since short names are near to many:

| letters and digits | a slip is | as often |
|---|---|---|
| any | another hyphen, underscore or dot, or one more or less | 6 times |
| 3 and 4 | two letters that have changed places, or one written twice | only of who is known |
| 5 and 6 | that, or a letter too many or missing inside | 18 times |
| 7 and more | any other letter, too, but the first | 6 times |
| 8 and more | two slips between the first and the last letter | 12 times |

Of who takes part in the meeting three slips in sixteen letters or more are one, too, and a letter that is doubled
over a hyphen , where the other is written 18 times as often.

Where only one part between hyphens differs, its length counts: `acme-tim` is not `acme-tom`. Other digits,
or digits too many, make another handle, but the digit of a handle may have been forgotten: `lovelace` is
meant for `lovelace2` where hardly anybody writes it, and never the other way round. A last vowel makes
another handle, too, as in `martina` and `martino`. Two that are both listed as participants are two
people; a group and a placeholder is nobody's slip, and what is a slip itself is not meant. Case does not
matter.

Each handle is told once a file, at its first place.

## Bad
```minutes elsewhere=grace-hopper:40 skip=line:"the message names lines"
# 2025-03-05

## Participants
- @ada
- @grace-hopper

## Agenda
- The lamp: @grace-hoper has a new one
- AI @gracehopper: order more
- AI @grace-hoper: mount it
```
```findings
team/20250305.md:8:13: warning: @grace-hoper, written 2 times, meant is @grace-hopper, who is a participant (line 5) [handle-typo]
team/20250305.md:9:6: warning: @gracehopper: meant is @grace-hopper, who is a participant (line 5) [handle-typo]
```

Who does not take part is told by the count.

```minutes elsewhere=lovelace:6,hopper:18,Bob-Miller:6,LightHouse:12,tidewater2:6
# 2025-03-05

## Participants
- @lovelaec
- @hoper
- @bob_miller
- @lgihtouse
- @tidewater
```
```findings
team/20250305.md:4:3: warning: @lovelaec: meant is @lovelace, who is named 6 times [handle-typo]
team/20250305.md:5:3: warning: @hoper: meant is @hopper, who is named 18 times [handle-typo]
team/20250305.md:6:3: warning: @bob_miller: meant is @Bob-Miller, who is named 6 times [handle-typo]
team/20250305.md:7:3: warning: @lgihtouse: meant is @LightHouse, who is named 12 times [handle-typo]
team/20250305.md:8:3: warning: @tidewater: meant is @tidewater2, who is named 6 times [handle-typo]
```

Who is known is meant though nobody has written the handle yet.

```minutes known=ada,lovelace
# 2025-03-05

## Participants
- @aad
- @lovelacce
```
```findings
team/20250305.md:4:3: warning: @aad: meant is @ada, who is known [handle-typo]
team/20250305.md:5:3: warning: @lovelacce: meant is @lovelace, who is known [handle-typo]
```

Who takes part is meant with more slips.

```minutes elsewhere=harbour-intelligence:40,ada-alovelace:40 skip=line:"the message names lines"
# 2025-03-05

## Participants
- @harbour-intelligence
- @ada-alovelace

## Agenda
- @harbour-intteliigence has a lamp
```
```findings
team/20250305.md:8:3: warning: @harbour-intteliigence: meant is @harbour-intelligence, who is a participant (line 4) [handle-typo]
```

That the handle is none at all, or that its owner is no participant, is then not told as well.

```minutes all-rules elsewhere=grace-hopper:20 skip=line:"the message names lines"
# 2025-03-05

## Participants
- @ada
- @grace-hopper

## Recurring items
- Minutes taking: @grace_hopper

## Agenda
### Lamp
- bought
```
```findings
team/20250305.md:8:19: warning: @grace_hopper: meant is @grace-hopper, who is a participant (line 5) [handle-typo]
```

```minutes all-rules elsewhere=grace-hopper:20
# 2025-03-05

## Participants
- @ada
- @grace_hopper

## Recurring items
- Minutes taking: @grace-hopper

## Agenda
### Lamp
- bought
```
```findings
team/20250305.md:5:3: warning: @grace_hopper: meant is @grace-hopper, who is named 21 times [handle-typo]
```

## Good
```minutes elsewhere=anne:60,eve:90,martin:60,acme-tom:60,node1-admin:60,jmiller:60,lovelace:60,lovelace1:60
# 2025-03-05

## Participants
- @anna
- @even
- @martina
- @acme-tim
- @node2-admin
- @kmiller
- @Martin
- @lovelace2
```

```minutes elsewhere=lovelace:5,hopper:17,lighthouse:11
# 2025-03-05

## Participants
- @lovelaec
- @hoper
- @lgihtouse
```

```minutes elsewhere=grace-hopper:90,grace-hoppe:10
# 2025-03-05

## Participants
- @grace-hopper
- @grace-hoper

## Agenda
- ask @grace-hope-foundation and @todo, write to grace-hoper@example.org
```

```minutes elsewhere=lovelace:90 known=lovelac
# 2025-03-05

## Participants
- @lovelac
```

## Fix
Write the handle that is meant. `--format full` shows all places changed; look at them, since no program
knows who was there. If it is somebody else with a similar name, name them under `people` in
`.minutes.yml`: whoever is known is nobody's slip.

## Options
The severity can be set as of any rule. `people` and `groups` of the [profile](../docs/profiles.md) say who
is known. Where the register knows everybody in the files that are linted, no other minutes are read.

## On real minutes
43 findings in the 559 minutes of SovereignCloudStack, of 21 spellings, all of them true. One spelling with
a missing letter stands in 16 files.

"""#
    ),
    (
      "heading-level-jump",
#"""
# heading-level-jump

A heading is at most one level below the one before it. Off by default.

## Why
Where a level is left out, outlines and screen readers show a section that is not there. On GitHub it looks all
right, and some teams have made it their habit: that is why the rule is off. Slides are left alone.

## Bad
```minutes
# 2025-03-05

### Participants
- @ada
```
```findings
team/20250305.md:3:1: info: a heading of level 3 stands below one of level 1 [heading-level-jump]
```

## Good
```minutes
## 2025-03-05

### Participants

#### Guests

## Agenda

> #### A quote
```

```minutes path=community-call/20250305.md
# Call of 2025-03-05

#### The lamp
```

## Fix
Take number signs away, or write the heading that is missing.

## Options
The rule is run where `.minutes.yml` gives it a severity: `rules: {heading-level-jump: info}`.

## On real minutes
4 findings in the 559 minutes of SovereignCloudStack, 3 of them true.

"""#
    ),
    (
      "heading-malformed",
#"""
# heading-malformed

A heading is one for GitHub, and has a text.

## Why
What is no heading opens no section: the topic belongs to the one above, and nobody can link to it. Two
headings on one line make one with number signs in it.

## Bad
```minutes
# 2025-03-05 ## Participants

##Agenda
- the lamp

### 

    ### The boat

The pier
###Its length

#The lake

i## The shore

####### The sand
```
```findings
team/20250305.md:1:1: warning: two headings stand on one line: GitHub shows the signs of the second [heading-malformed]
team/20250305.md:3:1: warning: this is no heading: expected a blank behind the number signs [heading-malformed]
team/20250305.md:6:1: warning: the heading has no text [heading-malformed]
team/20250305.md:8:5: warning: the heading is shown as code, since it is set off by four blanks or more [heading-malformed]
team/20250305.md:11:1: warning: this is no heading: expected a blank behind the number signs [heading-malformed]
team/20250305.md:13:1: warning: this is no heading: expected a blank behind the number signs [heading-malformed]
team/20250305.md:15:1: warning: this is no heading: i stands before the number signs [heading-malformed]
team/20250305.md:17:1: warning: this is no heading: expected six number signs at most [heading-malformed]
```

## Good
```minutes
# 2025-03-05

#123 is fixed, #lamp is what people look for
#lamp

#lamp

i#12 is what it is called

## Issue #12 and C# and F ## ##

## `# a ## b`

Paint the boat
==============

    # a comment
    ls -l
```

## Fix
Write a blank behind the number signs, give each heading a line, and remove what has no text. `--format full` shows the
change, which is safe.

## Options
`severity`, as of every rule. A title without a blank behind its sign is told by
[title-missing](title-missing.md).

## On real minutes
4 findings in the 559 minutes of SovereignCloudStack, all 4 true.

"""#
    ),
    (
      "hedgedoc-syntax",
#"""
# hedgedoc-syntax

Minutes are written in the Markdown that GitHub shows.

## Why
What HedgeDoc adds to Markdown is shown by GitHub as the bare signs. An image with a size is no image any
more, and front matter that does not begin on the first line is shown as a rule and a heading of settings.

## Bad
```minutes
# 2025-03-05

![the lamp](https://example.org/lamp.png =640x480)
![](lamp.png =50%x)

[TOC]

:::info
The lamp is red.
:::

{%youtube aBcDeF %}
```
```findings
team/20250305.md:3:1: warning: GitHub shows no image with a size: expected it without =640x480 [hedgedoc-syntax]
team/20250305.md:4:1: warning: GitHub shows no image with a size: expected it without =50%x [hedgedoc-syntax]
team/20250305.md:6:1: warning: GitHub shows [TOC] as it is: only HedgeDoc knows it [hedgedoc-syntax]
team/20250305.md:8:1: warning: GitHub shows ::: as it is: only HedgeDoc knows it [hedgedoc-syntax]
team/20250305.md:12:1: warning: GitHub shows {% %} as it is: only HedgeDoc knows it [hedgedoc-syntax]
```

```minutes skip=line:"it is late behind another line in any case, and then no front matter"

---
title: Team call
type: slide
---

# 2025-03-05
```
```findings
team/20250305.md:2:1: warning: the front matter is shown as text: expected it on the first line [hedgedoc-syntax]
```

## Good
```minutes
---
title: Team call
type: slide
---

# 2025-03-05

![the lamp](https://example.org/lamp.png "=640x480")
[TOC] is what HedgeDoc makes a list of headings of, `:::info` a box.

> [!NOTE]
> The lamp is red.
```

```minutes
# 2025-03-05

---
Next topic: the lamp
---

- Type: red
```

## Fix
Leave out the size, or write `<img src="lamp.png" width="640">`. Write a box as a quote that begins with `[!NOTE]`.
Begin front matter on the first line. `--format full` shows the changes where they are safe.

## Options
`severity`, as of every rule.

## On real minutes
34 findings in the 559 minutes of SovereignCloudStack, all 34 true: 32 sizes of images, 2 times late front matter.

"""#
    ),
    (
      "housekeeping-missing",
#"""
# housekeeping-missing

Minutes of a team with fixed chores have a section that says who does them.

## Why
After each meeting somebody tells the others about it, and somebody brings the minutes here. Where no
section asks who does, the question is not asked in the meeting either, and the minutes come late or
never. Later nobody can tell whom to ask about a report.

## Bad
```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada
- @bob

## Agenda
- New hardware
```
```findings
iaas/20250305.md:1:1: warning: no section says who does the chores: expected one like ## Recurring items [housekeeping-missing]
```

A line below the agenda is no section: nobody looks there.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## Agenda
- Minutes taking: @ada
```
```findings
iaas/20250305.md:1:1: warning: no section says who does the chores: expected one like ## Recurring items [housekeeping-missing]
```

## Good
Many headings are known, on any level, with emoji and a colon or without.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## :house: Housekeeping:
- Minutes taking: @ada

## Agenda
```

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## Agenda

### Housekeeping (@ada)
- Minutes taking: @ada
```

Lines in the head of the minutes will do without a heading.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

Minutes taking: @ada

## Agenda
```

Nothing is asked of a meeting that did not take place, of an extra meeting, and of a team without such
chores.

```minutes path=iaas/20250305.md
# 2025-03-05

Meeting cancelled
```

```minutes path=iaas/20250305-workshop.md
# 2025-03-05 Workshop

## Participants
- @ada
```

```minutes path=team/20250305.md
# 2025-03-05

## Participants
- @ada
```

## Fix
Add the section above the agenda, with a line for each chore and the handle of who does it.

## Options
`severity`, as of every rule. The profile says which teams have such a section
(`housekeeping: required`), which headings count (`housekeeping: headings`), and which heading the message
shows (`example`).

## On real minutes
3 findings in the 559 minutes of SovereignCloudStack, all 3 true: nobody is named for the chores of these
meetings.

"""#
    ),
    (
      "image-not-in-repo",
#"""
# image-not-in-repo

Images that minutes show are in the repository.

## Why
A pad keeps the images that are pasted into it on its own server. In the minutes they are seen as long as that
server is there and lets everybody in; then there is a broken picture, and the drawing on which a decision rests
is gone. No other defect had to be repaired so often when notes were transferred.

An image counts as on a pad's server by its address: `pads: hosts` of the [profile](../docs/profiles.md). It
counts as there where a file of its name lies beside the minutes, or only once below their directory; then
[image-remote](image-remote.md) has its say. Images in HTML count, too, as in the comments by which slides
choose their background, and those with a size, which GitHub does not show at all.

## Bad
```minutes
# 2025-03-05

## Agenda
- ![the new lamp](https://input.scs.community/uploads/0a1b2c3d.png)
- ![](https://input.scs.community/uploads/0a1b2c3d.png =640x480)
- <img src="https://input.scs.community/uploads/pier%20two.jpg" width="200">

<!-- .slide: data-background="https://input.scs.community/uploads/lake.webp" -->
```
```findings
team/20250305.md:4:3: warning: the image is on the pad's server only: expected 0a1b2c3d.png beside the minutes [image-not-in-repo]
team/20250305.md:5:7: warning: the image is on the pad's server only: expected 0a1b2c3d.png beside the minutes [image-not-in-repo]
team/20250305.md:6:13: warning: the image is on the pad's server only: expected pier two.jpg beside the minutes [image-not-in-repo]
team/20250305.md:8:31: warning: the image is on the pad's server only: expected lake.webp beside the minutes [image-not-in-repo]
```

The settings of slides count, too, also where they do not begin on the first line.

```minutes skip=line:"front matter stands at the top of a file"
---
title: Community call
parallaxBackgroundImage: 'https://input.scs.community/uploads/lake.png'
---

# 2025-03-05
```
```findings
team/20250305.md:3:27: warning: the image is on the pad's server only: expected lake.png beside the minutes [image-not-in-repo]
```

In files that are new it is an error: now somebody has the image at hand.

```minutes added files=pier/lamp.png
![](https://input.scs.community/uploads/lamp.png)
```
```findings
team/20250305.md:1:1: error: the image is on the pad's server only: expected lamp.png beside the minutes [image-not-in-repo]
```

## Good
```minutes files=team/lamp.png,team/pictures/pier.png
# 2025-03-05

## Agenda
- ![](lamp.png)
- ![](https://input.scs.community/uploads/lamp.png)
- ![](https://input.scs.community/uploads/pier.png)
- ![](https://www.example.org/logo.png)
- [the plan](https://input.scs.community/uploads/plan.pdf)
- <a href="https://input.scs.community/lamp">the pad</a>
- <!-- old: ![](https://input.scs.community/uploads/boat.png) --> the boat
```

## Fix
Save the image from the pad, add it to the directory of the minutes, and show it by its name alone.

## Options
`pads: hosts` of the [profile](../docs/profiles.md). The severity can be set as of any rule, also for files that
are new.

## On real minutes
231 findings in the 559 minutes of SovereignCloudStack as this project has them, without any images: all addresses
are of images, and the files themselves cannot be judged there.

"""#
    ),
    (
      "image-remote",
#"""
# image-remote

An image that the repository has is shown from there.

## Why
Somebody has added the image, and the minutes still show it from the server of the pad. The day that server is
switched off the image is gone for everybody who does not know of the file.

Which images are looked at and which files count as theirs is told by
[image-not-in-repo](image-not-in-repo.md).

## Bad
```minutes files=team/lamp.png,team/pictures/pier.png,team/deep%20lake.jpg
# 2025-03-05

## Agenda
- ![the new lamp](https://input.scs.community/uploads/lamp.png "from above")
- ![](https://input.scs.community/uploads/pier.png =640x480)

<!-- .slide: data-background="https://input.scs.community/uploads/lamp.png" -->
```
```findings
team/20250305.md:4:3: warning: the image is shown from the pad's server: expected lamp.png [image-remote]
team/20250305.md:5:7: warning: the image is shown from the pad's server: expected pictures/pier.png [image-remote]
team/20250305.md:7:31: warning: the image is shown from the pad's server: expected lamp.png [image-remote]
```

## Good
```minutes files=team/lamp.png
# 2025-03-05

## Agenda
- ![the new lamp](lamp.png)
- ![the pier](https://input.scs.community/uploads/pier.png)
- [a lamp](https://input.scs.community/uploads/lamp.png)
```

## Fix
Write the name of the file in the place of the address; `--format full` shows how. That is safe.

## Options
`pads: hosts` of the [profile](../docs/profiles.md). The severity can be set as of any rule.

## On real minutes
None in the minutes of SovereignCloudStack as this project has them, which are without any images.

"""#
    ),
    (
      "issue-ref-bare",
#"""
# issue-ref-bare

An issue is named by a link. Off by default.

## Why
In comments GitHub makes a link of `#123`, in files it does not. Of which repository the number is, somebody who was not
there cannot tell. Looked for are numbers of at least two digits, with the repository before them.

## Bad
```minutes
# 2025-03-05

- Fixed in docs#123, see #45
```
```findings
team/20250305.md:3:12: info: docs#123 is no link: GitHub makes none of it in a file [issue-ref-bare]
team/20250305.md:3:26: info: #45 is no link: GitHub makes none of it in a file [issue-ref-bare]
```

## Good
```minutes
# 2025-03-05

- Fixed in [docs#123](https://github.com/example/docs/issues/123), https://example.org/plan#123
- <a href="https://github.com/example/docs/issues/17">#17</a>
- Option #2, C#11a, `#123`, room 12#, # 12
```

## Fix
Write `[docs#123](address)`.

## Options
The rule is run where `.minutes.yml` gives it a severity: `rules: {issue-ref-bare: info}`.

## On real minutes
285 findings in the 559 minutes of SovereignCloudStack; of 20 chosen at random 17 are true. Beside the others the
address is written out.

"""#
    ),
    (
      "line-ending",
#"""
# line-ending

Lines end in a line feed.

## Why
Where some lines end in another way, git shows a whole file as changed when somebody's editor puts that right, and
nobody sees any more what was. A lone carriage return is no line end at all for many programs.

Files on disk are read as git would store them: where `core.autocrlf` makes CRLF of them on Windows, nothing is found.

## Bad
```minutes skip=crlf:"that is what is found" skip=cr:"that is what is found" skip=fence:"it is wrong in code, too"
# 2025-03-05
⟨0D⟩
- the lamp⟨0D⟩
- the boat
```
```findings
team/20250305.md:2:1: error: 2 lines end in CRLF, expected LF [line-ending]
```

## Good
```minutes skip=crlf:"that is what is found" skip=cr:"that is what is found"
# 2025-03-05

- the lamp
```

## Fix
Save the file with the line ends of Unix. `--format full` shows the change, which is safe.

Compared with a base, each line counts: one more that ends in CR is new. Only where all lines of a file end so
is that one defect, and a further line is no new one.

## Options
`severity`, as of every rule.

## On real minutes
No finding in the 559 minutes of SovereignCloudStack.

"""#
    ),
    (
      "link-malformed",
#"""
# link-malformed

A link is one that can be followed.

## Why
A link that GitHub does not see as one is shown with all its brackets, and one without an address, or with a
misspelled one, leads nowhere. The minutes mostly point to the issue or document where work goes on; without
the link a reader has to guess which was meant.

Judged is what the parser left as text, so that brackets in code and in prose are left alone.

## Bad
```minutes
# 2025-03-05

- See [the plan] (https://example.org/plan)
- See (the plan)[https://example.org/plan]
- See [the plan]()
- See [](https://example.org/plan)
- See [the plan](https://example.org/plan of 2025)
- See [the plan](https://example.org/plan
- See [the plan](htpps://example.org/plan)
- See [the plan](https://)
- See [the plan](https://https://example.org/plan)
```
```findings
team/20250305.md:3:7: error: a blank parts the text of the link from its address [link-malformed]
team/20250305.md:4:7: error: the brackets of the link are the wrong way round [link-malformed]
team/20250305.md:5:7: error: the link has no address [link-malformed]
team/20250305.md:6:7: error: the link has no text, so that nobody can see it [link-malformed]
team/20250305.md:7:7: error: this is no link, since the address is not closed or has a blank in it [link-malformed]
team/20250305.md:8:7: error: this is no link, since the address is not closed or has a blank in it [link-malformed]
team/20250305.md:9:7: error: htpps:// begins no address: expected https:// [link-malformed]
team/20250305.md:10:7: error: https:// names no server [link-malformed]
team/20250305.md:11:7: error: https://https:// begins no address: expected https:// [link-malformed]
```

## Good
```minutes
# 2025-03-05

- See [the plan]( https://example.org/plan ) and [the minutes](20250226.md#agenda)
- [x] (https://example.org/plan) is done, [1] (https://example.org/notes)
- The draft (https://example.org/draft) [version 3]
- The list [a] (b), `[the plan] (https://example.org/plan)`, matrix[1](2)
- [`[](https://example.org)`](https://example.org/syntax)
- [![a lamp](lamp.png)](https://example.org/lamp)
- \[the plan\](https://example.org/plan of 2025)
- [ssh](ssh://git@example.org/plan), [mail](mailto:list@lists.example.org), [here](#)
```

## Fix
Write `[text](address)`. `--format full` shows the change where only a blank or the order of the brackets is wrong;
it is safe.

## Options
`severity`, as of every rule.

## On real minutes
12 findings in the 559 minutes of SovereignCloudStack, all 12 true: 2 blanks before the address, 2 links
without one, and addresses that are broken off or were damaged when they were pasted.

"""#
    ),
    (
      "link-number-mismatch",
#"""
# link-number-mismatch

The number in the text of a link is the number of its address.

## Why
Which of the two was meant nobody can tell later. Who reads looks at the wrong issue, and who searches for the
number finds the wrong minutes.

A repository is only compared where both are among those that the profile names, since people shorten their names.

## Bad
```minutes
# 2025-03-05

- [docs/#123](https://github.com/example/docs/issues/132)
- [PR #7](https://github.com/example/docs/pull/17/files)
- [issues#12](https://github.com/example/standards/issues/12)
- [Issue 16](https://github.com/example/docs/issues/160)
- [Docs PR #360](https://github.com/example/docs/pull/138), [example/docs#PR226](https://github.com/example/docs/pull/228)
- [docs!17](https://github.com/example/docs/pull/71), [#17 the lamp](https://github.com/example/docs/issues/71)
- <a href="https://github.com/example/docs/issues/71">#17</a>
```
```findings
team/20250305.md:3:3: warning: the text says #123, the link leads to #132 [link-number-mismatch]
team/20250305.md:4:3: warning: the text says #7, the link leads to #17 [link-number-mismatch]
team/20250305.md:5:3: warning: the text says issues#12, the link leads to standards#12 [link-number-mismatch]
team/20250305.md:6:3: warning: the text says #16, the link leads to #160 [link-number-mismatch]
team/20250305.md:7:3: warning: the text says #360, the link leads to #138 [link-number-mismatch]
team/20250305.md:7:61: warning: the text says #226, the link leads to #228 [link-number-mismatch]
team/20250305.md:8:3: warning: the text says #17, the link leads to #71 [link-number-mismatch]
team/20250305.md:8:55: warning: the text says #17, the link leads to #71 [link-number-mismatch]
team/20250305.md:9:3: warning: the text says #17, the link leads to #71 [link-number-mismatch]
```

## Good
```minutes
# 2025-03-05

- [docs/#123](https://github.com/example/docs/issues/123#issuecomment-456)
- [capi#12](https://github.com/example/k8s-cluster-api-provider/pull/12)
- [docs/issues#12](https://github.com/example/docs/issues/12), [#12](https://github.com/example/docs/pull/12)
- [question 3 of #12](https://github.com/example/docs/issues/14)
- [lamp #2](https://github.com/example/docs/issues/15), [board](https://github.com/example/docs/issues?q=12)
- [the 3 lamps of 2025](https://github.com/example/docs/issues/16), [#1 cause](https://github.com/example/docs/issues/17)
- [k8s/#12](https://github.com/example/docs/issues/12), [PR 12: 3 lamps](https://github.com/example/docs/pull/12)
- `[docs#123](https://github.com/example/docs/issues/132)`
```

## Fix
Find out which of the two is meant, and correct the other one. No program can know that.

## Options
`severity`, as of every rule. The [profile](../docs/profiles.md) names the community's repositories
(`repositories`).

## On real minutes
15 findings in the 559 minutes of SovereignCloudStack, all 15 true: 9 numbers, 6 repositories.

"""#
    ),
    (
      "list-not-rendered",
#"""
# list-not-rendered

What is written as a list is one for GitHub.

## Why
An item that is set off by too many blanks is no item for GitHub: below a line of text it becomes part of
that paragraph, bullet and all, and behind a blank line it becomes code. HedgeDoc and other editors are more
lenient, so that nobody sees it before the minutes are in the repository. Five action items in one paragraph
are read by nobody.

## Bad
```minutes
# 2025-03-05

Open points:
    - the lamp
    - the boat
        - its colour

## Agenda
- Harbour
      - the pier
      2. the wall

### AIs of last week

    - AI @ada: order the lamp
    - AI @bob: paint the boat
```
```findings
team/20250305.md:4:5: warning: 3 items are part of the paragraph above: GitHub shows no list [list-not-rendered]
team/20250305.md:10:7: warning: 2 items are part of the paragraph above: GitHub shows no list [list-not-rendered]
team/20250305.md:15:5: warning: 2 items are shown as code, since they are set off by four blanks or more [list-not-rendered]
```

## Good
```minutes
# 2025-03-05

Open points:
- the lamp
- the boat
    - its colour
	- its sails

The pier was built in
1987. It is 20 m long
- as long as the boat.

The settings:

    - name: lamp
      colour: red

A command:

    ls -l
```

## Fix
Set the items off less: by at most three blanks from the text above. `--format full` shows what that would look
like; it keeps how the items stand to each other, and should be looked at.

## Options
`severity`, as of every rule. Participants in a block of code are told by [participant-form](participant-form.md).

## On real minutes
32 findings in the 559 minutes of SovereignCloudStack, all 32 true: 27 times items became part of a
paragraph, 5 times code.

"""#
    ),
    (
      "lost-line-break",
#"""
# lost-line-break

A line that stands by itself stays one on GitHub.

## Why
HedgeDoc keeps the lines of a paragraph, GitHub joins them. What was written as an answer, an arrow, a name or an
address on a line of its own then stands in the middle of a sentence.

Lines of prose are left alone: it is right that they are joined. Looked for are lines that begin with an arrow or
with a marker of an action item, those that are nothing but a handle or an address, and those that begin with a word
and a colon below another such line, as questions and answers do. Slides are left alone, too.

## Bad
```minutes
# 2025-03-05

- Who brings the lamp?
  @ada
- Is the boat red?
  -> no, green
  -> or blue
- The plan
  https://example.org/plan

The pier is closed.
AI @bob: open it

Q: Is it deep?
A: It is.
```
```findings
team/20250305.md:4:3: info: GitHub shows this line in one row with the line above [lost-line-break]
team/20250305.md:6:3: info: GitHub shows this line and 1 more in one row with the line above [lost-line-break]
team/20250305.md:9:3: info: GitHub shows this line in one row with the line above [lost-line-break]
team/20250305.md:12:1: info: GitHub shows this line in one row with the line above [lost-line-break]
team/20250305.md:15:1: info: GitHub shows this line in one row with the line above [lost-line-break]
```

## Good
```minutes
# 2025-03-05

- Who brings the lamp?
    - @ada
- Is the boat red?\
  -> no, green

The plan is described at
https://example.org/plan, and was written by
@ada and @bob in a
- long night

The notes of the pier are for @ada,
@bob

We have found this out: there is
Rust: it is red.

`-> the
-> code`
```

## Fix
End the line above with a backslash, or make an item of each. `--format full` shows the backslashes; whether they are
wanted is to be looked at.

## Options
`severity`, as of every rule. The owned markers of the [profile](../docs/profiles.md)
(`actions: owned`) count.

## On real minutes
142 findings in the 559 minutes of SovereignCloudStack. All 11 paragraphs with a word and a colon before their lines are
true; of the others 17 of 20 that were chosen at random are. The rest reads well in one row, too.

"""#
    ),
    (
      "merge-marker",
#"""
# merge-marker

Nothing is left of a conflict that git could not merge.

## Why
Both sides of the conflict stand in the minutes, and neither is what was said. Readers cannot tell which is right.

## Bad
```minutes skip=line:"the message names lines"
# 2025-03-05

<<<<<<< HEAD
- The lamp is red
=======
- The lamp is green
>>>>>>> notes
```
```findings
team/20250305.md:3:1: error: git could not merge what stands from here to line 7 [merge-marker]
```

## Good
```minutes
# 2025-03-05

- <<<<<<< HEAD is how a conflict begins

The lamp
=======

>>>>>>> seven quotes in each other

    <<<<<<< HEAD
    >>>>>>> notes
```

## Fix
Keep what is right of both sides, and remove the marks.

## Options
`severity`, as of every rule.

## On real minutes
No finding in the 559 minutes of SovereignCloudStack.

"""#
    ),
    (
      "multiple-meetings",
#"""
# multiple-meetings

A file holds the minutes of one meeting.

## Why
Teams often write into one pad, the newest meeting at the top, and copy the pad to the repository. When
the meeting before comes along, its text is in two files, of which only one will ever be corrected. When
it is the next one, its file may never be written, since everybody takes it for done.

A second meeting begins at a heading on the level of the title that is only a date, or reads as the title
with another date, or begins with a date and has participants of its own; and at a second list of
participants, where something else stands between the two.

## Bad
```minutes skip=line:"the message names lines"
# 2025-03-05

## Participants
- @ada
- @bob

## Agenda
- The release

# 2025-02-26

## Participants
- @ada

## Agenda
- The plan
```
```findings
team/20250305.md:10:1: error: the file holds 2 meetings, expected one: 2025-03-05 in lines 1-9, 2025-02-26 in lines 10-16 [multiple-meetings]
```

```minutes skip=line:"the message names lines"
## Team call 2025-03-12
- Holidays

## Team call 2025-03-05
- The release
```
```findings
team/20250305.md:4:1: error: the file holds 2 meetings, expected one: 2025-03-12 in lines 1-3, 2025-03-05 in lines 4-5 [multiple-meetings]
```

```minutes skip=line:"the message names lines"
# 2025-03-05

## Participants
- @ada

## Agenda
- The release

## Participants
- @bob
- @eve

## Agenda
- The plan
```
```findings
team/20250305.md:9:1: error: the file holds 2 meetings, expected one: 2025-03-05 in lines 1-8, no date in lines 9-14 [multiple-meetings]
```

## Good
```minutes
# 2025-03-05

## Agenda

### 2025-02-26
What was left over from last time.

## Next meeting: 2025-03-12
- Holidays
```

```minutes
# 2025-03-05

## Participants (on site)
- @ada
- @bob

## Participants (remote)
- @eve

## Agenda
- The release
```

```minutes
# Workshop 2025-03-05 to 2025-03-06

# 2025-03-05
- The release

# 2025-03-06
- The plan
```

```minutes path=team/20250305-slides.md skip=line:"front matter stands at the top of a file"
---
title: Community call
---

# 2025-03-05

---

# 2025-03-12

The next call.
```

## Fix
Move the lines of the other meeting to its own file, named by its date. Where that file is there
already, compare the two, and remove the lines here once all of them are there. The finding's help says
which lines and which file. Two lists of participants of one meeting are put together.

## Options
`title.levels` and `participants.headings` of the [profile](../docs/profiles.md) say what a title and a
list of participants are. The severity can be set as of any rule.

## On real minutes
1 finding in the 559 minutes of SovereignCloudStack, and it is true: the title of the next meeting
stands above that of this one.

"""#
    ),
    (
      "nbsp",
#"""
# nbsp

Between words stands a blank.

## Why
A no-break space looks like a blank and is none: at the beginning of a line it keeps a list from being one, behind
number signs a heading, and a search for two words does not find them. It gets there by the keyboard, or from a
website.

All of a file are one finding, at the first of them.

## Bad
```minutes
# 2025-03-05

- the⟨C2⟩⟨A0⟩lamp
-⟨C2⟩⟨A0⟩the boat
```
```findings
team/20250305.md:3:6: info: a no-break space stands for a blank (2 places) [nbsp]
```

## Good
```minutes
# 2025-03-05

- the lamp, `the⟨C2⟩⟨A0⟩boat`, the&nbsp;pier, Straße
```

## Fix
Write a blank. `--format full` shows the change, which is safe.

## Options
`severity`, as of every rule.

## On real minutes
4 findings in the 559 minutes of SovereignCloudStack, all 4 true.

"""#
    ),
    (
      "pad-edit-view",
#"""
# pad-edit-view

A link to a pad opens it for reading.

## Why
With `?both` or `?edit` whoever follows the link stands in the middle of the text with a cursor, and may change
it without wanting to. It is what the browser shows while somebody writes, copied as it is.

## Bad
```minutes
# 2025-03-05

- [Plan](https://input.scs.community/harbour-plan?both#lamp)
- https://input.scs.community/harbour-plan?edit
```
```findings
team/20250305.md:3:3: info: the link opens the pad for writing: expected it without ?both [pad-edit-view]
team/20250305.md:4:3: info: the link opens the pad for writing: expected it without ?edit [pad-edit-view]
```

## Good
```minutes
# 2025-03-05

- [Plan](https://input.scs.community/harbour-plan?view#lamp)
- https://input.scs.community/harbour-plan
- https://example.org/harbour-plan?edit
- Please add your lamps: https://input.scs.community/harbour-lamps?both
- Call to everybody to name lamps
  - here: https://input.scs.community/harbour-lamps?both
- @ada has begun a list: https://input.scs.community/harbour-lamps?edit
  - please contribute
- `https://input.scs.community/harbour-plan?both`
```

## Fix
Leave out `?both` or `?edit`. `--format full` shows the change, which is safe. Of a team's pad
[pad-team-link](pad-team-link.md) is found instead.

## Options
`severity`, as of every rule. The [profile](../docs/profiles.md) says which servers have pads (`pads: hosts`), and
what asks readers to write there (`calls`): beside the link, in the item above it or in the first one below.

## On real minutes
14 findings in the 559 minutes of SovereignCloudStack, all 14 true. Five more links stand where readers are asked to write
into the pad, and are left alone.

"""#
    ),
    (
      "pad-link",
#"""
# pad-link

What minutes refer to is in the repository. Off by default.

## Why
A pad may be changed or removed by anybody, and one day its server is gone. What was agreed on in it is worth a
file beside the minutes. As long as somebody works on it the link is right, though: that is why the rule is
off until a team wants to go through its links.

## Bad
```minutes
# 2025-03-05

- [Plan](https://input.scs.community/harbour-plan)
- https://input.scs.community/s/aBcDeFgHi#lamp
```
```findings
team/20250305.md:3:3: info: the link leads to a pad, which anybody may change or remove [pad-link]
team/20250305.md:4:3: info: the link leads to a pad, which anybody may change or remove [pad-link]
```

## Good
```minutes
# 2025-03-05

- [Plan](plan.md)
- ![the lamp](https://input.scs.community/uploads/lamp.png)
- https://example.org/harbour-plan
- `https://input.scs.community/harbour-plan`
```

## Fix
Keep what matters as a file of the repository, and link to that.

## Options
The rule is run where `.minutes.yml` gives it a severity: `rules: {pad-link: info}`. The [profile](../docs/profiles.md)
says which servers have pads (`pads: hosts`).

## On real minutes
129 findings in the 559 minutes of SovereignCloudStack; of 20 chosen at random 8 are true: documents that were
finished, and should have been kept.

"""#
    ),
    (
      "pad-self-link",
#"""
# pad-self-link

A link to a heading of the minutes stays within the minutes.

## Why
HedgeDoc gives a heading an address of the server with nothing but the name of the heading. Copied into
the minutes it leads to the server's front page.

## Bad
```minutes
# 2025-03-05

- The lamp: see [below](https://input.scs.community/#Colour-of-the-lamp-ada)
- The boat: see [last week](https://input.scs.community/#The-boat)

## Colour of the lamp (@ada)

### Colour of the lamp, again
```
```findings
team/20250305.md:3:17: warning: the link leads out of the minutes to the pad's server: expected #colour-of-the-lamp-ada [pad-self-link]
team/20250305.md:4:17: warning: the link names a heading, but no pad: expected a heading of these minutes [pad-self-link]
```

## Good
```minutes
# 2025-03-05

- The lamp: see [below](#colour-of-the-lamp)
- The pad is at https://input.scs.community/ and `https://input.scs.community/#lamp`
- [Plan](https://input.scs.community/harbour-plan#lamp)

## Colour of the lamp
```

## Fix
Link to the heading as GitHub names it: `#colour-of-the-lamp`. Where the minutes have the heading, `--format full`
shows the change, which is safe; else the heading is in other minutes.

## Options
`severity`, as of every rule. The [profile](../docs/profiles.md) says which servers have pads (`pads: hosts`).

## On real minutes
5 findings in the 559 minutes of SovereignCloudStack, all 5 true; of 4 of them the heading is in other minutes.

"""#
    ),
    (
      "pad-team-link",
#"""
# pad-team-link

A link to what a team has said leads to its minutes.

## Why
A team's pad is written over for each meeting. What the link was meant to show is gone a week later, and a
heading in it (`#2025-02-26`) is found by nobody. The minutes of that day are in the repository, and stay.

## Bad
```minutes
# 2025-03-05

- See https://input.scs.community/2025-scs-team-harbour
- The [lamp](https://input.scs.community/2025-scs-sig-team?view#2025-02-26) was discussed last week
```
```findings
team/20250305.md:3:7: warning: the link leads to a team's pad, which is written over: expected the file of that meeting [pad-team-link]
team/20250305.md:4:7: warning: the link leads to a team's pad, which is written over: expected 20250226.md [pad-team-link]
```

## Good
```minutes
# 2025-03-05

- The [lamp](20250226.md) was discussed last week
- [Plan of the harbour](https://input.scs.community/harbour-plan)
- `https://input.scs.community/2025-scs-team-harbour` is our pad
- ![the lamp](https://input.scs.community/uploads/2025-scs-team-lamp.png)
- https://example.org/2025-scs-team-harbour
```

## Fix
Link to the file of the meeting, or copy here what is meant. Where the heading names a day of which there are
minutes, `--format full` shows the link to them; it is to be looked at.

## Options
`severity`, as of every rule. The [profile](../docs/profiles.md) says which servers have pads, and which names the
teams' pads have (`pads: hosts` and `teams`).

## On real minutes
34 findings in the 559 minutes of SovereignCloudStack, 33 of them true. The other one names the pad as a place
to write, and not for what stands in it.

"""#
    ),
    (
      "participant-duplicate",
#"""
# participant-duplicate

Nobody is listed twice as participant.

## Why
In a pad two people add the same name at once. Or the second was meant to be another: then somebody is
missing. Whoever counts votes or presence counts one too many.

Who has no handle is known by the abbreviation, or by a name of several words: a first name may be that of
two. Case does not matter: GitHub knows `@ada` and `@Ada` as one. Who left and came back may be listed for
each time, with notes.

## Bad
```minutes skip=line:"the message names lines"
# 2025-03-05

## Participants
- @ada
- @bob
- @Ada
```
```findings
team/20250305.md:6:3: warning: @Ada is listed twice, first in line 4 [participant-duplicate]
```

```minutes skip=line:"the message names lines"
# 2025-03-05

## Participants
- @ada
- Bob (@bob)
- @bob (joined later)
```
```findings
team/20250305.md:6:3: warning: @bob is listed twice, first in line 5 [participant-duplicate]
```

```minutes skip=line:"the message names lines"
# 2025-03-05

## Participants
- @ada
- @bob

### Excused
- @ada
```
```findings
team/20250305.md:8:3: warning: @ada is listed as absent, and as present in line 4 [participant-duplicate]
```

Where a table names people, they are known by their abbreviations and names.

```minutes profile=tc39 path=meetings/2025-03/march-5.md skip=line:"the message names lines"
# 5 March 2025 Meeting Notes

**Remote attendees:**

| Name         | Abbreviation | Organization   |
|--------------|--------------|----------------|
| Ada Lovelace | ADL          | Engines Ltd    |
| Bob Builder  | BBR          | Harbour Office |

**In-person attendees:**

| Name         | Abbreviation | Organization   |
|--------------|--------------|----------------|
| Ada Lovelace | ADL          | Engines Ltd    |
| Bo Bridge    | BBR          | Harbour Office |
```
```findings
meetings/2025-03/march-5.md:14:3: warning: ADL is listed twice, first in line 7 [participant-duplicate]
meetings/2025-03/march-5.md:15:3: warning: BBR stands for Bo Bridge, and for Bob Builder in line 8 [participant-duplicate]
```

## Good
```minutes
# 2025-03-05

## Participants
- @ada (until 10:00)
- @bob
- @ada (back at 11:00)
- @eve (for @bob, who leaves early)
- Grace
- Grace
- Linus Lantern (@linus)
- Linus Lantern (@lantern)
```

```minutes
# 2025-03-05

## Participants
- @ada
- Grace (invited by @ada)

## Minutes
- @ada
```

## Fix
Remove one of the two, or write who was meant. Where the second is an item of its own with nothing but the
handle, `--format full` shows its line removed. That change is safe: the list names the same people.

## Options
The severity can be set as of any rule. `participants.absent` of the [profile](../docs/profiles.md) says
how absent people are listed.

## On real minutes
2 findings in the 559 minutes of SovereignCloudStack, both true.

"""#
    ),
    (
      "participant-form",
#"""
# participant-form

Each participant has a line of a list, `- @handle`.

## Why
GitHub joins lines without bullets to one paragraph, and shows as code what is indented by four blanks.
A handle tells who it was, links to the person, and is found again; there may be two of one name, and
a name is spelled in many ways.

Behind a handle there may be a note, `- @ada (until 10:00)`, and before it a name, `- Ada (@ada)`.

## Bad
```minutes
# 2025-03-05

## Participants
@ada
@bob

## Agenda
```
```findings
team/20250305.md:4:1: warning: 2 participants stand without a bullet: expected - @handle on a line for each [participant-form]
```

A bullet needs a blank behind it, and is one of `-`, `*` and `+`.

```minutes
# 2025-03-05

## Participants
*@ada
• @bob
-> @eve

## Agenda
```
```findings
team/20250305.md:4:2: warning: 3 participants stand without a bullet: expected - @handle on a line for each [participant-form]
```

```minutes
# 2025-03-05

## Participants
* * @ada
* * @bob

## Agenda
```
```findings
team/20250305.md:4:5: warning: 2 participants stand behind two bullets: expected - @handle on a line for each [participant-form]
```

```minutes
# 2025-03-05

## Participants

    - @ada
    - @bob

## Agenda
```
```findings
team/20250305.md:5:7: warning: 2 participants stand in a block of code: expected - @handle on a line for each [participant-form]
```

```minutes
# 2025-03-05

## Participants
ada
@bob, @eve

## Agenda
- AI @ada: write the announcement
```
```findings
team/20250305.md:4:1: warning: ada stands without its @: expected - @ada [participant-form]
team/20250305.md:5:1: warning: 2 participants stand on one line: expected - @handle on a line for each [participant-form]
```

```minutes
# 2025-03-05

## Participants
- @ada
- Grace Hopper
- Günter (guest)

## Agenda
```
```findings
team/20250305.md:5:3: warning: 2 participants have no handle (Grace Hopper, Günter): expected - @handle for each [participant-form]
```

A name that has a chore or an action item in the same minutes, as a handle, is one.

```minutes
# 2025-03-05

## Participants
- ada
- @bob

## Agenda
- AI @ada: write the announcement
```
```findings
team/20250305.md:4:3: warning: ada stands without its @: expected - @ada [participant-form]
```

## Good
```minutes
# 2025-03-05

## Participants
* @ada (until 10:00)
+ Bob (@bob)
1. **@eve**

Excused: @dan, @gil

- [x] [@ian](https://github.com/ian)
- `@joe`

## Agenda
```

Behind a label people may stand on one line.

```minutes
# 2025-03-05

**Participants:** @ada, @bob and @eve

## Agenda
```

Groups, guests and notes are no names.

```minutes
# 2025-03-05

## Participants
- Team IaaS
  - @ada
  - @bob
    - joined later
- 2 guests
- and others

## Agenda
```

```minutes
# 2025-03-05

## Participants
- @ada (speaks for @bob)

## Agenda
```

## Fix
Write `- @handle` for each, on a line of its own. `--format full` shows it where nothing has to be known for
it: bullets are put or corrected (the one that is there already is kept), the blanks that make code of a
list go, and a name that is a known handle gets its `@`. These changes are safe. A name of which the profile
knows the handle is replaced by it, for somebody to look at. Who any other name stands for, and how to part
several on a line, is left to people.

## Options
Teams of which the [profile](../docs/profiles.md) says `participants: none` are left alone. `people` has
the names of handles, so that the finding can tell the handle; `groups` are no persons. Where it has `columns` for a
table of participants, nobody in it needs a handle, and who has no abbreviation though the table has a column
for those is a finding. The severity can be set as of any rule.

## On real minutes
9 findings in the 559 minutes of SovereignCloudStack, all 9 true: four lists of names, three without
bullets, one in a block of code, and two handles on one line.

"""#
    ),
    (
      "participants-empty",
#"""
# participants-empty

A section of participants lists who was there.

## Why
A section that nobody has filled in comes from the template, and looks as if nobody had been there. It
is soon after the meeting that somebody still knows.

## Bad
```minutes
# 2025-03-05

## Participants

## Agenda
- The release
```
```findings
team/20250305.md:3:1: warning: nobody is listed here: expected - @handle on a line for each participant [participants-empty]
```

```minutes
# 2025-03-05

## Participants (github handles preferred)
<!-- please add yourself -->
- @
-

## Agenda
- The release
```
```findings
team/20250305.md:3:1: warning: nobody is listed here: expected - @handle on a line for each participant [participants-empty]
```

```minutes skip=line:"the message names a line"
# 2025-03-05
- @ada
- @bob

## Participants

## Agenda
- The release
```
```findings
team/20250305.md:5:1: warning: nobody is listed here: the participants stand above, from line 2 on [participants-empty]
```

## Good
```minutes
# 2025-03-05

## Participants

Meeting cancelled
```

```minutes
# 2025-03-05

## Participants

### On site
- @ada

### Remote
- @bob

## Agenda
- The release
```

```minutes
# 2025-03-05

## Participants

| Name | GitHub |
|---|---|
| Ada | @ada |

## Agenda
- The release
```

```minutes
# 2025-03-05

## Participants
We were @ada and @bob, as always.

## Agenda
- The release
```

## Fix
Add an item `- @handle` for each who was there, or move the list to where its heading is. If there was
no meeting, say so: `Meeting cancelled`.

## Options
Teams of which the [profile](../docs/profiles.md) says `participants: none` are left alone.
`participants.headings` says which sections are meant, `cancelled` which lines say that there was no
meeting. The severity can be set as of any rule.

## On real minutes
No finding in the 559 minutes of SovereignCloudStack.

"""#
    ),
    (
      "participants-missing",
#"""
# participants-missing

Minutes tell who was there.

## Why
Whoever asks later what was meant asks somebody who was there. And what a meeting decides binds nobody if
nobody knows who decided it.

The list stands under a heading, behind a label such as `Participants:`, or right under the title. Asked
for are regular meetings that took place: neither files with a suffix, as `20250305-workshop.md`, nor
slides.

## Bad
The teams of whom the profile asks for participants get an error.

```minutes path=iaas/20250305.md
# 2025-03-05

## Agenda
- @ada tells about the release
```
```findings
iaas/20250305.md:1:1: error: no participants are listed: expected a section like ## Participants [participants-missing]
```

Of all others the rule only takes note.

```minutes
# 2025-03-05

## Agenda
- @ada tells about the release
```
```findings
team/20250305.md:1:1: info: no participants are listed: expected a section like ## Participants [participants-missing]
```

A heading that the profile does not know announces no participants.

```minutes path=iaas/20250305.md
# 2025-03-05

## Deltagere
- @ada

## Agenda
- The release
```
```findings
iaas/20250305.md:1:1: error: no participants are listed: expected a section like ## Participants [participants-missing]
```

## Good
```minutes path=iaas/20250305.md
# 2025-03-05

## Agenda
- The release

## :family: Participants (github handles preferred)
- @ada
```

```minutes path=iaas/20250305.md
# 2025-03-05
* @ada
* @bob

## Agenda
- The release
```

```minutes path=iaas/20250305.md
# 2025-03-05

**Participants:**
- @ada
```

```minutes path=iaas/20250305.md
# 2025-03-05 (cancelled)
```

```minutes path=iaas/20250305-workshop.md
# Workshop 2025-03-05
```

## Fix
Add the section, with an item `- @handle` for each who was there.

## Options
`participants: required`, `optional` or `none` for a team or in `defaults` of the
[profile](../docs/profiles.md) makes it an error, a note, or nothing. `participants.headings` and
`participants.labels` say what announces the list, `participants.example` what the message shows, and
`cancelled` which lines say that there was no meeting. A severity set for the rule goes before that.

## On real minutes
1 finding in the 559 minutes of SovereignCloudStack, a note, and it is true.

"""#
    ),
    (
      "private-contact",
#"""
# private-contact

Minutes name people by their handles.

## Why
Minutes are public for good: a private mail address or phone number in them is collected by programs within
days, and not everybody who was named has agreed to that. Behind the link to somebody else's meeting any reader
can join it.

## Bad
```minutes
# 2025-03-05

- Ada Example (ada.example@mail.example.eu, +49 30 1234567) will help
- Call Ada, tel. 0171/2345678, or her office (Telefon: 030 1234567)
- Next call with the supplier: https://meet.google.com/abc-defg-hij
```
```findings
team/20250305.md:3:16: warning: this is somebody's mail address, which everybody can read here [private-contact]
team/20250305.md:3:45: warning: this is somebody's phone number, which everybody can read here [private-contact]
team/20250305.md:4:18: warning: this is somebody's phone number, which everybody can read here [private-contact]
team/20250305.md:4:56: warning: this is somebody's phone number, which everybody can read here [private-contact]
team/20250305.md:5:32: warning: whoever reads this can join a meeting with it [private-contact]
```

## Good
```minutes
# 2025-03-05

- Write to list@lists.example.eu or info@harbour.example.eu, clone git@github.com:example/docs
- Register: ada.example@mail.example.eu
- +1 for the lamp, +20 %, +2 weeks, 2025-03-05 +100 000 visitors
- Order 0171/2345678, follow @harbour@social.example.eu
- https://meet.google.com/ is what we use, `ada.example@mail.example.eu` is in the file
- https://example.org/ada@harbour.example.eu/thread
```

## Fix
Write the handle instead, or whom to ask. Who is invited to a meeting has its link.

## Options
`severity`, as of every rule. Under `privacy` the [profile](../docs/profiles.md) says which mail addresses are public
(`mail`), behind which words an address is there to be written to (`invitations`), which words stand
before a phone number (`phones`), and where others' meetings are held (`meetings`).

## On real minutes
No finding in the 559 minutes of SovereignCloudStack. The one private mail address outside of code stands behind
"Register" and "Reach out to", and is left alone.

"""#
    ),
    (
      "register-form",
#"""
# register-form

The register of people has everybody once, in one form and order.

## Why
Minutes that follow what is said name who speaks by an abbreviation, and only the register tells who that is.
Two people with the same one cannot be told apart afterwards, in no minutes; a line in another form is
not found by the programs that read the file; and in a list without order the same person, or the same
abbreviation, is soon there twice.

The file is no Markdown, so that no comment in it switches a rule off, and it is not counted as minutes:
the last line of a run names it besides. It is judged by this rule and by those about bytes:
[encoding](encoding.md), [line-ending](line-ending.md), [merge-marker](merge-marker.md) and
[final-newline](final-newline.md).

In the order of names neither case nor accents count, and a blank comes before all letters. Where two names
differ first in a sign, such as a hyphen, or in a letter beyond A to Z, people sort them in several ways, and
nothing is found. Of two lines in the wrong order the one is told that could be moved to put it right.

Abbreviations of another length that are there already stay as they are. Which these are only a base can
tell: with `--base` or `--staged` a new line with such an abbreviation is found, without a base none.

## Bad
```minutes path=delegates.txt profile=tc39
Ada Lovelace (ADL)
Bob Builder
Grace Hopper(GHR)
Linus Lantern [LLN]
Mina Moor (MMR) 
```
```findings
delegates.txt:2:1: error: the line has another form: expected {name} ({abbreviation}) [register-form]
delegates.txt:3:1: error: the line has another form: expected {name} ({abbreviation}) [register-form]
delegates.txt:4:1: error: the line has another form: expected {name} ({abbreviation}) [register-form]
delegates.txt:5:1: error: the line has another form: expected {name} ({abbreviation}) [register-form]
```

```minutes path=delegates.txt profile=tc39
Ada Lovelace (ADL)
Bob Builder (Bbr)
Grace Hopper (GRHO)
Jörg Jetty (JÖJ)
```
```findings
delegates.txt:2:14: error: Bbr is no abbreviation: expected 3 capitals, A to Z [register-form]
delegates.txt:3:15: error: GRHO is no abbreviation: expected 3 capitals, A to Z [register-form]
delegates.txt:4:13: error: JÖJ is no abbreviation: expected 3 capitals, A to Z [register-form]
```

```minutes path=delegates.txt profile=tc39 compared
Ada Lovelace (AL)
```
```findings
delegates.txt:1:15: error: AL is no abbreviation: expected 3 capitals, A to Z [register-form]
```

```minutes path=delegates.txt profile=tc39
Ada Lovelace (ADL)
Adam Ladder (ADL)
```
```findings
delegates.txt:2:14: error: ADL stands on line 1 already [register-form]
```

```minutes path=delegates.txt profile=tc39
Ada Lovelace (ADL)
Grace Hopper (GHR)
Linus Lantern (LLN)
Bob Builder (BBR)
```
```findings
delegates.txt:4:1: error: Bob Builder stands below Linus Lantern: expected the order of the names [register-form]
```

```minutes path=delegates.txt profile=tc39
Ada Lovelace (ADL)
Zoë Zander (ZZR)
Bob Builder (BBR)
Grace Hopper (GHR)
```
```findings
delegates.txt:2:1: error: Zoë Zander stands above Bob Builder: expected the order of the names [register-form]
```

## Good
```minutes path=delegates.txt profile=tc39
Ada Lovelace (ADL)
Bob Builder (BBR)
Grace Hopper (GH)

Linus Lantern (LLN)
```

```minutes path=delegates.txt profile=tc39
Dan Stefan (DSN)
Daniel Dock (DDK)
Éva Eel (EEL)
eve example (EEX)
Jean-Luc Jib (JLJ)
Jean Jolly (JJY)
```

```minutes path=members.txt profile=tc39
Some other list
of other things
```

## Fix
Write the line as the others are, and put it where it belongs in the order; `git blame delegates.txt` tells who
had an abbreviation first.

## Options
`register` of the [profile](../docs/profiles.md#the-register-of-people) says where the file lies, how a line is
written, how many capitals an abbreviation has, and by what the lines are sorted; without it there is no such
file. The severity can be set as of any rule.

## On real minutes
In the register of TC39 as it was some years ago, 402 lines, 11 findings, all of them true: ten names in the wrong
place, and a blank that was missing before an abbreviation. None of the 81 abbreviations of two capitals is found
without a base, and nothing else was wrong. SovereignCloudStack has no such file.

"""#
    ),
    (
      "repo-link-broken",
#"""
# repo-link-broken

Links into the repository lead to something that is there.

## Why
Minutes refer to other minutes, to documents and to images beside them. A file that was renamed, a day that is
wrong by one, a heading with capital letters as pads have them: nobody notices until somebody needs it.

Looked at are relative links, and those to the addresses at which the repository is shown (`shown-at` of the
[profile](../docs/profiles.md)). They are looked up in what is linted, the index with `--staged` and the tree with
`--rev`, and never on the disk. An anchor has to be that of a heading, as GitHub makes it: small letters, hyphens
for blanks, no punctuation. What HTML gives a name (`<a name="lamp">`) and its headings count, too. Lines (`#L57`) and
slides (`#/3`) are taken as they are, and so are links that lead out of the repository, and footnotes.

With a base, a link is old if it was broken in the base's files. Only minutes that differ are linted: if a change
takes a file away, links to it in other minutes are found by the next run over everything.

## Bad
```minutes
# 2025-03-05

## Agenda
### The Lamp
- [last week](20250219), [the readme](readme.md), [the other one](20250227.md)
- [the plan](../plans/lamp.md), ![](lamp.png)
- [lamp](#The-Lamp), [pier](#pier), [the agenda](20250226.md#Agenda)
- https://github.com/SovereignCloudStack/minutes/blob/main/team/20250218.md?plain=1#L5
- [web](www.example.org/lamp), [mail](ada@example.org)
```
```findings
team/20250305.md:5:3: error: there is no team/20250219: meant is 20250219.md [repo-link-broken]
team/20250305.md:5:26: error: there is no team/readme.md [repo-link-broken]
team/20250305.md:5:51: error: there is no team/20250227.md: meant is 20250226.md [repo-link-broken]
team/20250305.md:6:3: error: there is no plans/lamp.md [repo-link-broken]
team/20250305.md:6:33: error: there is no team/lamp.png [repo-link-broken]
team/20250305.md:7:3: error: there is no heading #The-Lamp: meant is #the-lamp [repo-link-broken]
team/20250305.md:7:22: error: there is no heading #pier [repo-link-broken]
team/20250305.md:7:37: error: team/20250226.md has no heading #Agenda: meant is #agenda [repo-link-broken]
team/20250305.md:8:3: error: there is no team/20250218.md: meant is https://github.com/SovereignCloudStack/minutes/blob/main/team/20250219.md [repo-link-broken]
team/20250305.md:9:3: error: there is no team/www.example.org/lamp [repo-link-broken]
team/20250305.md:9:32: error: there is no team/ada@example.org [repo-link-broken]
```

What is meant is told where a file has the same name elsewhere, or nearly the same one.

```minutes files=plans/lamp.md,team/lamp-two.png,team/Pier.md
# 2025-03-05

- [the plan](lamp.md), [two](lamp-tow.png), [pier](pier.md)
```
```findings
team/20250305.md:3:3: error: there is no team/lamp.md: meant is ../plans/lamp.md [repo-link-broken]
team/20250305.md:3:24: error: there is no team/lamp-tow.png: meant is lamp-two.png [repo-link-broken]
team/20250305.md:3:45: error: there is no team/pier.md: meant is Pier.md [repo-link-broken]
```

Neither is told of a picture that happens to be there, nor of the next one of a row. Images in HTML count.

```minutes files=team/boat.png,team/lamp-2.png
# 2025-03-05

- ![](coat.png), ![](lamp-1.png), ![](sun.png)
- <img src="gone.png" width="20">
```
```findings
team/20250305.md:3:3: error: there is no team/coat.png: meant is boat.png [repo-link-broken]
team/20250305.md:3:18: error: there is no team/lamp-1.png [repo-link-broken]
team/20250305.md:3:35: error: there is no team/sun.png [repo-link-broken]
team/20250305.md:4:3: error: there is no team/gone.png [repo-link-broken]
```

A name in HTML is one anchor more.

```minutes
# 2025-03-05

## <a name="boat"></a>The boat

<h3 id="pier">The pier</h3>

- [boat](#boat), [boat](#the-boat), [pier](#pier), [pier](#the-pier), [lamp](#lamp)
```
```findings
team/20250305.md:7:71: error: there is no heading #lamp [repo-link-broken]
```

Minutes may be on their way: then it is only an info.

```minutes
# 2025-03-05

- [next time](20250402.md), [those of the pier](../pier/20250304.md)
```
```findings
team/20250305.md:3:3: info: there are no minutes team/20250402.md yet [repo-link-broken]
team/20250305.md:3:29: info: there are no minutes pier/20250304.md yet [repo-link-broken]
```

## Good
```minutes files=plans/deep%20lake.md,plans/ship.md,team/lamp.png
# 2025-03-05

## Agenda
### :lamp: The *Lamp*, again?
- [last week](20250226.md), [its agenda](./20250226.md#agenda), [line](20250226.md?plain=1#L3)
- [the readme](/README.md), [top](../), [the team](../team/), [ship](<../plans/ship.md> "a ship")
- [here](#lamp-the-lamp-again), [nowhere](#), [up](#top), [slide](#/2)
- ![](lamp.png), [any anchor](lamp.png#x)
- a footnote[^1] and [^note]
- [issue](../../../issues/12), [mail](mailto:ada@example.org), [other](//example.org/x)
- https://github.com/SovereignCloudStack/minutes/blob/main/README.md
- https://github.com/SovereignCloudStack/minutes/blob/v1/nothing.md
- https://github.com/SovereignCloudStack/minutes/issues/1

[^1]: nothing.md
[^note]: text
```

With the option, headings are not looked for.

```minutes config="rules: {repo-link-broken: {anchors: false}}"
# 2025-03-05

- [last week](20250226.md#topic), [here](#topic)
```

## Fix
Correct the path or the anchor; `--format full` shows what is meant, where that can be told. Look at it: a name that
is nearly the same may be another file.

## Options
`shown-at` of the [profile](../docs/profiles.md): the addresses, without scheme, below which the files of the
repository are shown. `anchors`, true or false: whether the heading behind `#` has to be there, too; it is true. The severity can be set as
of any rule; files that other tools bring in can be left out by
`paths`.

## On real minutes
18 findings in the 559 minutes of SovereignCloudStack as this project has them, which are without images and some
directories. The 3 that do not lead there are true: two days on which the team had no meeting, and the anchor of a
pad. The other 15 cannot be judged.

"""#
    ),
    (
      "role-empty",
#"""
# role-empty

A line that asks who does a chore has an answer.

## Why
Where nobody is named, nobody does it: the report is not given, or the minutes stay in the pad. Mostly
somebody did agree to do it, and the line was only not filled in. A name without its `@` tells people, but
no program that counts who did what.

A lone `@` is a warning, since somebody meant to fill it in; a line with nothing behind it may have been
left so on purpose, and is an info.

## Bad
```minutes path=iaas/20250305.md
# 2025-03-05

## Housekeeping
- Minutes taking & transfer: @
- Report in the community call:
```
```findings
iaas/20250305.md:4:3: warning: nobody is named for this chore: expected @handle [role-empty]
iaas/20250305.md:5:3: info: nobody is named for this chore: expected @handle [role-empty]
```

The chore may be a question, or a heading.

```minutes path=iaas/20250305.md
# 2025-03-05

## Recurring items
* Who is presenting in weekly community call?
* Anything else to add to the agenda?

## Minutes taking & transfer

## Agenda
```
```findings
iaas/20250305.md:4:3: info: nobody is named for this chore: expected @handle [role-empty]
iaas/20250305.md:7:1: info: nobody is named for this chore: expected @handle [role-empty]
```

Who is in the minutes by handle elsewhere is told by name only. `--format full` shows the fix, which puts
the `@` before it.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada
- @bob

## Housekeeping
- Minutes taking: ada
- Who is presenting in weekly community call?
  -> bob
```
```findings
iaas/20250305.md:8:19: info: ada stands without its @: expected @ada [role-empty]
iaas/20250305.md:10:6: info: bob stands without its @: expected @bob [role-empty]
```

## Good
The answer stands behind the line, in an item below it, or in the next paragraph.

```minutes path=iaas/20250305.md
# 2025-03-05

## Housekeeping
- **Minutes taking:** @ada
- Who is presenting in weekly community call?
    * @bob
```

```minutes path=iaas/20250305.md
# 2025-03-05

## Housekeeping
- Who is presenting in weekly community call?

@bob

## Minutes taking & transfer
- @ada
```

That nobody is needed is an answer, and so is a remark, and a name that nobody in the minutes has.

```minutes path=iaas/20250305.md
# 2025-03-05

## Housekeeping
- Report in the community call: no comm call this week
- Minutes transfer: nobody
- Minutes taking: Ada Lovelace
- Transfer of minutes: everybody who has time after the holidays
```

```minutes path=iaas/20250305.md
# 2025-03-05

## ~~Report in the community call~~

## Agenda
- Who is presenting in weekly community call?
```

## Fix
Write `@handle` behind the line, or that nobody is needed. Where somebody is named without `@`, the fix
adds it.

## Options
`severity`, as of every rule; it then is that of all findings. The profile says which lines ask for a role
(`roles: report`, `minutes` and `moderation`, each with its `lines`), and which answers say that nobody is
needed (`none`).

## On real minutes
12 findings in the 559 minutes of SovereignCloudStack, all 12 true: 7 chores without anybody, 5 names
without `@`. Three more names are left alone, since nobody in those minutes has them as handle.

"""#
    ),
    (
      "role-not-participant",
#"""
# role-not-participant

Whoever has a chore of the meeting is among its participants.

## Why
Who takes the minutes was there, and is the one who is most easily forgotten in the list. Or the two
handles differ by a letter: then one of them is nobody's, or belongs to a stranger.

Somebody may do the chore without having been there. So who is not listed is only told where the meeting speaks of
that person elsewhere, too.

## Bad
```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada
- @bob

## Housekeeping
- Minutes taking: @eve

## Agenda
- @eve has found a lamp
```
```findings
iaas/20250305.md:8:19: info: @eve has a chore and is not among the participants [role-not-participant]
```

A participant whose handle is nearly the same is named.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @grace-hopper
- @bob

## Housekeeping
- Minutes taking: @grace-hoper
- Report in the community call: [@grace-hoper](https://github.com/grace-hopper)
```
```findings
iaas/20250305.md:8:19: info: @grace-hoper has a chore and is not among the participants, but @grace-hopper is [role-not-participant]
```

## Good
Case does not count, and neither does the form of the list.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @Ada
- Bob Builder (@bob)
- eve

## Housekeeping
- Minutes taking: @ada
- Report in the community call: @bob and @eve
```

Who is excused, there or behind the chore, is no mistake.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada
- @bob (sick)

## Housekeeping
- Minutes taking: @bob
- Report in the community call: @eve (can't attend today)
```

Nor is who is named nowhere else.

```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## Housekeeping
- Report in the community call: @gil
```

Without a list nobody is missing in it.

```minutes path=iaas/20250305.md
# 2025-03-05

## Housekeeping
- Minutes taking: @ada
```

## Fix
Add `- @handle` to the participants, if that was forgotten. Where the handles differ by a letter, look up
which of the two is right. Somebody who was not there and does the chore all the same gets a note, as
`(excused)`.

## Options
`severity`, as of every rule. The profile says which lines ask for a role (`roles`), which notes mean that
somebody was absent (`participants: absent: notes`), and who is a company or team and no person (`groups`).

## On real minutes
5 findings in the 559 minutes of SovereignCloudStack, all 5 true: participants that were forgotten, one of them with two
handles. Six more handles that are written in two ways are told by [handle-typo](handle-typo.md).

"""#
    ),
    (
      "secret",
#"""
# secret

Nothing in the minutes opens a door to those who should not get in.

## Why
Public minutes are read by programs that look for passwords and keys; a key of a cloud is used within minutes.
What was pushed once stays in the history, and in the copies of all who have fetched it.

Found are the keys of well-known services by their form, private keys and the passwords of addresses, be it in
code, and words that look like a password behind a label, behind words such as "the password is", or behind a
mail address. A label may be the end of a name, as in `OS_PASSWORD`. Words such as password or PIN are no
evidence by themselves. A word looks like a password that has eight signs or more, letters and digits, and a
sign as `!` or a mix of capitals and digits that no name has: `sommer24` is not found.

What is found is shown with stars in every output of `lint`, wherever else in the file it stands and be it
escaped there, also where a comment hides the finding; and in the summary of a workflow's run, which everybody
can read. `actions`, `decisions` and `diff` show on your own machine what the minutes say.

## Bad
```minutes
# 2025-03-05

- The account: ada@example.org / kX9fT2qq7Z
- Password: n0t-So&Secret
- API key = 4fGh81KpQz07Lm
```
```findings
team/20250305.md:3:34: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:4:13: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:5:13: error: this looks like a password, which everybody can read here [secret]
```

```minutes
# 2025-03-05

- export OS_PASSWORD=kA4pr7Xw2q
- HARBOUR_PASSWORD: n0t-So&Secret
- user: ada, pass: n0t-So&Secret
- Password `n0t-So&Secret`, the passphrase "n0t-So&Secret"
- The password is n0t-So&Secret.
- Das Passwort lautet n0t-So&Secret
```
```findings
team/20250305.md:3:22: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:4:21: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:5:20: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:6:13: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:6:45: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:7:19: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:8:23: error: this looks like a password, which everybody can read here [secret]
```

```minutes skip=fence:"addresses and keys can be used in code as well"
# 2025-03-05

- Clone https://ada:w4rm-harb0ur@git.example.org/lamp.git
- `postgres://lamp:w4rm-harb0ur@db.example.org/lamp`

-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAbm9uZQAbm9uZQ
-----END OPENSSH PRIVATE KEY-----
```
```findings
team/20250305.md:3:21: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:4:20: error: this looks like a password, which everybody can read here [secret]
team/20250305.md:7:1: error: a private key begins here, which everybody can read [secret]
```

```minutes skip=fence:"a key can be used in code as well"
# 2025-03-05

- Clone with `ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8`
```
```findings
team/20250305.md:3:15: error: this looks like the key of a service, which everybody can read here [secret]
```

## Good
```minutes
# 2025-03-05

- The password of the test account was changed; the PIN is on the wall
- Password: ask @ada, token: $HARBOUR_TOKEN1, password: <Your-Passw0rd>
- Password: see https://example.org/Vault/2025
- Key: SCS-2V-4-20, token: Release-2025-03
- list@lists.example.org R7-Release-2025, ada@example.org 2025-03-05
- `password: n0t-So&Secret` is how the file looks
- The password is optional, the password is 12345678, the password `harbour`, password policy2025Q1
- Password: changeme123, OS_PASSWORD=$PASSWORD1, pass: Password123!, PASSWORD=xxxxXXXX1, passes: kA4pr7Xw2q
- https://user:password@example.org, https://ada:$PASSWORD1@example.org, https://ada:<Your-Passw0rd>@example.org
- https://example.org:8080/@ada:lamp2, https://ada@example.org, ssh://git@example.org:2222/lamp
- Keys begin with `-----BEGIN PRIVATE KEY-----`
- Commit 4f81c0a97de2b4c5a6f7e8d9c0b1a2f3e4d5c6b7, key ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
```

```minutes config="rules: {secret: {allow: 'Changeme-*'}}"
# 2025-03-05

- Password: Changeme-2025!x, until it was set up
```

## Fix
Change the password or make the key invalid at once, since it stays in the history. Then remove it.

## Options
`allow`, [patterns](../docs/profiles.md#patterns) for texts that look like a secret and are known to
everybody, as in `secret: {allow: 'Changeme-*'}`. The severity can be set as of any rule.

The [profile](../docs/profiles.md) names the labels behind which a password may stand (`privacy: labels`), the
words that lead to one (`leads`), and what stands for a password in an example (`placeholders`).

## On real minutes
No finding in the 559 minutes of SovereignCloudStack, which hold some sixty lines about passwords.

"""#
    ),
    (
      "section-order",
#"""
# section-order

The sections stand in the order that the team has agreed on.

## Why
Who reads the minutes of many meetings looks for the same thing at the same place. A section that stands
elsewhere is overlooked, and in the next meeting, whose minutes begin as a copy, it stands there again.

## Bad
```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## Agenda
- New hardware

## Housekeeping
- Minutes taking: @ada
```
```findings
iaas/20250305.md:9:1: info: the section Housekeeping stands behind Agenda: expected before it [section-order]
```

Only the first section that is out of place is told.

```minutes path=iaas/20250305.md
# 2025-03-05

## Housekeeping
- Minutes taking: @ada

## Participants
- @ada

## Agenda
```
```findings
iaas/20250305.md:6:1: info: the section Participants stands behind Housekeeping: expected before it [section-order]
```

## Good
```minutes path=iaas/20250305.md
# 2025-03-05

## Participants
- @ada

## Housekeeping
- Minutes taking: @ada

## Agenda
- New hardware
```

Another team has another order.

```minutes path=project-board/20250305.md
# 2025-03-05

## Housekeeping
- Minutes taking: @ada

## Participants
- @ada

## Agenda
```

Sections that the profile does not know may stand anywhere, and a topic may be called like a section.

```minutes path=iaas/20250305.md
# 2025-03-05

## Links

## Participants
- @ada

## Agenda

### Housekeeping (@ada)
- The wiki was cleaned up.
```

```minutes path=iaas/20250305-workshop.md
# 2025-03-05

## Agenda

## Housekeeping
```

## Fix
Move the section with all that stands below its heading.

## Options
`severity`, as of every rule. The profile says in which order sections stand (`order`, for all teams or for
one, and one order or several of which any will do), and which headings they have.

## On real minutes
2 findings in the 559 minutes of SovereignCloudStack, both true.

"""#
    ),
    (
      "share-link",
#"""
# share-link

A link leads to what everybody may see. Off by default.

## Why
Some addresses are keys: whoever knows them gets into the document, and may change it. In public minutes
everybody knows them. Often that is what was wanted, so the rule is off until a team wants it.

## Bad
```minutes
# 2025-03-05

- https://docs.google.com/document/d/1aBcDeFgHiJk/edit?usp=sharing
- [Drawing](https://excalidraw.com/#room=0123456789abcdef,aBcDeFgHiJkL)
- [Plan](https://cloud.example.org/s/aBcDeFgHiJkLmNo)
```
```findings
team/20250305.md:3:3: info: whoever reads this gets into the document behind it [share-link]
team/20250305.md:4:3: info: whoever reads this gets into the document behind it [share-link]
team/20250305.md:5:3: info: whoever reads this gets into the document behind it [share-link]
```

## Good
```minutes
# 2025-03-05

- Vote at https://cloud.example.org/apps/polls/s/aBcDeFgHiJkLmNo
- https://docs.google.com/document/d/1aBcDeFgHiJk/view
- https://example.org/s/plan, `https://excalidraw.com/#room=0123,abc`
```

## Fix
Link to a copy for everybody, or say whom to ask for it.

## Options
The rule is run where `.minutes.yml` gives it a severity: `rules: {share-link: info}`. Under `privacy` the
[profile](../docs/profiles.md) says which addresses let people in (`shares`), and which of those are for all (`open`).

## On real minutes
4 findings in the 559 minutes of SovereignCloudStack, 3 of them true; the other one is a style guide for everybody.

"""#
    ),
    (
      "suppression",
#"""
# suppression

A comment that switches a rule off names one, and is needed.

## Why
What a rule finds may be right as it is, and a comment can say so:

```markdown
- @ada-loves-lace was here as well <!-- minutes: disable-line handle-typo: she has two accounts -->
```

A comment with a misspelled rule hides nothing, and its writer thinks that it does. One that hides nothing any
more would hide the next defect in its place.

| the comment begins with | the rules are off |
|---|---|
| `minutes: disable` | from this line on, up to an `enable` or the end of the file |
| `minutes: enable` | no longer, from this line on |
| `minutes: disable-line` | in this line |
| `minutes: disable-next-line` | in the next line; one blank line may stand between |
| `minutes: disable-file` | in the whole file, wherever the comment stands |

The ids of rules follow, parted by blanks or commas; without any all rules are meant. Behind a colon stands the
reason, which is for people. On a line of its own a comment may have `--` before the reason; in a text GitHub would
show such a comment. A finding is hidden by the line in which it begins; one that tells of several places goes on
to tell of those that are left. What is found of the file as a whole needs `disable-file`. A comment counts where
GitHub sees a comment: in code it is text, and so it is in the value of an attribute, in CDATA, and in elements that
hold nothing but text, such as `textarea`. It makes no difference how the minutes are read: from files, the index,
a revision or standard input.

With `--config-from base`, as in the check of pull requests, a change hides nothing for itself: what is new is told
though a comment would hide it, unless the base has `disable-file` for the rule. Once it is merged, the
comment counts.

Some things no comment can hide: what is wrong with the comments themselves, and that a file could not be read at
all.

## Bad
```minutes
# 2025-03-05

## Participants
- @ada <!-- minutes: disable-line handle-tipo -->
- @bob <!-- minutes: disable-lines handle-typo -->
- @eve <!-- minutes: disable-line suppression -->
```
```findings
team/20250305.md:4:35: warning: there is no rule 'handle-tipo': did you mean 'handle-typo'? [suppression]
team/20250305.md:5:22: warning: 'disable-lines' switches no rule off: did you mean 'disable-line'? [suppression]
team/20250305.md:6:35: warning: suppression cannot be switched off in the minutes [suppression]
```

What hides nothing is told where the rule is run.

```minutes all-rules
# 2025-03-05

## Participants
- @ada
- @bob <!-- minutes: disable-line participant-duplicate: there are two of them -->

## Agenda
### Lamp
<!-- minutes: enable -->
- bought <!-- minutes: disable-line role-empty -- nobody asks -->
```
```findings
team/20250305.md:5:35: warning: disable-line hides nothing of participant-duplicate [suppression]
team/20250305.md:9:15: warning: all rules are not switched off here [suppression]
team/20250305.md:10:10: warning: GitHub shows this comment as text, since two hyphens stand in it [suppression]
```

## Good
```minutes all-rules
# 2025-03-05

## Participants
- @ada
- @ada <!-- minutes: disable-line participant-duplicate: there are two of them -->

<!-- minutes: were taken by ada -->

## Agenda
### Lamp
- AI: <!-- minutes: disable-line ai-no-owner: to be settled next week --> order it
- the comment is written `<!-- minutes: disable-line handle-typo -->`
```

```minutes all-rules
# 2025-03-05

<!-- minutes: disable handle-invalid, participant-form -- nobody has other names -->
## Participants
- Ada
- @no--body
<!-- minutes: enable -->

## Agenda
### Lamp
- bought
```

## Fix
Correct the id, or remove the comment. `git minutes rule` lists the rules.

## Options
The severity can be set as of any rule. Comments count also where the rule is off. To switch a rule off for many
files use `rules` in `.minutes.yml`.

## On real minutes
None: nobody knew of these comments. Of the 53 files of SovereignCloudStack with comments none is taken for one.

"""#
    ),
    (
      "template-leftover",
#"""
# template-leftover

What a template or a pad holds for those who write is not left in the minutes.

## Why
Hints for writers and topics called `Subtopic 1` tell readers nothing, and they hide what was written between
them. A link to nobody's account shows up where somebody's should be. Copied from meeting to meeting they
stay for months.

All leftovers of a meeting are one finding, at the first of them.

## Bad
```minutes skip=line:"the message names lines"
# 2025-03-05

## Agenda

:rotating_light: When adding items to the agenda, please note:

- Please note your handle

### New hardware (@ada)
```
```findings
team/20250305.md:5:1: warning: this is left over from the template (also in line 7) [template-leftover]
```

```minutes skip=line:"the message names lines"
# 2025-03-05

Beware: the contents of this pad will be public.

## Participants <!-- GitHub handles preferred -->
- @ada
```
```findings
team/20250305.md:3:1: warning: this is left over from the template (also in line 5) [template-leftover]
```

```minutes
# Call of 2025-03-05

Report by <a href="https://github.com/todo">@ada</a>
```
```findings
team/20250305.md:3:11: warning: this is left over from the template [template-leftover]
```

```minutes
# 2025-03-05

* Subtopic 1
    * What was said about it
```
```findings
team/20250305.md:3:3: warning: this is left over from the template [template-leftover]
```

## Good
A notice of somebody's own, and words that only say that something is open, are no leftovers.

```minutes
# 2025-03-05

:rotating_light: The agenda is fixed, nothing can be added this week.

- Subtopic 1 of the plan was done
- Date of the workshop: TBD
- Please note your handle in the list of speakers, @ada
- Write the template for the next call
```

In code it is talked about.

```minutes
# 2025-03-05

- Remove `<!-- GitHub handles preferred -->` from the template
```

## Fix
Remove the lines, or write in their place what is meant. Where nothing else stands in them `--format full`
shows what would be left; it is to be looked at, since somebody may have added something to a hint.

## Options
`severity`, as of every rule. The profile says which lines are leftovers (`templates`), and which files are
templates themselves (`documents`).

## On real minutes
11 findings in the 559 minutes of SovereignCloudStack, all 11 true.

"""#
    ),
    (
      "title-date-mismatch",
#"""
# title-date-mismatch

The date in the title is the date in the file's name.

## Why
Minutes are often begun as a copy of the last ones, and the title is then the first thing to be
forgotten. Sometimes it is the file that got the wrong name: last year's number in January, day and
month exchanged. Whoever looks for a meeting later finds the wrong one, or none.

The title is the first heading, of the first or second level. Where it names no day, a heading right under
it counts that is nothing but a date or on the same level. In slides (a file with front matter and `---`
between the slides) it is the first dated heading of the first two slides.

Read are dates like `2025-03-05`, with any dash and with or without zeros, `2025/03/05`, `20250305` at
the beginning, and `5.3.2025`; dates with the name of a month are not. A title that names several days is
right if the file's is one of them. A title that speaks of another day needs the day of the meeting, too.

Where the team's other meetings tell on which day of the week it meets, the finding says which of the two
dates is likely the wrong one. Where the minutes of the right day come further below in the file, it says in
which line.

## Bad
```minutes path=team/20250305.md
# 2025-02-26

## Participants
- @ada
```
```findings
team/20250305.md:1:3: error: the title says 2025-02-26, the file's name 2025-03-05 [title-date-mismatch]
```

A date with a dash of the wrong kind, or without its zeros, is read all the same.

```minutes path=team/20250305.md
## Team call 2025–2–26
```
```findings
team/20250305.md:1:14: error: the title says 2025–2–26, the file's name 2025-03-05 [title-date-mismatch]
```

```minutes path=team/20250305.md
# 2025-03-50
```
```findings
team/20250305.md:1:3: error: the title says 2025-03-50, which is no date [title-date-mismatch]
```

```minutes path=team/20250305.md
# Sitzung vom 26.2.2025
```
```findings
team/20250305.md:1:15: error: the title says 26.2.2025, the file's name 2025-03-05 [title-date-mismatch]
```

A title that was left above that of the meeting is found, too.

```minutes path=team/20250305.md
# 2025-03-12

# 2025-03-05

## Participants
- @ada
```
```findings
team/20250305.md:1:3: error: the title says 2025-03-12, the file's name 2025-03-05 [title-date-mismatch]
```

```minutes path=team/20250305-slides.md skip=line:"front matter stands at the top of a file"
---
title: Community call
---

# Welcome

---

## Community call 2025-02-26

---

# Team updates for 2025-03-12
```
```findings
team/20250305-slides.md:9:19: error: the title says 2025-02-26, the file's name 2025-03-05 [title-date-mismatch]
```

## Good
```minutes path=team/20250305.md
# Team call 2025-03-05

## Release of 2025-02-26
- It went well.
```

```minutes path=team/20250305.md
# 2025-03-05 (moved from 2025-03-04)
```

```minutes path=team/20250305.md
# Hackathon 5.-7.3.2025
```

```minutes path=team/20250305.md
# Team IaaS

# Minutes of 2025/3/5
```

```minutes path=team/20250305.md
# Team call
## Follow-up from 2025-02-26
```

```minutes path=team/20250305.md
# Overflow session

Continues what was left on 2025-02-26.

## What happened on 2025-02-26
```

## Fix
Find out on which day the meeting was: by the day of the week on which the team meets, by the minutes
before and after, by the date of the commit. Then correct the title, or rename the file.

## Options
`title.levels` of the [profile](../docs/profiles.md) says which headings may be titles. `weekdays` of a team
say on which days it meets, where the other files do not tell. The severity can be set as of any rule.

## On real minutes
15 findings in the 559 minutes of SovereignCloudStack, all 15 true. One of the titles came with the text of other
minutes, as [duplicate-minutes](duplicate-minutes.md) tells.

"""#
    ),
    (
      "title-missing",
#"""
# title-missing

The title of minutes names the day of the meeting.

## Why
Whoever reads minutes on a web page, in a mail or on paper does not see the name of the file. And the
other rules tell by the title which meeting a text is about: a date that was meant as title and is a
line like any other protects nobody from last week's minutes under this week's name.

It is enough that one heading of the file names the day, in digits and in any of the forms that
[title-date-mismatch](title-date-mismatch.md) reads. Files with a suffix, as `20250305-workshop.md`, and
meetings that were cancelled need no date in their title.

## Bad
```minutes skip=line:"the date is then not on the first line"
2025-03-05

## Participants
- @ada
```
```findings
team/20250305.md:1:1: warning: the title is no heading: expected one like # 2025-03-05 [title-missing]
```

GitHub makes no heading of number signs without a blank behind them, nor of what stands before them.

```minutes skip=line:"the date is then not on the first line"
##2025-03-05

## Participants
- @ada
```
```findings
team/20250305.md:1:1: warning: the title is no heading: expected one like # 2025-03-05 [title-missing]
```

```minutes skip=line:"the date is then not on the first line"
i# 2025-03-05

## Participants
- @ada
```
```findings
team/20250305.md:1:1: warning: the title is no heading: expected one like # 2025-03-05 [title-missing]
```

```minutes
# Board meeting

## Participants
- @ada
```
```findings
team/20250305.md:1:1: warning: the title names no day that can be read: expected a heading like # 2025-03-05 [title-missing]
```

```minutes
# Sitzung vom 5. März 2025
```
```findings
team/20250305.md:1:1: warning: the title names no day that can be read: expected a heading like # 2025-03-05 [title-missing]
```

```minutes
## Participants
- @ada

## Agenda
- The release
```
```findings
team/20250305.md:1:1: warning: no title names the day of the meeting: expected a heading like # 2025-03-05 [title-missing]
```

## Good
```minutes
Team call 2025-03-05
====================
```

```minutes
# Board meeting

Welcome to everybody.

## 5.3.2025

### Participants
- @ada
```

```minutes
## Board meeting (20250305 to 2025-03-07)
```

```minutes path=team/20250305-workshop.md
# What we want to build
```

```minutes
Meeting cancelled, since nobody had a topic.
```

## Fix
Put the date into the title, or make a heading of it. Where the first line has the date and no words
before it, `--format full` shows how: `# ` goes before it, or the missing blank behind the number signs.
The change is safe if the line is the date of the file's name and nothing more.

## Options
`title.example` of the [profile](../docs/profiles.md) is what the message shows, and `title.levels` says
which headings may be titles. Teams with `kind: free` need no title. `cancelled` has the lines that say
that there was no meeting. The severity can be set as of any rule.

## On real minutes
4 findings in the 559 minutes of SovereignCloudStack, all 4 true: two dates without a number sign, a
file that begins with the name of the team, and an extra session without its day.

"""#
    ),
    (
      "too-large",
#"""
# too-large

Minutes have at most 10 MB.

## Why
Minutes of a few hours are some kilobytes of text. A file of many megabytes is something else: a picture
in the text itself, a log, a recording under the wrong name. Such a file is not read, so no other rule
looks at it, and a run with one in it ends with status 2.

## Bad
An example would be of more than 10 MB. Of a log of 10,800,000 bytes the linter says:

```text
team/20250305.md:1:1: error: the file is not read, since it has 10.8 MB: expected at most 10 [too-large]
```

## Good
```minutes
- @ada: the log is [here](https://example.org/log)
```

## Fix
Keep what is no text of the meeting in a file of its own, outside of git if it is large, and link to it.

## Options
None. Severity `warning` makes it a finding like others: the file is still not read, but the run does not
end with status 2. With `off` nothing is said, except that the rule is off.

## On real minutes
No findings in the 559 minutes of SovereignCloudStack; the largest has 21 KB.

"""#
    ),
    (
      "too-slow",
#"""
# too-slow

Minutes can be parsed in a time that fits their length.

## Why
There are texts on which the Markdown parser takes a time that grows with the square of their length,
seconds for some twenty kilobytes and hours for a few megabytes: most come from a table, a log or a web page that went wrong while it was pasted, some are made to keep a server busy.
Such a file is not read, so no other rule looks at it, and a run with one in it ends with status 2.

Looked for are rows of very many cells, rows that lack very many, rows of `|` and `-` below long
paragraphs, `![` and `<?` without an end, very many `@` or `)` without a blank, blank lines in lists that
are nested very deeply, and long link definitions that are used very often. What they cost must be more
than about a third of what parsing the rest of the file takes, and more than a tenth of a millisecond: an
odd table or a picture in the text is read.

In the examples the text is there as often as `repeat` says.

## Bad
```minutes repeat=2000 skip=fence:"what stands in a fence is looked at all the same"
See <?xml and <!ELEMENT and
```
```findings
team/20250305.md:1:5: error: the file is not read, since parsing it would take very long: 4,000 times '<?' or '<!' without an end [too-slow]
```

## Good
```minutes repeat=90
See <?xml version="1.0"?> and `a <b> c`, ![a picture](a.png), @ada (ada@example.org)
```

```minutes repeat=90
| topic | who | until | done |
|---|---|---|---|
| docs | @ada | 2025-03-12 | no |
```

## Fix
Look at the place that the finding names, and take it out of the minutes, or into a file of its own with
another name. A table that lost its line ends needs them back.

## Options
None. Severity `warning` makes it a finding like others: the file is still not read, but the run does not
end with status 2. With `off` nothing is said, except that the rule is off.

## On real minutes
No findings in the 559 minutes of SovereignCloudStack. The one that comes nearest has a twentieth of what
would be refused.

"""#
    ),
    (
      "topic-without-sponsor",
#"""
# topic-without-sponsor

A topic says who brought it up. Off by default.

## Why
Who has a question about a topic asks the one who brought it up. Few teams write that down, so the rule is for those
who have agreed on it.

## Bad
```minutes
# 2025-03-05

## Agenda

### The lamp

It is red.

### The boat (@ada)
```
```findings
team/20250305.md:5:1: info: nobody is named who brought this up [topic-without-sponsor]
```

## Good
```minutes
# 2025-03-05

## Agenda

### The lamp

sponsor: @ada, 10 min

### The boat (@bob)

### The pier

(@ada, @bob)
```

## Fix
Write `(@handle)` behind the topic, or `sponsor: @handle` on the next line.

## Options
The rule is run where `.minutes.yml` gives it a severity, best for the teams that want it:
`rules: {topic-without-sponsor: {teams: {board: info}}}`.

## On real minutes
1020 findings in the 559 minutes of SovereignCloudStack, whose teams here have not agreed on it; in 20 chosen at random
nobody is named in each.

"""#
    ),
    (
      "weekday",
#"""
# weekday

Minutes are of a day on which the team meets. Off by default.

## Why
A day on which the team does not meet is now and then a slip in the file's name. Mostly the meeting was moved, or was
an extra one without a suffix in its name: that is why the rule is off. Nobody meets at the weekend, so there it is
a warning. Where title and name differ, [title-date-mismatch](title-date-mismatch.md) is found instead, which
tells by the weekday which of the two is right.

## Bad
```minutes path=iaas/20250306.md
# 2025-03-06
```
```findings
iaas/20250306.md:1:1: info: 2025-03-06 was a Thursday: expected a Wednesday [weekday]
```

```minutes path=team/20250308.md
# 2025-03-08
```
```findings
team/20250308.md:1:1: warning: 2025-03-08 was a Saturday: expected a Wednesday [weekday]
```

## Good
```minutes
# 2025-03-05
```

```minutes path=iaas/20250310-overflow.md
# 2025-03-10
```

```minutes path=community-call/20250310.md
# Call of 2025-03-10
```

## Fix
Check the day. An extra meeting has a suffix in its name: `20250306-workshop.md`.

## Options
The rule is run where `.minutes.yml` gives it a severity: `rules: {weekday: info}`. The
[profile](../docs/profiles.md) says when a team meets (`weekdays`); of others it is told by the meetings around.

## On real minutes
7 findings in the 559 minutes of SovereignCloudStack, of which none is known to be wrong: 3 are of extra meetings
without a suffix.

"""#
    ),
  ]
}
