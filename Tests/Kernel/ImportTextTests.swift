import SQLite
import Testing
import Values

@testable import Kernel

/// Files that are not what they should be: each fault has a name and a place, and nothing is posted.
@Suite struct ImportTextTests {
  static let bearing: [UInt8] = [0xd6, 0xe1, 0xb3, 0xd0]

  /// The faults of a file that must not be posted.
  private func faults(_ bytes: [UInt8], encoding: ImportEncoding = .auto) throws -> [ImportFault] {
    let fixture = try ImportFixture()
    let done = try fixture.run(bytes, encoding: encoding)
    #expect(done.report.posted == 0 && done.report.bad > 0)
    #expect(try fixture.house.notes().isEmpty)
    return done.faults
  }

  private func faults(_ text: String) throws -> [String] { try faults(Array(text.utf8)).map(\.brief) }

  @Test("S45: wrong columns: unknown, twice, missing, none at all") func columns() throws {
    let found = try faults("what,body,Colour,color,count,数量\nnote,a,,,,\n")
    #expect(found == ["1 color [color] unknownColumn", "1 数量 [数量] columnTwice"])
    #expect(try faults("body,amount\na,1\n") == ["1 what [] missingColumn"])
    #expect(try faults("") == ["1 - [] emptyFile"])
    #expect(try faults("what,body\nnote,a\nnote\nnote,b,c\n") == ["3 - [note] cellCount", "4 - [note,b,c] cellCount"])
    #expect(try faults("what,body\nletter,a\n,b\n") == ["2 what [letter] notOneOf", "3 what [] missing"])
    #expect(try faults("what,body,amount\nseal,a,3\n") == ["2 amount [3] unused"])
  }

  @Test("S45: a file whose columns are separated otherwise is told so, once") func separators() throws {
    for (separator, name) in [(";", "semicolons"), ("\t", "tabs")] {
      let found = try faults(Array("what\(separator)body\nnote\(separator)a\n".utf8))
      #expect(found.count == 1)
      #expect(found[0].sentence.english.contains("commas between the columns; this file has \(name)"))
    }
  }

  @Test("S45: UTF-8 with and without a mark, GB18030, LF, CRLF and CR all read the same") func encodings() throws {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let head = Array("what,body\n".utf8)
    let utf8 = head + Array("note,轴承\nnote,b\n".utf8)
    let gb = head + Array("note,".utf8) + Self.bearing + Array("\nnote,b\n".utf8)
    func ended(_ bytes: [UInt8], _ end: [UInt8]) -> [UInt8] { bytes.flatMap { $0 == 0x0a ? end : [$0] } }
    for bytes in [utf8, mark + utf8, gb, ended(utf8, [13, 10]), ended(gb, [13]), utf8.dropLast(1)] {
      let fixture = try ImportFixture()
      #expect(try fixture.run(bytes).faults.map(\.brief) == [])
      #expect(try fixture.house.notes() == ["轴承", "b"])
    }
    let fixture = try ImportFixture()
    _ = try fixture.run(gb, encoding: .gb18030)
    #expect(try fixture.house.notes() == ["轴承", "b"])
    #expect(try faults(gb, encoding: .utf8).map(\.brief) == ["2 - [] invalidUTF8"])
  }

  @Test("S45: two encodings in one file are named with both lines; bytes that are neither, with their line")
  func mixed() throws {
    let head = Array("what,body\nnote,轴承\nnote,".utf8)
    let mixed = try faults(head + Self.bearing + [0x0a])
    #expect(mixed.map(\.brief) == ["3 - [] mixedEncodings"])
    #expect(
      mixed.first?.sentence.english
        == "Line 3, character 1: not UTF-8, though line 2 is; the file mixes encodings. Nothing behind it was read.")
    let neither = Array("what,body\nnote,".utf8) + [0xff, 0xff, 0x0a]
    #expect(try faults(neither).map(\.brief) == ["2 - [] invalidGB18030"])
  }

  @Test("S45: NUL bytes, quotes that never end, quotes in the wrong place, lines without end") func text() throws {
    #expect(try faults("what,body\nnote,a\u{0}b\n") == ["2 - [] nulByte"])
    #expect(try faults("what,body\nnote,a\nnote,\"b\nnote,c\n") == ["3 - [] openQuote"])
    #expect(try faults("what,body\nnote,a\"b\n") == ["2 - [] quoteInField"])
    #expect(try faults("what,body\nnote,\"a\"b\n") == ["2 - [] textAfterQuote"])
    #expect(try faults("what,body\nnote," + String(repeating: "x", count: 3_000_000)) == ["2 - [] fieldTooLong"])
    #expect(
      try faults("what,body\nnote," + String(repeating: "x,", count: 1_500_000)) == ["2 - [] recordTooLong"])
    #expect(
      try faults("what,body\nnote," + String(repeating: "x", count: 50)) == [
        "2 body [\(String(repeating: "x", count: 40))…] tooLong"
      ])
  }

  @Test("S45: escapes for the terminal are refused, and never shown as they are; formulas lose their apostrophe")
  func escapes() throws {
    let found = try faults(
      Array("what,body\nnote,\u{1b}[31mred\u{1b}]0;x\u{7}\nnote,a\u{9b}2Jb\nnote,\u{202e}cba\n".utf8))
    #expect(found.map(\.brief) == ["2 body [[31mred]0;x] controlCharacter", "3 body [a2Jb] controlCharacter"])
    for fault in found {
      let shown = fault.sentence.english + fault.sentence.chinese + fault.json(in: .english).text
      #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) })
    }
    let fixture = try ImportFixture()
    _ = try fixture.run("what,body\nnote,'=1+1\nnote,''quoted\n")
    #expect(try fixture.house.notes() == ["=1+1", "'quoted"])
  }

  @Test("S45: cells as people write them") func cells() throws {
    func read(_ text: String, _ kind: FieldKind, decimals: Int = 0) -> JSON? {
      do throws(FieldProblem) { return try ImportCell.read(text, kind, decimals: decimals) } catch { return nil }
    }
    #expect(read("1,234.50", .money) == 123450)
    #expect(read("￥１２．３", .money) == 1230)
    #expect(read("1.234", .money) == nil)
    #expect(read("1.25", .quantity, decimals: 3) == 1250)
    #expect(read("1.25", .quantity, decimals: 1) == nil)
    #expect(read("是", .flag) == true)
    #expect(read("NO", .flag) == false)
    #expect(read("maybe", .flag) == nil)
    let fixture = try ImportFixture()
    let days = try fixture.run("what,body,day\nnote,a,2026/3/1\nnote,b,2026-02-30\nnote,c,20260301\n", .goodRows)
    #expect(days.faults.map(\.brief) == ["3 day [2026-02-30] malformed"])
    #expect(try fixture.house.notes() == ["a", "c"])
    let colours = FieldKind.choice([.init("R", Phrase("red", "红")), .init("G", Phrase("green", "绿"))])
    #expect(read("绿", colours) == "G")
    #expect(read("Red", colours) == "R")
    #expect(read("r", colours) == "R")
    #expect(read("blue", colours) == nil)
    #expect(read("99999999999999999999", .integer(0...9)) == nil)
  }

  @Test("S45: a file that is not there, or is a folder, is a refusal of its own") func missing() throws {
    let fixture = try ImportFixture()
    #expect(fixture.house.refusal { try ImportFile(path: fixture.folder.file("none.csv")) } == "import.cannotRead")
    #expect(fixture.house.refusal { try ImportFile(path: fixture.folder.path) } == "import.cannotRead")
    #expect(fixture.house.refusal { try fixture.house.site.importKind("nothing") } == "import.unknownKind")
  }
}
