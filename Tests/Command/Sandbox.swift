import Core
import Glibc
import Kernel
import SQLite
import Spares
import TestSupport
import Testing
import Values

/// A folder of its own with a home, a site and a PIN file; removed afterwards.
final class Sandbox {
  struct Finished {
    let status: Int32
    let out: String
    let err: String

    /// Standard output, a JSON value a line.
    func json() throws -> [JSON] { try out.split(separator: "\n").map { try JSON.parse(String($0)) } }
  }

  private let temporary: TemporaryFolder
  var folder: String { temporary.path }
  var environment: [String: String]
  private var runs = 0

  var database: String { folder + "/site.db" }
  var pinFile: String { folder + "/pin" }

  init() throws {
    temporary = try TemporaryFolder()
    let folder = temporary.path
    environment = [
      "HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C", "QUARTERMASTER_DATABASE": folder + "/site.db",
      "QUARTERMASTER_USER": "admin", "QUARTERMASTER_PIN_FILE": folder + "/pin",
    ]
  }

  /// A sandbox with a site: its administrator, a store, bin A-01 and a storekeeper called wang.
  static func withSite(isDemo: Bool = false) throws -> Sandbox {
    let sandbox = try Sandbox()
    let made = try Site.create(
      path: sandbox.database, name: "Works <North>", catalog: .standard, isDemo: isDemo, pinCost: 1)
    defer { made.site.close() }
    let first = try made.site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "test")
    _ = try made.site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: "2468"), as: first)
    let admin = try made.site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try made.site.perform(
      AddStore(code: StoreCode("MAIN"), nameEnglish: "Main store", nameChinese: "主仓库"), as: admin)
    _ = try made.site.perform(AddBin(code: BinCode("A-01"), store: StoreCode("MAIN")), as: admin)
    _ = try made.site.perform(
      OpenAccount(account: "wang", fullName: "Wang Lei", pin: "1357", role: "storekeeper"), as: admin)
    let keeper = try made.site.signIn(name: "wang", pin: "1357", terminal: "test")
    _ = try made.site.perform(ChangeOwnPIN(present: "1357", new: "2468"), as: keeper)
    try sandbox.write("2468\n", to: "pin", mode: 0o600)
    return sandbox
  }

  // MARK: - Running

  /// Runs the command to its end; streams are files, so that nothing can block.
  func run(_ arguments: String..., input: String = "", with changes: [String: String?] = [:]) throws -> Finished {
    try run(arguments, input: input, with: changes)
  }

  func run(_ arguments: [String], input: String = "", with changes: [String: String?] = [:]) throws -> Finished {
    runs += 1
    let names = ["in", "out", "err"].map { "stream-\(runs).\($0)" }
    try write(input, to: names[0], mode: 0o600)
    let make = O_WRONLY | O_CREAT | O_TRUNC
    let child = try Child(
      Products.quartermaster, arguments, environment: environment(with: changes),
      input: .file(folder + "/" + names[0], flags: O_RDONLY), output: .file(folder + "/" + names[1], flags: make),
      error: .file(folder + "/" + names[2], flags: make))
    let status = child.wait()
    let out = String(decoding: try bytes(of: names[1]), as: UTF8.self)
    let err = String(decoding: try bytes(of: names[2]), as: UTF8.self)
    return Finished(status: status, out: out, err: err)
  }

  func environment(with changes: [String: String?] = [:]) -> [String: String] {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    return environment
  }

  // MARK: - Files

  func write(_ text: String, to name: String, mode: mode_t = 0o644) throws {
    try write(Array(text.utf8), to: name, mode: mode)
  }

  func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o644) throws {
    let file = open(folder + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    try #require(bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count)
    try #require(fchmod(file, mode) == 0)
  }

  func bytes(of name: String) throws -> [UInt8] {
    try #require(TemporaryFolder.bytes(of: folder + "/" + name))
  }

  func exists(_ name: String) -> Bool { TemporaryFolder.exists(folder + "/" + name) }

  func mode(of name: String) -> mode_t { TemporaryFolder.mode(of: folder + "/" + name) ?? 0 }

  /// Adds parts P-0001, P-0002, … through the command.
  func addParts(_ numbers: ClosedRange<Int>) throws {
    let lines = numbers.map { number in
      let digits = String(String(10_000 + number).dropFirst())
      return
        #"{"action":"spares.addPart","number":"P-\#(digits)","nameEnglish":"Part \#(number)","nameChinese":"备件\#(number)"}"#
    }
    let finished = try run("do", "--lines", "--batch", "1000", input: lines.joined(separator: "\n"))
    try #require(finished.status == 0, "\(finished.err)")
  }
}
