import Testing

@testable import Values

/// GB18030 into UTF-8, and finding out which of the two a file is in.
@Suite struct EncodingTests {
  /// 轴承 and a line end, in GB18030.
  static let bearings: [UInt8] = [0xd6, 0xe1, 0xb3, 0xd0, 0x0a]

  private func survey(_ bytes: [UInt8]) -> EncodingSurvey {
    var survey = EncodingSurvey()
    // Cut anywhere.
    for byte in bytes { [byte].withUnsafeBufferPointer { survey.feed($0) } }
    survey.finish()
    return survey
  }

  @Test("S45: GB18030 with characters of one, two and four bytes, cut anywhere") func decodes() throws {
    // a, 轴承, U+20087 𠂇 (four bytes), €.
    let bytes: [UInt8] = [0x61, 0xd6, 0xe1, 0xb3, 0xd0, 0x95, 0x32, 0x90, 0x31, 0xa2, 0xe3]
    for cut in 0...bytes.count {
      let decoder = try #require(GB18030Decoder())
      var out: [UInt8] = []
      try decoder.decode(bytes[..<cut], into: &out)
      try decoder.decode(bytes[cut...], into: &out)
      try decoder.finish()
      #expect(String(decoding: out, as: UTF8.self) == "a轴承𠂇€")
    }
  }

  @Test("S45: what is no GB18030 is named with line and character") func invalid() throws {
    let decoder = try #require(GB18030Decoder())
    var out: [UInt8] = []
    #expect(throws: CSVFault(.invalidGB18030, line: 2, column: 3, field: 1)) {
      try decoder.decode(Self.bearings + Self.bearings.dropLast() + [0xff, 0x41], into: &out)
    }
    #expect(String(decoding: out, as: UTF8.self) == "轴承\n轴承")
    let cut = try #require(GB18030Decoder())
    try cut.decode([0xd6], into: &out)
    #expect(throws: CSVFault(.invalidGB18030, line: 1, column: 1, field: 1)) { try cut.finish() }
  }

  @Test("S45: the survey tells UTF-8 from GB18030 and finds both in one file") func surveys() {
    let utf8 = Array("部件\nabc\n".utf8)
    #expect(survey(utf8).foreignLine == nil)
    #expect(survey(Self.bearings + Array("abc".utf8)).foreignLine == 1)
    #expect(!survey(Self.bearings).isMixed)
    let mixed = survey(Array("abc\n轴承\n".utf8) + Self.bearings)
    #expect(mixed.isMixed)
    #expect(mixed.foreignLine == 3)
    #expect(mixed.chineseLine == 2)
    #expect(survey([0x61, 0x0a, 0x00]).nulLine == 2)
    #expect(survey([0x61, 0xe8]).foreignLine == 1)
  }

  @Test("S45: a record written field by field reads back, formulas and all") func fields() throws {
    var writer = CSVWriter()
    writer.append("=1+1")
    writer.append(-1_250, decimals: 2)
    writer.appendEmpty()
    writer.append("a \"b\", c")
    if let day = Day(text: "2026-03-01") { writer.append(day) }
    writer.endRecord()
    writer.append("x")
    writer.append(7, decimals: 0)
    writer.endRecord()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "'=1+1,'-12.50,,\"a \"\"b\"\", c\",2026-03-01\r\nx,7\r\n")
    #expect(
      try CSV.parse(writer.bytes).map(\.fields) == [["=1+1", "-12.50", "", "a \"b\", c", "2026-03-01"], ["x", "7"]])
  }
}
