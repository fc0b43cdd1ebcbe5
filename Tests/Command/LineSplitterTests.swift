import Testing
import Values

@testable import quartermaster

@Suite struct LineSplitterTests {
  /// The pieces of a text that comes in chunks of these sizes, over and over.
  private func split(_ bytes: [UInt8], chunks: [Int], most: Int = 10) -> (pieces: [LineSplitter.Piece], kept: Int) {
    var splitter = LineSplitter(mostBytes: most)
    var pieces: [LineSplitter.Piece] = []
    var start = 0
    var turn = 0
    var kept = 0
    while start < bytes.count {
      let end = min(bytes.count, start + chunks[turn % chunks.count])
      turn += 1
      bytes[start..<end].withUnsafeBytes { splitter.feed($0, into: &pieces) }
      kept = max(kept, splitter.keptBytes)
      start = end
    }
    splitter.finish(into: &pieces)
    return (pieces, kept)
  }

  private func line(_ text: String, _ number: Int) -> LineSplitter.Piece { .line(Array(text.utf8), number: number) }

  @Test("lines are the same wherever the chunks end", arguments: [[1], [2], [3, 1], [7], [1000]])
  func chunks(_ sizes: [Int]) {
    let text = "\u{feff}one\r\n\nthree is too long\nexactly 10\n12345678901\nlast"
    let expected = [
      line("one", 1), line("", 2), .tooLong(number: 3), line("exactly 10", 4), .tooLong(number: 5), line("last", 6),
    ]
    #expect(split(Array(text.utf8), chunks: sizes, most: 10).pieces == expected)
  }

  @Test("a long line is never kept whole") func bounded() {
    let bytes = [UInt8](repeating: 0x61, count: 100_000) + [0x0a, 0x62]
    let (pieces, kept) = split(bytes, chunks: [4096], most: 5000)
    #expect(pieces == [.tooLong(number: 1), line("b", 2)])
    #expect(kept <= 5001)
  }

  @Test("nothing is no line, and an end of line at the end makes no further one") func ends() {
    #expect(split([], chunks: [1]).pieces.isEmpty)
    #expect(split(Array("a\n".utf8), chunks: [1]).pieces == [line("a", 1)])
    #expect(split([UInt8](repeating: 0x61, count: 30), chunks: [7]).pieces == [.tooLong(number: 1)])
  }

  @Test("a request keeps what is reserved apart from the fields") func request() throws {
    let request = try ActionRequest(
      line: Array(#"{"action":"a.b","key":"k","version":2,"part":"X","note":null}"#.utf8))
    #expect(request.name == "a.b")
    #expect(request.key == "k")
    #expect(request.version == 2)
    #expect(request.fields == ["part": "X", "note": nil])
  }

  static let bad: [(String, LineFault)] = [
    ("[]", .notAnObject), ("5", .notAnObject), ("{}", .noAction), (#"{"action":5}"#, .noAction),
    (#"{"action":"a","key":5}"#, .badKey), (#"{"action":"a","key":""}"#, .badKey),
    (#"{"action":"a","key":null}"#, .badKey), (#"{"action":"a","version":0}"#, .badVersion),
    (#"{"action":"a","version":99999999999}"#, .badVersion), (#"{"action":"a","version":1.5}"#, .badVersion),
    ("{", .notJSON(JSONFault(.ended, at: 1))),
  ]

  @Test("a line that says nothing is a typed fault", arguments: bad) func faulty(_ text: String, _ fault: LineFault) {
    #expect(throws: fault) { try ActionRequest(line: Array(text.utf8)) }
  }
}
