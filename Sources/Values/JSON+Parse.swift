extension JSON {
  /// How many arrays and objects may stand inside each other; more would only be somebody trying the stack.
  public static let depthLimit = 64

  /// Reads one JSON value and nothing else (RFC 8259, strictly).
  ///
  /// A whole number that fits Int64 becomes `.integer`, every other number `.decimal` with its text kept as written.
  /// Duplicate member names, lone surrogates, invalid UTF-8, a byte order mark and text after the value are refused.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSON {
    var reader = JSONReader(bytes)
    return try reader.document()
  }

  public static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSON {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) -> JSON in try parse(buffer) }
  }

  public static func parse(_ text: String) throws(JSONFault) -> JSON {
    try parse(Array(text.utf8))
  }
}
