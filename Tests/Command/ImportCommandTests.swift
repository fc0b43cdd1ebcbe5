import Core
import Glibc
import Kernel
import Testing
import Values

@testable import quartermaster

/// Import and export as processes: exit statuses, bad input, pipes.
@Suite struct ImportCommandTests {
  private static let head = "kind,part,quantity,bin,price\n"

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox.withSite()
    try sandbox.addParts(1...3)
    return sandbox
  }

  @Test("S45: a good file is posted, again it is not; the sentences are in the reader's language") func posts() throws {
    let sandbox = try sandbox()
    try sandbox.write(Self.head + "receipt,P-0001,5,A-01,1.20\nissue,P-0001,2,A-01,\n", to: "in.csv")
    let file = sandbox.folder + "/in.csv"
    let done = try sandbox.run("import", "movements", file)
    #expect(done.status == 0)
    #expect(done.out == "Imported 2 rows.\n")
    let again = try sandbox.run("import", "movements", file, "--language", "zh")
    #expect(again.status == 0)
    #expect(again.out == "没有需要导入的行。有 2 行此前已从同一文件导入，未重复导入。\n")
    #expect(try sandbox.run("verify").status == 0)
  }

  @Test("S45: bad rows are listed as sentences or as facts; the status is 1 and nothing is posted") func refuses()
    throws
  {
    let sandbox = try sandbox()
    let rows = Self.head + "receipt,P-0001,5,A-01,1.20\nissue,P-0002,2,A-01,\nreceipt,P-0001,x,A-01,1\n"
    let done = try sandbox.run("import", "movements", "-", input: rows)
    #expect(done.status == 1)
    #expect(
      done.out.split(separator: "\n").last == "Nothing was imported: 2 of 3 rows are bad.")
    let facts = try sandbox.run("import", "movements", "-", "--dry-run", "--format", "json", input: rows).json()
    #expect(facts.map { $0["line"]?.integer } == [3, 4, nil])
    #expect(facts[0]["code"] == "spares.notEnough" && facts[0]["column"] == "quantity" && facts[0]["value"] == "2")
    #expect(facts[1]["column"] == "quantity" && facts[1]["value"] == "x" && facts[1]["expected"] == "a whole number")
    #expect(facts[2]["bad"] == 2 && facts[2]["posted"] == 0 && facts[2]["ok"] == false)
    let some = try sandbox.run("import", "movements", "-", "--good-rows", input: rows)
    #expect(some.status == 1)
    #expect(some.out.hasSuffix("Imported 1 row; 2 bad rows were left out.\n"))
  }

  @Test("S45: what cannot be a table is named: NUL, a line of 100 MB, open quotes, escapes, mixed encodings")
  func badText() throws {
    let sandbox = try sandbox()
    func run(_ bytes: [UInt8]) throws -> Sandbox.Finished {
      try sandbox.write(bytes, to: "bad.csv")
      let done = try sandbox.run("import", "movements", sandbox.folder + "/bad.csv")
      #expect(done.status == 1)
      #expect(!done.out.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7f...0x9f).contains($0.value) })
      return done
    }
    #expect(
      try run(Array((Self.head + "receipt,P\u{0}1,5,A-01,1\n").utf8)).out.contains("Line 2, character 10: a NUL byte"))
    #expect(
      try run(Array((Self.head + "receipt,\"P-0001,5,A-01,1\n").utf8)).out.contains("a quote that is never closed"))
    #expect(
      try run(Array((Self.head + "receipt,\u{1b}[2J\u{1b}[31mP,5,A-01,1\n").utf8)).out.contains("[2J[31mP"))
    #expect(
      try run(Array((Self.head + "receipt,轴承,5,A-01,1\nreceipt,").utf8) + [0xd6, 0xe1, 0x0a]).out
        .contains("the file mixes encodings"))
    // A sparse file: 100 MB without a line end.
    let path = sandbox.folder + "/long.csv"
    try sandbox.write(Self.head + String(repeating: "x", count: 2_000_000), to: "long.csv")
    #expect(truncate(path, 100_000_000) == 0)
    let long = try sandbox.run("import", "movements", path)
    #expect(long.status == 1)
    #expect(long.out.contains("Line 2, character 65537: a field of more than 65536 bytes"))
  }

  @Test("S45: usage, files and permissions have their exit statuses") func statuses() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.run("import", "movements", "/nowhere/x.csv").status == 5)
    #expect(try sandbox.run("import", "nonsense", "-").status == 2)
    #expect(try sandbox.run("import", "movements").status == 2)
    #expect(try sandbox.run("import", "movements", "-", "--dry-run", "--good-rows").status == 2)
    #expect(try sandbox.run("import", "movements", "-", "--encoding", "latin1").status == 2)
    #expect(try sandbox.run("export", "nonsense").status == 2)
    #expect(try sandbox.run("export", "parts", "/nowhere/x.csv").status == 5)
    let keeper: [String: String?] = ["QUARTERMASTER_USER": "wang"]
    let refused = try sandbox.run(
      ["import", "parts", "-"], input: "number,nameChinese\nX,甲\n", with: keeper)
    #expect(refused.status == 4)
    #expect(try sandbox.run("import", "--columns", "parts").out.contains("| `number` | Part number |  | required |"))
    #expect(try sandbox.run("import", "--columns", "--format", "json").json().count == Catalog.standard.imports.count)
  }

  @Test("S45: export to a pipe and to a file, with names or titles; formulas are neutralised") func exports() throws {
    let sandbox = try sandbox()
    _ = try sandbox.run(
      "do", "spares.addPart", #"{"number":"=CMD","nameEnglish":"@a,b","nameChinese":"阀"}"#)
    let piped = try sandbox.run("export", "parts")
    #expect(piped.status == 0)
    #expect(piped.out.contains("'=CMD,阀,\"'@a,b\","))
    let path = sandbox.folder + "/out.csv"
    #expect(try sandbox.run("export", "parts", path, "--titles", "--byte-order-mark", "--language", "zh").status == 0)
    let bytes = try sandbox.bytes(of: "out.csv")
    #expect(bytes.starts(with: [0xef, 0xbb, 0xbf]))
    #expect(try CSV.parse(bytes).first?.fields.first == "备件编号")
    let other = try Sandbox.withSite()
    #expect(try other.run("import", "parts", path).out == "Imported 4 rows.\n")
    #expect(try other.run("export", "parts").out == piped.out)
  }
}
