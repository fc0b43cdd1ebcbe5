import TestSupport
import Testing
import Values

@testable import Parking

/// The guides' examples are lines the feed takes, and the guides name every type.
@Suite struct FeedGuideTests {
  @Test(
    "every line of the guides is taken, every type is explained", arguments: ["Docs/Parking.md", "Docs/Parking.zh.md"])
  func examples(_ path: String) throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try #require(TemporaryFolder.bytes(of: root + "/" + path))
    let text = String(decoding: bytes, as: UTF8.self)
    var taken = 0
    for line in text.split(separator: "\n") where line.hasPrefix("    {\"v\"") && line.contains("\"id\"") {
      let example = Array(line.dropFirst(4).utf8)
      _ = try example.withUnsafeBufferPointer { try FeedEvent(line: $0) }
      taken += 1
    }
    #expect(taken >= 5)
    for kind in EventKind.allCases { #expect(text.contains("`\(kind.rawValue)`"), "\(kind)") }
  }
}
