/// The recursive-descent reader behind ``JSON/parse(_:)``: one pass over the bytes, no look-back.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws(JSONFault) -> JSON {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw fault(.trailingText) }
    return value
  }

  private func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind, at: position) }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0a, 0x0d: position += 1
      default: return
      }
    }
  }

  /// The next byte that is not space, without taking it.
  private mutating func peek() throws(JSONFault) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw fault(.ended) }
    return bytes[position]
  }

  private mutating func value() throws(JSONFault) -> JSON {
    switch try peek() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw fault(.unexpectedByte)
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
    for index in 0..<text.utf8CodeUnitCount {
      guard position < bytes.count else { throw fault(.ended) }
      guard bytes[position] == text.utf8Start[index] else { throw fault(.unexpectedByte) }
      position += 1
    }
    return value
  }

  private mutating func array() throws(JSONFault) -> JSON {
    try enter()
    var items: [JSON] = []
    if try peek() == UInt8(ascii: "]") {
      leave()
      return .array(items)
    }
    while true {
      items.append(try value())
      switch try peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"):
        leave()
        return .array(items)
      default: throw fault(.unexpectedByte)
      }
    }
  }

  private mutating func object() throws(JSONFault) -> JSON {
    try enter()
    var members: [JSON.Member] = []
    var names: Set<String> = []
    if try peek() == UInt8(ascii: "}") {
      leave()
      return .object(members)
    }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw fault(.unexpectedByte) }
      let start = position
      let name = try string()
      guard !repeats(name, members, &names) else { throw JSONFault(.duplicateMember, at: start) }
      guard try peek() == UInt8(ascii: ":") else { throw fault(.unexpectedByte) }
      position += 1
      members.append(JSON.Member(name, try value()))
      switch try peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        leave()
        return .object(members)
      default: throw fault(.unexpectedByte)
      }
    }
  }

  /// Small objects are searched; a large one gets a set, so that a hostile one cannot cost quadratic time.
  private func repeats(_ name: String, _ members: [JSON.Member], _ names: inout Set<String>) -> Bool {
    if members.count < 16 { return members.contains { $0.name == name } }
    if names.isEmpty { names.formUnion(members.map(\.name)) }
    return !names.insert(name).inserted
  }

  private mutating func enter() throws(JSONFault) {
    guard depth < JSON.depthLimit else { throw fault(.tooDeep) }
    depth += 1
    position += 1
  }

  private mutating func leave() {
    depth -= 1
    position += 1
  }
}

extension JSONReader {
  private mutating func digits() throws(JSONFault) {
    let start = position
    while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
    guard position > start else { throw fault(position == bytes.count ? .ended : .malformedNumber) }
  }

  private mutating func number() throws(JSONFault) -> JSON {
    let start = position
    var isWhole = true
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    try digits()
    if bytes[first] == UInt8(ascii: "0"), position - first > 1 { throw JSONFault(.malformedNumber, at: first) }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      try digits()
    }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
    // "-0" stays text: as an integer it would be written back as "0".
    let isMinusZero = text.count == 2 && text[0] == UInt8(ascii: "-") && text[1] == UInt8(ascii: "0")
    if isWhole, !isMinusZero, let integer = Self.integer(text) { return .integer(integer) }
    return .decimal(String(decoding: text, as: UTF8.self))
  }

  /// Counts below zero, because Int64.min has no positive counterpart.
  private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    let isNegative = text[0] == UInt8(ascii: "-")
    var value: Int64 = 0
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, under) = tenfold.subtractingReportingOverflow(Int64(byte &- 0x30))
      guard !overflow, !under else { return nil }
      value = next
    }
    if isNegative { return value }
    return value == .min ? nil : -value
  }

  /// The string that starts at the quote under the position.
  private mutating func string() throws(JSONFault) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = try text(UnsafeBufferPointer(rebasing: bytes[start..<position]), at: start)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw fault(.controlCharacter) }
      position += 1
    }
    throw fault(.ended)
  }

  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var out: [UInt8] = []
    var run = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        out.append(contentsOf: bytes[run..<position])
        // What escapes gave is valid by construction, so a fault lies in the raw bytes.
        let raw = UnsafeBufferPointer(rebasing: bytes[start..<position])
        _ = try text(raw, at: start)
        position += 1
        return String(decoding: out, as: UTF8.self)
      }
      guard byte >= 0x20 else { throw fault(.controlCharacter) }
      guard byte == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      out.append(contentsOf: bytes[run..<position])
      try escape(into: &out)
      run = position
    }
    throw fault(.ended)
  }

  private mutating func escape(into out: inout [UInt8]) throws(JSONFault) {
    let start = position
    guard position + 1 < bytes.count else { throw JSONFault(.ended, at: bytes.count) }
    let letter = bytes[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(letter)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0c)
    case UInt8(ascii: "n"): out.append(0x0a)
    case UInt8(ascii: "r"): out.append(0x0d)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xd800..<0xdc00).contains(code) {
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
          bytes[position + 1] == UInt8(ascii: "u")
        else { throw JSONFault(.loneSurrogate, at: start) }
        position += 2
        let low = try hexadecimal()
        guard (0xdc00..<0xe000).contains(low) else { throw JSONFault(.loneSurrogate, at: start) }
        code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw JSONFault(.loneSurrogate, at: start) }
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw JSONFault(.malformedEscape, at: start)
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw fault(.ended) }
      guard let digit = Hexadecimal.value(of: bytes[position]) else { throw fault(.malformedEscape) }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  private func text(_ raw: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONFault) -> String {
    if let text = String(validating: raw, as: UTF8.self) { return text }
    throw JSONFault(.invalidUTF8, at: start + UTF8Check.validPrefix(raw))
  }
}
