import Glibc
import Testing

/// The columns of the files are what the program says of them, never written by hand.
@Suite struct ImportGuideTests {
  @Test(
    "S45: the pages on files are those of this program",
    arguments: [("en", "Docs/Import.md"), ("zh", "Docs/Import.zh.md")])
  func guides(_ language: String, _ path: String) throws {
    let made = try Sandbox().run("--language", language, "import", "--columns")
    #expect(made.status == 0)
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen(root + "/" + path, "rb"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    #expect(
      String(decoding: bytes[0..<count], as: UTF8.self) == made.out,
      "\(path) is stale; renew it: swift run quartermaster --language \(language) import --columns > \(path)")
  }
}
