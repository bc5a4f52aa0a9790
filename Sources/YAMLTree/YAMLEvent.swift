internal import Bytes
internal import CYAML

/// One step of libyaml through a document, as a value.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case mappingStart
    /// The end of a sequence or a mapping.
    case collectionEnd
    case alias
    /// A step that no tree shows.
    case other
  }

  let kind: Kind
  let start: SourcePosition
  /// Whether the node has a name that aliases could refer to.
  let hasAnchor: Bool
  /// The full tag that is written before the node, unless it is the default of its kind.
  let foreignTag: String?

  /// Copies an event of libyaml; nil for the end of the stream.
  init?(copying event: yaml_event_t) {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    var defaultTag = YAML_DEFAULT_SCALAR_TAG
    switch event.type {
    case YAML_NO_EVENT, YAML_STREAM_END_EVENT: return nil
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
      kind = .scalar(String(decoding: text, as: UTF8.self), isPlain: isPlain)
      (anchor, tag) = (scalar.anchor, scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      defaultTag = YAML_DEFAULT_SEQUENCE_TAG
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      defaultTag = YAML_DEFAULT_MAPPING_TAG
    default: kind = .other
    }
    start = SourcePosition(event.start_mark)
    hasAnchor = anchor != nil
    let writtenTag = tag.map { String(cString: $0) }
    foreignTag = writtenTag == defaultTag ? nil : writtenTag
  }
}
