internal import Bytes
internal import CYAML

/// Owns a parser of libyaml, copies its events out, and frees it exactly once.
struct EventParser: ~Copyable {
  /// The version of libyaml that is in use, such as `0.2.5`.
  static var libraryVersion: String { String(cString: yaml_get_version_string()) }

  /// Allocated, since libyaml keeps the parser's address in the parser.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let source: SourceText

  /// Starts at the first byte of `source`, whose bytes at `start` must outlive the parser.
  init(_ start: UnsafePointer<UInt8>, of source: SourceText) throws(YAMLError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLError(ofFile: outOfMemory)
    }
    self.parser = parser
    self.source = source
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, start, source.bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; nil at the end of the file.
  borrowing func next() throws(YAMLError) -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw error }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(copying: event)
  }

  /// What libyaml complains about, to be asked for only after it has failed.
  private var error: YAMLError {
    let state = parser.pointee
    guard let problem = state.problem.map({ String(cString: $0) }) else {
      return YAMLError(ofFile: outOfMemory)
    }
    guard state.error != YAML_READER_ERROR else {
      let position = source.position(of: state.problem_offset)
      return YAMLError(problem, at: position, in: source)
    }
    let place = SourcePosition(state.problem_mark)
    guard let context = state.context.map({ String(cString: $0) }) else {
      return YAMLError(problem, at: min(place, endOfFile), in: source)
    }
    return error(problem, at: place, context, from: SourcePosition(state.context_mark))
  }

  /// Tells where something starts that is wrong somewhere below, and shows the start of something
  /// that is still not complete at the end of the file.
  private func error(
    _ problem: String, at place: SourcePosition, _ context: String, from start: SourcePosition
  ) -> YAMLError {
    guard place < endOfFile else {
      return YAMLError("\(context): \(problem)", at: min(start, endOfFile), in: source)
    }
    let line = start.line < place.line ? " in line \(start.line)" : ""
    return YAMLError("\(context)\(line): \(problem)", at: place, in: source)
  }

  private var endOfFile: SourcePosition { source.position(of: source.bytes.count) }
}

private let outOfMemory = "not enough memory to read the file"

extension SourcePosition {
  /// The place of a mark, which libyaml counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
