import Glibc
import Kernel
import Terminal
import Testing
import Values

@testable import Console

/// Backups and bundles on the screen.
@Suite("The screens of safe keeping") struct SafekeepingScreenTests {
  private func admin(_ harness: ConsoleHarness) throws -> Session {
    let site = try harness.open()
    defer { site.close() }
    return try site.signIn(name: "admin", pin: "2468", terminal: "test")
  }

  private func openBackups(_ session: KeySession) throws {
    let listing = try #require(session.app.surroundings.catalog.listings["backups"])
    session.open(BackupsScreen(listing, session.app.surroundings))
  }

  @Test("G40: make a backup, look at it again, restore from it by typing its number; every terminal says so")
  func restores() throws {
    let harness = try ConsoleHarness()
    let person = try admin(harness)
    let session = try harness.session(rows: 24, columns: 100, as: person)
    let other = try harness.session()
    let beside = try harness.open()
    defer { beside.close() }
    try openBackups(session)
    #expect(session.shows("No backup is on record"))
    session.press(.function(7))
    #expect(session.shows("The copy is checked"))
    session.press(.enter)
    #expect(session.message.contains("Backed up: Test-"))
    #expect(session.shows("checked"))
    session.press(.enter)
    #expect(session.shows("SHA-256"))
    session.press(.tab, .enter)
    #expect(session.message.contains("nothing is wrong with this backup"))
    #expect(session.shows("verified"))
    // Something happens that the backup does not have.
    _ = try beside.perform(ChangeSetting(setting: "spares.backdateDays", value: "7"), as: person)
    #expect(try beside.rows(of: "settings", for: person) == 1)
    session.press(.enter, .tab, .tab, .enter)
    #expect(session.shows("Type 1"))
    // Without the number nothing happens.
    session.press(.tab, .enter)
    #expect(session.shows("Type 1"))
    #expect(try beside.rows(of: "settings", for: person) == 1)
    session.press(.escape)
    session.press(.enter, .tab, .tab, .enter)
    session.type("1")
    session.press(.tab, .enter)
    // The terminal that did it says so as well as every other.
    #expect(session.message.contains("Restored. What was there before is in"))
    #expect(session.shows("admin restored the site from Test-"))
    session.press(.enter)
    #expect(try beside.rows(of: "settings", for: person) == 0)
    // The other terminal goes on, and says what happened.
    other.pass(milliseconds: 1500)
    other.play()
    #expect(other.shows("admin restored the site from Test-"))
    other.press(.enter)
    other.type("6205")
    #expect(other.shows("6205-2RS"))
    #expect(try beside.verify() == [])
  }

  @Test("G40: a copy whose file is gone offers nothing that must fail, and says why", arguments: Language.allCases)
  func gone(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let person = try admin(harness)
    let site = try harness.open()
    defer { site.close() }
    for name in ["Weekly", "Monthly"] {
      _ = try site.perform(ChangeSetting(setting: "kernel.backup" + name, value: "0"), as: person)
    }
    _ = try site.perform(ChangeSetting(setting: "kernel.backupDaily", value: "1"), as: person)
    _ = try site.rotateBackups(as: person)
    harness.clock.advance(milliseconds: 86_400_000)
    let kept = try site.rotateBackups(as: person).copy.path
    let session = try harness.session(rows: 24, columns: 100, as: person, language: language)
    let isEnglish = language == .english
    try openBackups(session)
    session.press(.enter)
    #expect(session.shows(isEnglish ? "Restore…" : "恢复…"))
    session.press(.escape, .down, .enter)
    #expect(session.shows(isEnglish ? "Rotated out" : "已轮换删除"))
    #expect(!session.shows(isEnglish ? "Restore…" : "恢复…") && !session.shows(isEnglish ? " Verify " : " 核验 "))
    session.press(.escape)
    unlink(kept)
    session.press(.up, .enter)
    #expect(session.shows(isEnglish ? "was moved" : "文件已不在原处"))
    #expect(!session.shows(isEnglish ? "Restore…" : "恢复…"))
  }

  @Test(
    "G40 G42: backups, bundles and their questions at three sizes in both languages",
    arguments: [Size(rows: 16, columns: 60), Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)],
    Language.allCases)
  func sizes(_ size: Size, _ language: Language) throws {
    let harness = try ConsoleHarness()
    let person = try admin(harness)
    let session = try harness.session(rows: size.rows, columns: size.columns, as: person, language: language)
    try openBackups(session)
    session.press(.function(7), .enter)
    #expect(session.shows(language == .english ? "checked" : "已检查"))
    session.press(.enter)
    #expect(session.shows(language == .english ? "Restore…" : "恢复…"))
    session.press(.escape)
    session.press(.function(1))
    session.press(.escape)
    session.open(BundleScreen(session.app.surroundings))
    #expect(session.shows(language == .english ? "Bundle to take in" : "要接收的数据包"))
    session.press(.control("s"))
    #expect(session.shows(language == .english ? "Say which file" : "请填写文件"))
  }

  @Test("G42: a bundle is made for an office and taken in from it on the screen; bad ones say why") func bundles()
    throws
  {
    let harness = try ConsoleHarness()
    let person = try admin(harness)
    let site = try harness.open()
    defer { site.close() }
    _ = try site.perform(AddBundleKey(peer: "North depot", key: BundleKey.make()), as: person)
    let session = try harness.session(rows: 30, columns: 120, as: person)
    session.open(BundleScreen(session.app.surroundings))
    session.press(.function(8))
    #expect(session.message.contains("Bundle 1 for North depot"))
    let folder = harness.folder.path + "/exports"
    let name = try #require(Files.names(in: folder).first { $0.hasSuffix(".bundle") })
    session.type(name)
    session.press(.control("s"))
    #expect(session.message.contains("made by this very site"))
    session.press(.function(6))
    #expect(session.line(0).contains("Roll-up"))
  }
}

extension Site {
  /// How many rows somebody sees in a list.
  fileprivate func rows(of name: String, for session: Session) throws -> Int64 {
    try count(listing(name), ListingQuery(), for: session)
  }
}
