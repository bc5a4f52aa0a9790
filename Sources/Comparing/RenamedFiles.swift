/// Files that have another name in a newer tree.
package enum RenamedFiles {
  /// Which new file is which old one, by their contents: one to one, those first that are equal.
  package static func pairs(old: [[UInt8]], new: [[UInt8]]) -> [(old: Int, new: Int)] {
    var waiting: [[UInt8]: [Int]] = [:]
    for number in new.indices.reversed() { waiting[new[number], default: []].append(number) }
    return old.indices.compactMap { number in
      waiting[old[number]]?.popLast().map { (number, $0) }
    }
  }
}
