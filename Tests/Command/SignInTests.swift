import Glibc
import TestSupport
import Testing
import Values

@Suite struct SignInTests {
  @Test("a PIN file others may read is refused in one sentence", arguments: [0o644, 0o640, 0o620, 0o601] as [mode_t])
  func modes(_ mode: mode_t) throws {
    let sandbox = try Sandbox.withSite()
    try sandbox.write("2468\n", to: "pin", mode: mode)
    let finished = try sandbox.run("verify", "--format", "json")
    #expect(finished.status == 4)
    #expect(finished.err.split(separator: "\n").count == 1)
    #expect(try finished.json().last?["error"]?["code"]?.string == "pin.readableByOthers")
    #expect(!finished.err.contains("2468") && !finished.out.contains("2468"))
  }

  @Test("a wrong PIN, a missing file, no terminal, nobody named") func others() throws {
    let sandbox = try Sandbox.withSite()
    #expect(try sandbox.run("verify", with: ["QUARTERMASTER_PIN_FILE": nil]).status == 4)
    #expect(try sandbox.run("verify", with: ["QUARTERMASTER_PIN_FILE": "/nowhere/pin"]).status == 4)
    #expect(try sandbox.run("verify", with: ["QUARTERMASTER_USER": nil]).status == 2)
    #expect(try sandbox.run("verify", "--user", "nobody").status == 4)
    try sandbox.write("\n2468\n", to: "pin", mode: 0o600)
    #expect(try sandbox.run("verify").status == 4)
    try sandbox.write("9999\n", to: "pin", mode: 0o600)
    let wrong = try sandbox.run("verify", "--format", "json")
    #expect(wrong.status == 4)
    #expect(try wrong.json().last?["error"]?["code"]?.string == "signIn.wrong")
  }

  @Test("a demo needs no PIN") func demo() throws {
    let sandbox = try Sandbox.withSite(isDemo: true)
    #expect(try sandbox.run("verify", with: ["QUARTERMASTER_PIN_FILE": nil]).status == 0)
  }

  @Test("a PIN typed on the terminal is not shown, and the terminal is put back") func prompt() throws {
    let sandbox = try Sandbox.withSite()
    let terminal = try self.terminal(["verify"], sandbox.environment(with: ["QUARTERMASTER_PIN_FILE": nil]))
    try terminal.expect("PIN of admin: ")
    #expect(!terminal.echoes)
    terminal.send("2468\n")
    try terminal.expect("no fault found")
    #expect(terminal.wait() == 0)
    #expect(terminal.echoes)
    #expect(!String(decoding: terminal.bytes, as: UTF8.self).contains("2468"))
  }

  @Test("a signal at the PIN prompt puts the terminal back", arguments: [SIGINT, SIGTERM]) func signal(_ number: Int32)
    throws
  {
    let sandbox = try Sandbox.withSite()
    let terminal = try self.terminal(["verify"], sandbox.environment(with: ["QUARTERMASTER_PIN_FILE": nil]))
    try terminal.expect("PIN of admin: ")
    #expect(!terminal.echoes)
    terminal.kill(number)
    try terminal.expect("Stopped.")
    #expect(terminal.wait() == 1)
    #expect(terminal.echoes)
  }

  @Test("restore asks on the terminal, and no is no") func confirmation() throws {
    let sandbox = try Sandbox.withSite()
    let copy = sandbox.folder + "/copy.db"
    #expect(try sandbox.run("backup", copy).status == 0)
    let terminal = try self.terminal(["restore", copy], sandbox.environment)
    try terminal.expect("[y/N]")
    terminal.send("n\n")
    try terminal.expect("Nothing was changed.")
    #expect(terminal.wait() == 1)
  }

  private func terminal(_ arguments: [String], _ environment: [String: String]) throws -> PseudoTerminal {
    try PseudoTerminal(Products.quartermaster, arguments, environment: environment)
  }
}
