/// What tests write into files.
package enum Fixture {
  /// Minutes with their title, a participant, and a note below a heading of its own, if any.
  ///
  /// No rule has anything to say of them in the file of the day in the title, in a team whose sections are optional.
  package static func minutes(titled title: String, _ note: String = "") -> String {
    "# \(title)\n\n## Participants\n\n- @ada\n" + (note.isEmpty ? "" : "\n## Notes\n\n\(note)\n")
  }
}
