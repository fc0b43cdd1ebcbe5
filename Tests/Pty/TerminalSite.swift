import Core
import Kernel
import Spares
import TestSupport
import Values

/// A small site and the program on a pseudo-terminal, signed in by a PIN file.
struct TerminalSite {
  let folder: TemporaryFolder
  let path: String
  var environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("site.db")
    let (site, oneTime) = try Site.create(path: path, name: "Pty", catalog: .standard, pinCost: 1)
    let first = try site.signIn(name: "admin", pin: oneTime, terminal: "test")
    _ = try site.perform(ChangeOwnPIN(present: oneTime, new: "8642"), as: first)
    let admin = try site.signIn(name: "admin", pin: "8642", terminal: "test")
    _ = try site.perform(AddStore(code: StoreCode("M"), nameEnglish: "Main", nameChinese: "主仓库"), as: admin)
    _ = try site.perform(AddBin(code: BinCode("B-1"), store: StoreCode("M")), as: admin)
    for number in 1...40 {
      let code = try PartNumber("P-\(number)")
      _ = try site.perform(
        AddPart(number: code, nameEnglish: "Bearing \(number)", nameChinese: "轴承\(number)"), as: admin)
      _ = try site.perform(
        PostOpeningBalance(part: code, quantity: Quantity(10), bin: BinCode("B-1"), value: Money(fen: 1000)), as: admin)
    }
    // These are about the stock list; home has a test of its own.
    _ = try site.perform(SetPreference(.first, "stock"), as: admin)
    site.close()
    environment = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
      "XDG_DATA_HOME": folder.file("data"), "XDG_STATE_HOME": folder.file("state"), "QUARTERMASTER_DATABASE": path,
      "QUARTERMASTER_USER": "admin", "QUARTERMASTER_PIN_FILE": try folder.write("pin", "8642\n"),
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Starts the program and waits for its first whole screen: the key bar is drawn last.
  func start(rows: UInt16 = 24, columns: UInt16 = 80, _ changes: [String: String?] = [:]) throws -> PseudoTerminal {
    let terminal = try launch(rows: rows, columns: columns, changes)
    try terminal.expect("F1")
    return terminal
  }

  func launch(rows: UInt16 = 24, columns: UInt16 = 80, _ changes: [String: String?] = [:]) throws -> PseudoTerminal {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    return try PseudoTerminal(
      Products.quartermaster, ["--language", "en"], environment: environment, rows: rows, columns: columns)
  }
}
