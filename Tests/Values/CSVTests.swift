import Testing
import Values

@Suite struct CSVTests {
  static func fields(_ text: String) throws -> [[String]] { try CSV.parse(Array(text.utf8)).map(\.fields) }

  @Test(
    arguments: [
      ("", []), ("\r\n\n\r", []), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a\rb\r", [["a"], ["b"]]), ("a,,\n", [["a", "", ""]]), (",\n", [["", ""]]), ("\"\"\n", [[""]]),
      ("\"a,\"\"b\"\"\r\nc\",d", [["a,\"b\"\r\nc", "d"]]),
      ("\u{feff}a,b", [["a", "b"]]), ("\u{feff}\"a\"", [["a"]]), ("轴承,𠮷\n", [["轴承", "𠮷"]]),
      ("a, b ,c", [["a", " b ", "c"]]),
      ("'=1+1,''x,'", [["=1+1", "'x", ""]]), ("a\n\u{feff}b", [["a"], ["\u{feff}b"]]), ("\"'-1\"", [["-1"]]),
      ("\"a\"\"\"", [["a\""]]),
    ] as [(String, [[String]])])
  func reads(_ text: String, _ expected: [[String]]) throws {
    #expect(try Self.fields(text) == expected)
  }

  @Test func tellsTheLineARecordStartsOn() throws {
    let records = try CSV.parse(Array("a\r\n\r\n\"x\r\ny\nz\",1\rb\n".utf8))
    #expect(records.map(\.line) == [1, 3, 6])
    #expect(records[1].fields == ["x\r\ny\nz", "1"])
  }

  @Test(
    arguments: [
      (Array("a\n轴b\0".utf8), CSVFault(.nulByte, line: 2, column: 3, field: 1)),
      (Array("轴,".utf8) + [0xd6, 0xe1], CSVFault(.invalidUTF8, line: 1, column: 3, field: 2)),
      ([0xff, 0xfe, 0x61], CSVFault(.invalidUTF8, line: 1, column: 1, field: 1)),
      ([0x61, 0xe8, 0xbd], CSVFault(.invalidUTF8, line: 1, column: 2, field: 1)),
      ([0xed, 0xa0, 0x80], CSVFault(.invalidUTF8, line: 1, column: 1, field: 1)),
      (Array("a,1/2\" pipe".utf8), CSVFault(.quoteInField, line: 1, column: 6, field: 2)),
      (Array("a\n\"b\"c".utf8), CSVFault(.textAfterQuote, line: 2, column: 4, field: 1)),
      (Array("a\nb,\"c\nd\n".utf8), CSVFault(.openQuote, line: 2, column: 3, field: 2)),
      (Array("ab,123456789".utf8), CSVFault(.fieldTooLong(limit: 8), line: 1, column: 12, field: 2)),
      (Array("1234567,1234567,123456".utf8), CSVFault(.recordTooLong(limit: 20), line: 1, column: 21, field: 3)),
      (Array("\"1234\n56789\"".utf8), CSVFault(.fieldTooLong(limit: 8), line: 2, column: 4, field: 1)),
    ] as [([UInt8], CSVFault)])
  func refuses(_ bytes: [UInt8], _ fault: CSVFault) {
    // Where the chunks are cut must not matter.
    for step in [1, 3, bytes.count] {
      var reader = CSVReader(fieldLimit: 8, recordLimit: 20)
      var records: [CSVRecord] = []
      do throws(CSVFault) {
        for start in stride(from: 0, to: bytes.count, by: step) {
          try reader.feed(Array(bytes[start..<min(start + step, bytes.count)]), into: &records)
        }
        try reader.finish(into: &records)
        Issue.record("read without a fault")
      } catch {
        #expect(error == fault)
        #expect(throws: error) { try reader.finish(into: &records) }
        #expect(error.sentence.english != error.sentence.chinese)
      }
    }
  }

  @Test func keepsTheRecordsBeforeAFault() {
    var reader = CSVReader()
    var records: [CSVRecord] = []
    #expect(throws: CSVFault.self) { try reader.feed(Array("a,b\nc,d\ne\0".utf8), into: &records) }
    #expect(records.map(\.fields) == [["a", "b"], ["c", "d"]])
  }

  @Test func writesWhatRFC4180Says() {
    var writer = CSVWriter()
    writer.write(["a", "b,c", "d\"e", "f\r\ng", "", " h"])
    writer.write([])
    writer.write([""])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,\"b,c\",\"d\"\"e\",\"f\r\ng\",, h\r\n\"\"\r\n")
    writer.removeAll()
    #expect(writer.bytes.isEmpty)
    var other = CSVWriter(
      separator: UInt8(ascii: ";"), lineEnding: .lf, byteOrderMark: true, neutralisesFormulas: false)
    other.write(["a;b", "c,d", "=1"])
    #expect(String(decoding: other.bytes, as: UTF8.self) == "\u{feff}\"a;b\";c,d;=1\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'x", "＝1", "＋1", "－1", "＠x"])
  func neutralisesFormulas(_ cell: String) throws {
    var writer = CSVWriter()
    writer.write([cell, "x" + cell])
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text.hasPrefix("'" + cell) || text.hasPrefix("\"'" + cell))
    #expect(try Self.fields(text) == [[cell, "x" + cell]])
  }

  /// S45: an export re-imports without loss, wherever the file is cut into chunks.
  @Test func readsBackWhatItWrote() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<300 {
      let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          String(generator.text().unicodeScalars.filter { $0 != "\0" })
        }
      }
      var writer = CSVWriter(lineEnding: round % 2 == 0 ? .crlf : .lf, byteOrderMark: round % 3 == 0)
      for row in rows { writer.write(row) }
      var reader = CSVReader()
      var records: [CSVRecord] = []
      var rest = writer.bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...9, using: &generator)
        try reader.feed(Array(rest.prefix(count)), into: &records)
        rest = rest.dropFirst(count)
      }
      try reader.finish(into: &records)
      // A mark of byte order at the very start of the content is taken for the file's own.
      let isMarked = round % 3 != 0 && rows.first?.first?.unicodeScalars.first == "\u{feff}"
      if !isMarked {
        #expect(records.map { $0.fields.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
      }
    }
  }
}
