import Kernel
import Values

/// The members of a feed line, read with a fault that names the member.
struct FeedMembers {
  private let members: [JSON.Member]

  init(_ members: [JSON.Member]) { self.members = members }

  private func value(_ name: String) -> JSON? {
    guard let member = members.first(where: { $0.name == name }), member.value != .null else { return nil }
    return member.value
  }

  func optionalInteger(_ name: String, _ range: ClosedRange<Int64>) throws(FeedFault) -> Int64? {
    guard let value = value(name) else { return nil }
    guard let number = value.integer, range.contains(number) else {
      throw .wrong(
        name,
        expected: Phrase(
          "a whole number from \(range.lowerBound) to \(range.upperBound)",
          "\(range.lowerBound) 至 \(range.upperBound) 的整数"))
    }
    return number
  }

  func integer(_ name: String, _ range: ClosedRange<Int64>) throws(FeedFault) -> Int64 {
    guard let number = try optionalInteger(name, range) else { throw .missing(name) }
    return number
  }

  func flag(_ name: String) throws(FeedFault) -> Bool {
    guard let value = value(name) else { throw .missing(name) }
    if let flag = value.bool { return flag }
    // Devices often write 0 and 1.
    if let number = value.integer, number == 0 || number == 1 { return number == 1 }
    throw .wrong(name, expected: Phrase("true or false", "true 或 false"))
  }

  /// A text of one line, without control characters.
  func optionalText(_ name: String, most: Int) throws(FeedFault) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.string, text.unicodeScalars.count <= most,
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) })
    else {
      throw .wrong(
        name,
        expected: Phrase(
          "a text of at most \(most) characters without control characters", "不超过 \(most) 个字符且不含控制字符的文本"))
    }
    return text.isEmpty ? nil : text
  }

  func word(_ name: String, most: Int) throws(FeedFault) -> String {
    guard let text = try optionalText(name, most: most) else { throw .missing(name) }
    return text
  }

  func optionalCode<C: Code>(_ name: String, _ type: C.Type) throws(FeedFault) -> C? {
    guard let text = try optionalText(name, most: 64) else { return nil }
    do throws(FieldProblem) { return try C(text) } catch { throw .wrong(name, expected: C.title) }
  }

  func code<C: Code>(_ name: String, _ type: C.Type) throws(FeedFault) -> C {
    guard let code = try optionalCode(name, type) else { throw .missing(name) }
    return code
  }

  /// Milliseconds since 1970, or an RFC 3339 time with its offset.
  func instant(_ name: String) throws(FeedFault) -> Instant {
    guard let value = value(name) else { throw .missing(name) }
    if let number = value.integer, (0...4_102_444_800_000).contains(number) { return Instant(milliseconds: number) }
    if let text = value.string, let instant = Instant(text: text),
      (0...4_102_444_800_000).contains(instant.milliseconds)
    {
      return instant
    }
    throw .wrong(
      name,
      expected: Phrase(
        "a time with its offset, or milliseconds since 1970", "带时区的时间，或自 1970 年起的毫秒数"))
  }

  func optionalPlate(_ name: String) throws(FeedFault) -> Plate? {
    guard let value = value(name) else { return nil }
    guard let text = value.string else { throw .wrong(name, expected: Phrase("a plate", "车牌号")) }
    if text.isEmpty { return nil }
    guard let plate = Plate(text) else {
      throw .wrong(
        name,
        expected: Phrase(
          "a plate of 2 to \(Plate.mostCharacters) letters, digits or Chinese characters",
          "2 至 \(Plate.mostCharacters) 位字母、数字或汉字组成的车牌号"))
    }
    return plate
  }

  func optionalDigest(_ name: String) throws(FeedFault) -> String? {
    guard let text = try optionalText(name, most: 64) else { return nil }
    guard text.utf8.count == 64, Hexadecimal.decode(text) != nil else {
      throw .wrong(name, expected: Phrase("a SHA-256 of 64 hexadecimal digits", "64 位十六进制的 SHA-256"))
    }
    return text.lowercased()
  }
}
