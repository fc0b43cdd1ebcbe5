import TestSupport
import Testing

@Suite(.serialized) struct StorekeeperJourneys {
  @Test("S40 S41 S12: sign in, find by typing, issue, reverse it") func english() throws {
    let site = try JourneySite()
    let tmux = try site.start("en")
    try site.signIn(tmux, expecting: "3 parts")
    try tmux.type("bear")
    try tmux.waitGone("V-100")
    try tmux.press("Enter")
    try tmux.wait(for: "In bins")
    try tmux.press("C-t")
    try tmux.wait(for: "Quantity")
    try tmux.type("3")
    // Without a work order it asks once; saying it again posts.
    try tmux.press("C-s")
    try tmux.wait(for: "Which work order?")
    try tmux.press("C-s")
    try tmux.wait(for: "Issued 3 ea of 6205-2RS from A-01; 17 there now")
    #expect(try site.onHand("6205-2RS") == 17)
    try tmux.press("C-z")
    try tmux.wait(for: "Cancel")
    // The Enter of a hasty hand cancels; the reversal has to be chosen.
    try tmux.press("Tab")
    try tmux.press("Enter", until: "was reversed by")
    let seen = try tmux.screen()
    #expect(try site.onHand("6205-2RS") == 20, "\(seen)")
    #expect(try site.findings() == [])
    try tmux.press("F10")
    let status = try tmux.waitForEnd()
    #expect(status == 0 || status == nil)
  }

  @Test("S41: pinyin initials find, a receipt is posted, in Chinese") func chinese() throws {
    let site = try JourneySite()
    let tmux = try site.start("zh")
    try site.signIn(tmux, expecting: "3 种备件")
    try tmux.type("jzf")
    try tmux.waitGone("6205-2RS")
    try tmux.press("Enter")
    try tmux.wait(for: "截止阀")
    try tmux.press("C-r")
    try tmux.wait(for: "单价")
    try tmux.type("5")
    try tmux.press("Enter")
    try tmux.press("Enter")
    try tmux.type("12.50")
    try tmux.press("C-s")
    try tmux.wait(for: "入库 5 件")
    #expect(try site.onHand("V-100") == 25)
    #expect(try site.findings() == [])
  }

  @Test("S11: what one terminal posts, the other shows by itself") func two() throws {
    let site = try JourneySite()
    let one = try site.start("en")
    let other = try site.start("zh")
    try site.signIn(one, expecting: "3 parts")
    try site.signIn(other, expecting: "3 种备件")
    try one.scan("6205-2RS")
    try one.wait(for: "In bins")
    try one.press("C-t")
    try one.wait(for: "Quantity")
    try one.type("20")
    try one.press("C-s")
    try one.wait(for: "Which work order?")
    try one.press("C-s")
    try one.wait(for: "0 there now")
    try other.wait(for: "无货")
    #expect(try site.onHand("6205-2RS") == 0)
  }

  @Test("60×16 is enough to find and to issue") func small() throws {
    let site = try JourneySite()
    let tmux = try site.start("en", columns: 60, rows: 16)
    try site.signIn(tmux, expecting: "3 parts")
    try tmux.type("三角")
    try tmux.waitGone("V-100")
    try tmux.press("C-t")
    try tmux.wait(for: "Quantity")
    try tmux.type("1")
    try tmux.press("C-s")
    try tmux.wait(for: "work order")
    try tmux.press("C-s")
    try tmux.wait(for: "Issued 1 ea of B-20")
    #expect(try site.onHand("B-20") == 19)
  }
}
