import Testing
import Values

@Suite struct JSONTests {
  @Test(arguments: [
    ("null", JSON.null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .integer(0)), ("-1", .integer(-1)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .decimal("9223372036854775808")), ("1.50", .decimal("1.50")), ("1E+2", .decimal("1E+2")),
    ("-0", .decimal("-0")), ("\"轴承\"", .string("轴承")), (#""\u8f74\ud842\udfb7\/\n""#, .string("轴𠮷/\n")),
    ("[]", .array([])), ("{ }", .object([])), ("[1,[2]]", .array([.integer(1), .array([.integer(2)])])),
    (#"{"b":1,"a":{"":null}}"#, ["b": 1, "a": ["": nil]] as JSON), (#""\u0000""#, .string("\0")),
  ])
  func reads(_ text: String, _ value: JSON) throws {
    #expect(try JSON.parse(text) == value)
  }

  @Test(arguments: [
    ("", JSONFault.Kind.ended, 0), ("[1", .ended, 2), ("\"a", .ended, 2), ("-", .ended, 1), ("tru", .ended, 3),
    ("[1,]", .unexpectedByte, 3), ("{,}", .unexpectedByte, 1), ("{\"a\" 1}", .unexpectedByte, 5),
    ("nul1", .unexpectedByte, 3), ("\u{feff}1", .unexpectedByte, 0), ("'a'", .unexpectedByte, 0),
    ("[1 2]", .unexpectedByte, 3),
    ("NaN", .unexpectedByte, 0), ("+1", .unexpectedByte, 0), (".5", .unexpectedByte, 0),
    ("01", .malformedNumber, 0), ("1.x", .malformedNumber, 2), ("1e x", .malformedNumber, 2),
    ("-a", .malformedNumber, 1),
    (#""\x""#, .malformedEscape, 1), (#""\u12g4""#, .malformedEscape, 5),
    (#""\ud800""#, .loneSurrogate, 1), (#""\ud800\u0041""#, .loneSurrogate, 1), (#""\udc00""#, .loneSurrogate, 1),
    ("\"a\tb\"", .controlCharacter, 2), (#""\n"# + "\n\"", .controlCharacter, 3),
    (#"{"a":1,"\u0061":2}"#, .duplicateMember, 7), ("1 2", .trailingText, 2), ("{}}", .trailingText, 2),
  ])
  func refuses(_ text: String, _ kind: JSONFault.Kind, _ offset: Int) {
    #expect(throws: JSONFault(kind, at: offset)) { try JSON.parse(text) }
  }

  @Test(
    arguments: [
      ([0x61, 0xff], 2), ([0xc0, 0x80], 1), ([0xe8, 0xbd], 1), ([0xed, 0xa0, 0x80], 1), ([0xf4, 0x90, 0x80, 0x80], 1),
      ([0x5c, 0x6e, 0xfe], 3),
    ] as [([UInt8], Int)])
  func refusesWhatIsNoUTF8(_ inside: [UInt8], _ offset: Int) {
    #expect(throws: JSONFault(.invalidUTF8, at: offset)) { try JSON.parse([0x22] + inside + [0x22]) }
  }

  @Test func refusesTheSameNameAgainInALargeObject() {
    let names = (0..<40).map { "\"m\($0)\":0" }.joined(separator: ",")
    #expect(throws: Never.self) { try JSON.parse("{\(names)}") }
    #expect(throws: JSONFault(.duplicateMember, at: names.utf8.count + 2)) { try JSON.parse("{\(names),\"m3\":1}") }
  }

  @Test func limitsTheDepth() throws {
    let open = String(repeating: "[", count: 64)
    let close = String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try JSON.parse(open + close) }
    #expect(throws: JSONFault(.tooDeep, at: 64)) { try JSON.parse(open + "{}" + close) }
  }

  @Test func writesOneTextPerValue() {
    let value: JSON = [
      "z": .array([1, -9_223_372_036_854_775_808, .decimal("1.50"), nil, true, false]),
      "a": .string("\"\\/\u{8}\u{c}\n\r\t\u{1}\u{1f}\u{7f}轴𠮷\u{2028}"), "o": [:],
    ]
    #expect(
      value.text
        == #"{"z":[1,-9223372036854775808,1.50,null,true,false],"a":"\"\\/\b\f\n\r\t\u0001\u001f"#
        + "\u{7f}轴𠮷\u{2028}\",\"o\":{}}")
  }

  @Test func writesLinesForPeople() {
    let value: JSON = ["a": [1, [:]], "b": [], "c": "x"]
    #expect(
      value.pretty == """
        {
          "a": [
            1,
            {}
          ],
          "b": [],
          "c": "x"
        }
        """)
  }

  @Test func readsBackWhatItWrote() throws {
    var generator = SeededGenerator(seed: 2026)
    for _ in 0..<500 {
      let value = Self.value(&generator, depth: 4)
      #expect(try JSON.parse(value.text) == value)
      #expect(try JSON.parse(value.pretty) == value)
    }
  }

  /// Damage of a text is either still JSON or a fault inside it; never a crash.
  @Test func survivesDamage() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      var bytes = Array(Self.value(&generator, depth: 3).text.utf8)
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[index] = .random(in: 0...255, using: &generator)
      do throws(JSONFault) {
        _ = try JSON.parse(bytes)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
        #expect(error.sentence.english != error.sentence.chinese)
      }
    }
  }

  static func value(_ generator: inout SeededGenerator, depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(.random(in: .min ... .max, using: &generator))
    case 3:
      return .decimal("\(Int.random(in: -99...99, using: &generator)).\(Int.random(in: 0...999, using: &generator))")
    case 4, 5: return .string(generator.text())
    case 6:
      return .array((0..<Int.random(in: 0..<5, using: &generator)).map { _ in value(&generator, depth: depth - 1) })
    default:
      return .object(
        (0..<Int.random(in: 0..<5, using: &generator)).map { index in
          JSON.Member("\(index)" + generator.text(), value(&generator, depth: depth - 1))
        })
    }
  }
}
