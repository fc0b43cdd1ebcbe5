import Glibc
import Kernel
import Terminal
import Testing
import Values

@testable import Console

/// Whole windows as text, kept beside the tests. With QUARTERMASTER_RECORD set they are written instead of compared.
@Suite("Snapshots of the screens") struct SnapshotTests {
  static let sizes = [Size(rows: 16, columns: 60), Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)]

  @Test("stock list, part and issue form at three sizes in both languages", arguments: sizes, Language.allCases)
  func windows(_ size: Size, _ language: Language) throws {
    let session = try ConsoleHarness().session(rows: size.rows, columns: size.columns, language: language)
    try compare("stock", session, language)
    session.press(.enter)
    try compare("part", session, language)
    session.press(.control("t"))
    session.type("24")
    try compare("issue", session, language)
  }

  static let widths = [Size(rows: 16, columns: 60), Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)]

  @Test(
    "S41: column chooser, saved views, saving one and a list with one, in both languages", arguments: widths,
    Language.allCases)
  func views(_ size: Size, _ language: Language) throws {
    let harness = try ConsoleHarness()
    let site = try harness.open()
    var layout = ListLayout()
    layout.filters = ["state": "out"]
    layout.order = "onHand"
    layout.columns = [.init("number"), .init("name", width: 20), .init("onHand"), .init("state")]
    _ = try site.perform(
      SaveView(listing: "stock", name: "To order 待补货", layout: layout, shared: true), as: harness.manager)
    site.close()
    let session = try harness.session(rows: size.rows, columns: size.columns, language: language)
    session.press(.alt("k"), .down, .down, .character(" "), .down, .shiftUp, .right)
    try compare("columns", session, language)
    session.press(.escape, .alt("v"))
    try compare("views", session, language)
    session.press(.enter)
    try compare("view", session, language)
    session.press(.alt("v"), .function(7))
    try compare("save-view", session, language)
    session.press(.escape, .escape)
    session.app.leave(.home)
    session.app.carryOut([.push(PreferencesScreen(session.app.surroundings))], for: 0)
    session.play()
    try compare("preferences", session, language)
  }

  private func compare(_ name: String, _ session: KeySession, _ language: Language) throws {
    let size = session.terminal.size
    let file = "\(name)-\(size.columns)x\(size.rows)-\(language.rawValue).txt"
    let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)) + "/Snapshots"
    let now = session.terminal.grid.snapshot + "\n"
    if getenv("QUARTERMASTER_RECORD") != nil {
      _ = mkdir(folder, 0o755)
      let handle = try #require(fopen(folder + "/" + file, "w"))
      fputs(now, handle)
      fclose(handle)
      return
    }
    let kept = String(decoding: try Files.read(folder + "/" + file), as: UTF8.self)
    #expect(now == kept, "\(file): run once with QUARTERMASTER_RECORD=1 if the change is wanted")
  }
}
