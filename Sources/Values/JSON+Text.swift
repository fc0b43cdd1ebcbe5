extension JSON {
  /// The compact text: members in the order given, no space, UTF-8 as it is; only what RFC 8259 requires is escaped.
  ///
  /// One value has one text, so a digest over it is reproducible.
  public var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``text`` as UTF-8. On the path of every posting: give it a reused array.
  public func write(into bytes: inout [UInt8]) {
    switch self {
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      var isFirst = true
      for item in items {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        item.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for member in members {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        Self.write(member.name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default: writeScalar(into: &bytes)
    }
  }

  /// The text for people: a line each for members and items, indented by two spaces.
  public var pretty: String {
    var bytes: [UInt8] = []
    writePretty(into: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func writePretty(into bytes: inout [UInt8], indent: Int) {
    func newLine(_ depth: Int) {
      bytes.append(0x0a)
      for _ in 0..<(depth * 2) { bytes.append(0x20) }
    }
    switch self {
    case .array(let items) where !items.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        newLine(indent + 1)
        item.writePretty(into: &bytes, indent: indent + 1)
      }
      newLine(indent)
      bytes.append(UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        newLine(indent + 1)
        Self.write(member.name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(0x20)
        member.value.writePretty(into: &bytes, indent: indent + 1)
      }
      newLine(indent)
      bytes.append(UInt8(ascii: "}"))
    default: write(into: &bytes)
    }
  }

  private func writeScalar(into bytes: inout [UInt8]) {
    switch self {
    case .null: Self.append("null", to: &bytes)
    case .bool(true): Self.append("true", to: &bytes)
    case .bool(false): Self.append("false", to: &bytes)
    case .integer(let number): Self.write(number, into: &bytes)
    case .decimal(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): Self.write(text, into: &bytes)
    case .array, .object: break
    }
  }

  private static func append(_ word: StaticString, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Appends a whole number in decimal digits, without a String.
  public static func write(_ number: Int64, into bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = 20
      repeat {
        start -= 1
        digits[start] = UInt8(truncatingIfNeeded: rest % 10) | 0x30
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: digits[start...])
    }
  }

  /// Appends a quoted string: runs that need no escape are copied whole.
  public static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, into: &bytes) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0, into: &bytes) } }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var run = 0
    for index in 0..<text.count {
      let byte = text[index]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
      bytes.append(contentsOf: text[run..<index])
      run = index + 1
      bytes.append(UInt8(ascii: "\\"))
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
      case 0x08: bytes.append(UInt8(ascii: "b"))
      case 0x09: bytes.append(UInt8(ascii: "t"))
      case 0x0a: bytes.append(UInt8(ascii: "n"))
      case 0x0c: bytes.append(UInt8(ascii: "f"))
      case 0x0d: bytes.append(UInt8(ascii: "r"))
      default:
        append(byte < 0x10 ? "u000" : "u001", to: &bytes)
        let digits: StaticString = "0123456789abcdef"
        bytes.append(digits.utf8Start[Int(byte & 15)])
      }
    }
    if run < text.count { bytes.append(contentsOf: text[run...]) }
  }
}
