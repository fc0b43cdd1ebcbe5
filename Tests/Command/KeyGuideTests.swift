import Glibc
import Testing

/// The key guides are what the program says of its own keys, never written by hand.
@Suite struct KeyGuideTests {
  @Test("the key guides are those of this program", arguments: [("en", "Docs/Keys.md"), ("zh", "Docs/Keys.zh.md")])
  func guides(_ language: String, _ path: String) throws {
    let made = try Sandbox().run("--language", language, "keys")
    #expect(made.status == 0)
    let guide = try text(of: path)
    #expect(
      guide == made.out,
      "\(path) is stale; renew it: swift run quartermaster --language \(language) keys > \(path)")
  }

  private struct Unreadable: Error { let path: String }

  /// A file of this package.
  private func text(of path: String, here: String = #filePath) throws -> String {
    let root = "/" + here.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen(root + "/" + path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[0..<count], as: UTF8.self)
  }
}
