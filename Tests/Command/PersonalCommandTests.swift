import Testing
import Values

@Suite("Personal data at the command line") struct PersonalCommandTests {
  private func site() throws -> Sandbox {
    let sandbox = try Sandbox.withSite()
    let opened = try sandbox.run(
      "do", "accounts.open", "-",
      input: #"{"account":"zhang","fullName":"Zhang","pin":"1357","role":"storekeeper","phone":"13812345678"}"#)
    try #require(opened.status == 0, "\(opened.out)")
    return sandbox
  }

  @Test("G43: reports and searches show the mask; the whole number comes only by personal.reveal, with a reason")
  func reveal() throws {
    let sandbox = try site()
    for format in ["csv", "json", "html", "table"] {
      let report = try sandbox.run("report", "accounts", "--format", format)
      #expect(report.status == 0 && !report.out.contains("13812345678"), "\(format)")
    }
    #expect(try sandbox.run("report", "accounts", "--format", "csv").out.contains("138****5678"))
    let found = try sandbox.run("find", "zhang")
    #expect(found.out.contains("Kind: Accounts") && found.out.contains("138****5678"))
    #expect(!found.out.contains("13812345678"))
    #expect(try sandbox.run("find", "13812345678").status == 1)
    let accounts = try JSON.parse(try sandbox.run("report", "accounts", "--format", "json").out).array ?? []
    let zhang = try #require(accounts.first { $0["name"] == .string("zhang") }?["id"]?.integer)
    let row = #""listing":"accounts","row":\#(zhang),"column":"phone""#
    #expect(try sandbox.run("do", "personal.reveal", "{\(row)}").status != 0)
    let shown = try sandbox.run("do", "personal.reveal", "{\(row),\"reason\":\"delivery\"}")
    #expect(shown.status == 0 && shown.out.contains("13812345678"), "\(shown.out)")
    let audit = try sandbox.run("report", "audit", "--format", "json").out
    #expect(audit.contains("delivery") && !audit.contains("13812345678"))
    #expect(try sandbox.run("report", "personalReveals").out.contains("zhang"))
  }

  @Test("G43: erase-expired erases what is past its retention, previews it, and is refused to others") func erase()
    throws
  {
    let sandbox = try site()
    let none = try sandbox.run("erase-expired")
    #expect(none.status == 0 && none.out.contains("Nothing is past its retention."), "\(none.err)")
    let preview = try sandbox.run("erase-expired", "--preview", "--language", "zh")
    #expect(preview.status == 0 && preview.err.contains("将清除 0 项"), "\(preview.err)")
    #expect(try sandbox.run("erase-expired", "extra").status == 2)
    sandbox.environment["QUARTERMASTER_USER"] = "zhang"
    try sandbox.write("1357\n", to: "pin", mode: 0o600)
    #expect(try sandbox.run("erase-expired").status == 4)
    #expect(try sandbox.run("erase-expired", "--preview").status == 4)
  }
}
