/// How action items are written.
package struct ActionConventions: Equatable, Sendable {
  /// The words that make an action item of a line, as written.
  package var markers: [String] = []
  /// Those of them that say who does it, so that one without anybody is a mistake.
  package var owned: [String] = []
  /// The owners that stand for nobody yet.
  package var unassigned = GlobSet.none
  /// The texts behind a marker that say that there is nothing to do.
  package var none = GlobSet.none
  /// The texts that begin like a marker and are about something else.
  package var others = GlobSet.none
  /// Owners that stand in templates.
  package var placeholders = GlobSet.none
  /// The headings and items that announce a list of action items, without their colon.
  package var announcing = GlobSet.none
  /// The headings and items below which only what somebody takes on is an action item.
  package var mixed = GlobSet.none
  /// The headings and labels below which the action items of earlier meetings are gone through.
  package var review = GlobSet.none
  /// The heads of the column of tasks, in a table below such a heading.
  package var columns = GlobSet.none
  package var words = ActionWords()
  /// The markers, ready to be looked for.
  package private(set) var table = MarkerTable([], owned: [])
  /// Those announcements that may do without a marker's word.
  package private(set) var announcingWithoutMarker = GlobSet.none

  /// The word to write for nobody: the first of those that stand for nobody which is no pattern.
  package var nobody: String? {
    unassigned.globs.first { !$0.pattern.contains { "*?{\\".contains($0) } }?.pattern
  }

  /// Prepares what readers look for, once all is known.
  mutating func prepare() {
    table = MarkerTable(markers, owned: owned)
    announcingWithoutMarker = announcing.withoutAlways(table.markers.map { $0.words[0] })
  }
}

/// The small words around action items, which a language has and not a community.
package struct ActionWords: Equatable, Sendable {
  /// Those before a colon in a note on the status, as in `Status: done`.
  package var labels: Set<String> = []
  /// Those between a marker and its owner, as in `AI for @ada`.
  package var links: Set<String> = []
  /// Those between two owners, as in `@ada and @bob`.
  package var joints: Set<String> = []
  /// Those behind somebody's handle that make a task of what follows, as in `@ada will write it`.
  package var commitments: Set<String> = []
  /// What stands before a marker that is none, as in `no AI`.
  package var negations: Set<String> = []
  /// Those before a word of status that add nothing, as in `has been done`.
  package var auxiliaries: Set<String> = []
  /// Those behind a word of status from which on it is only explained, as in `merged by @ada`.
  package var particles: Set<String> = []
  /// What says that a task is done.
  package var done = GlobSet.none
  /// What says that nobody needs to do it any more.
  package var cancelled = GlobSet.none
  /// What says that it is still to be done.
  package var open = GlobSet.none
}
