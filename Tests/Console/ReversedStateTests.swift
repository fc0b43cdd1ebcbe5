import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// Lists of documents and movements say which of them were taken back.
@Suite("What was reversed") struct ReversedStateTests {
  @Test(
    "S21: an original says that it was reversed, its reversal that it is one", arguments: ["documents", "movements"],
    Language.allCases)
  func states(_ listing: String, _ language: Language) throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    let issue = IssuePart(part: try PartNumber("V-100"), quantity: Quantity(1), bin: try BinCode("A-01"))
    let document = try #require(try site.perform(issue, as: harness.manager).outcome?.document)
    _ = try site.perform(ReverseDocument(document: document), as: harness.manager)
    site.close()
    let session = try harness.session(language: language)
    session.open(listing: listing)
    let lines = session.screen.split(separator: "\n").map(String.init)
    let original = try #require(lines.first { $0.contains(document.text) })
    let (reversed, reversal) = language == .english ? ("reversed", "reversal") : ("已冲销", "冲销单")
    #expect(original.contains(reversed), "\(session.screen)")
    let taken = try #require(lines.first { $0.contains("REV-") })
    #expect(taken.contains(reversal))
    let untouched = try #require(lines.first { $0.contains("OPN-") })
    #expect(!untouched.contains(reversed) && !untouched.contains(reversal))
  }
}
