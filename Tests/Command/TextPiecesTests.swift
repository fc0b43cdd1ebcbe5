import Glibc
import Kernel
import Terminal
import Testing
import Values

@testable import quartermaster

@Suite struct TextPiecesTests {
  @Test(
    "the distance counts swapped neighbours once",
    arguments: [
      ("report", "report", 0), ("reprot", "report", 1), ("reports", "report", 1), ("", "do", 2),
      ("vreify", "verify", 1),
      ("backup", "restore", 7),
    ])
  func distance(_ left: String, _ right: String, _ expected: Int) {
    #expect(Suggestion.distance(left, right) == expected)
    #expect(Suggestion.distance(right, left) == expected)
  }

  @Test(
    "Chinese characters take two columns",
    arguments: [
      ("abc", 3), ("深沟球轴承", 10), ("A-01 货位", 9), ("（件）", 6), ("e\u{301}", 1), ("\u{7}", 0), ("¥1,234.50", 9),
    ])
  func width(_ text: String, _ columns: Int) { #expect(Width.columns(of: text) == columns) }

  @Test("a text is filled or cut to its columns, never through a wide character")
  func fit() {
    #expect(TextColumns.fit("轴承", columns: 6) == "轴承  ")
    #expect(TextColumns.fit("12", columns: 4, right: true) == "  12")
    #expect(TextColumns.fit("深沟球轴承", columns: 6, cut: true) == "深沟… ")
    #expect(TextColumns.fit("深沟球轴承", columns: 6) == "深沟球轴承")
    for columns in 1...12 {
      #expect(Width.columns(of: TextColumns.fit("深沟a球轴承b", columns: columns, cut: true)) == columns)
    }
  }

  static let locales: [([String: String], Language)] = [
    ([:], .english), (["LANG": "zh_CN.UTF-8"], .chinese), (["LANG": "C.UTF-8"], .english),
    (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .english), (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], .chinese),
    (["LC_MESSAGES": "zh_Hans", "LANG": "en_GB"], .chinese), (["LANGUAGE": "fr:zh:en", "LC_ALL": "en_US"], .chinese),
    (["LANGUAGE": "en:zh", "LANG": "zh_CN"], .english), (["LANG": "ZH"], .chinese), (["LANG": "zhx"], .english),
    (["LC_ALL": "de_DE.UTF-8", "LANG": "zh_CN"], .english),
  ]

  @Test("the language comes from the environment as gettext reads it", arguments: locales)
  func language(_ variables: [String: String], _ expected: Language) {
    #expect(Language(Environment(variables)) == expected)
  }

  @Test("text between tags is escaped and cleaned")
  func escape() {
    #expect(HTMLReportWriter.escape("<b a=\"1\">&'\u{1b}[0m\u{202e}") == "&lt;b a=&quot;1&quot;&gt;&amp;&#39;[0m")
  }

  static let statuses: [(any Error & Sendable, quartermaster.ExitStatus)] = [
    (UsageError.noUser, .wrongUsage), (SiteFault.missing(path: "x"), .unusableFile), (SiteFault.busy, .unusableFile),
    (SiteFault.diskFull, .inputOutput), (StreamFault.outputClosed, .inputOutput),
    (DoorRefusal.mustChangePIN, .notPermitted), (DoorRefusal.keyTooLong, .no), (SignInRefusal.wrong, .notPermitted),
    (ListingRefusal.notPermitted(KernelPermissions.decide), .notPermitted),
    (ListingRefusal.notSearchable("x", title: Phrase("X", "甲")), .wrongUsage), (KernelRefusal.wrongPIN, .no),
    (KernelRefusal.unknownListing("x"), .wrongUsage), (InvalidAction(faults: []), .no),
    (PINFault.noTerminal, .notPermitted),
  ]

  @Test("every kind of error has its exit status", arguments: statuses)
  func status(_ error: any Error & Sendable, _ expected: quartermaster.ExitStatus) {
    #expect(quartermaster.ExitStatus(error) == expected)
  }

  @Test("a data folder that is not absolute is ignored, and no folder at all is a typed error")
  func paths() throws {
    let none = try Arguments([])
    func path(_ variables: [String: String]) throws -> String { try SitePath.database(none, Environment(variables)) }
    #expect(try path(["HOME": "/h"]) == "/h/.local/share/quartermaster/site.db")
    #expect(try path(["HOME": "/h", "XDG_DATA_HOME": "/d"]) == "/d/quartermaster/site.db")
    #expect(try path(["HOME": "/h", "XDG_DATA_HOME": "d"]) == "/h/.local/share/quartermaster/site.db")
    #expect(try path(["QUARTERMASTER_DATABASE": "/x/s.db"]) == "/x/s.db")
    #expect(throws: UsageError.noFolder) { try path([:]) }
    #expect(try SitePath.database(try Arguments(["--database", "y.db"]), Environment([:])) == "y.db")
    #expect(try SitePath.demo(none, Environment(["QUARTERMASTER_DATABASE": "/x/s.db"])) == "/x/demo.db")
    #expect(try SitePath.demo(none, Environment(["QUARTERMASTER_DATABASE": "s.db"])) == "demo.db")
  }
}
