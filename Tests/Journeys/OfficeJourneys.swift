import Core
import Kernel
import Office
import TestSupport
import Testing
import Values

/// Two processes on one file: one posts an emergency, the other shows it.
@Suite(.serialized) struct OfficeJourneys {
  @Test("G13: an emergency posted by another process shows within five seconds over a form, and is acknowledged")
  func emergency() throws {
    let site = try JourneySite()
    let tmux = try site.start("en")
    try site.signIn(tmux, expecting: "3 parts")
    try tmux.type("bear")
    try tmux.waitGone("V-100")
    try tmux.press("Enter")
    try tmux.wait(for: "In bins")
    try tmux.press("C-t")
    try tmux.wait(for: "Quantity")
    try tmux.type("7")
    try tmux.wait(for: "= 7 ea")
    let pin = try site.folder.write("pin", "8642")
    let posted = try Child(
      Products.quartermaster,
      [
        "--user", "admin", "do", "office.issueDirective",
        #"{"kind":"order","title":"Gas in the hall","text":"Leave by the north gate.","emergency":true}"#,
      ], environment: site.environment.merging(["QUARTERMASTER_PIN_FILE": pin]) { $1 }, mergesErrors: true)
    #expect(try posted.rest().contains(#""ok":true"#))
    #expect(posted.wait() == 0)
    // Five seconds from here at the most: the posting has ended before.
    let shown = try tmux.wait(for: "Gas in the hall", milliseconds: 5_000)
    #expect(shown.contains("EMERGENCY") && shown.contains("Leave by the north gate."))
    // The Enter of a hasty hand, and a scan, leave it there.
    try tmux.scan("6205-2RS")
    try tmux.wait(for: "Read the emergency first")
    #expect(try tmux.screen().contains("Gas in the hall"))
    try tmux.press("Tab", until: "Enter acknowledges in your name")
    try tmux.press("Enter", until: "You confirmed reading DIR-")
    try tmux.wait(for: "= 7 ea")
    #expect(try !tmux.screen().contains("Gas in the hall"))
    #expect(try site.findings() == [])
  }
}
