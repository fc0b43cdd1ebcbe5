import Terminal
import Testing
import Values

@Suite struct FormTests {
  private func form() -> Form {
    Form([
      FormField("part", Phrase("Part", "备件"), .code, isRequired: true),
      FormField("name", Phrase("Name", "名称"), value: "轴承"),
      FormField(
        "quantity", Phrase("Quantity", "数量"), .quantity(decimals: 0), value: "1",
        check: { $0 == "0" ? Phrase("At least 1.", "至少为 1。") : nil }, echo: { Phrase("\($0) pieces", "\($0) 件") }),
      FormField("day", Phrase("Day", "日期"), .date, value: "2026-11-22"),
      FormField(
        "kind", Phrase("Kind", "类别"),
        .choice([.init("wear", Phrase("Wear", "易损")), .init("spare", Phrase("Spare", "备用"))])),
      FormField("pin", Phrase("PIN", "密码"), .secret),
    ])
  }

  @discardableResult
  private func press(_ form: inout Form, _ keys: Key...) -> Form.Outcome {
    var last = Form.Outcome.ignored
    for key in keys { last = form.handle(.key(key)) }
    return last
  }

  @Test func theFirstTypedCharacterReplacesADefaultAndArrowsEditIt() {
    var form = form()
    form.moveFocus(to: "quantity")
    press(&form, .character("2"), .character("5"))
    #expect(form["quantity"] == "25")
    form.moveFocus(to: "name")
    press(&form, .end, .character("盒"))
    #expect(form["name"] == "轴承盒")
    press(&form, .home, .delete, .right, .backspace)
    #expect(form["name"] == "盒")
  }

  @Test func enterGoesToTheNextFieldAndFromTheLastToSave() {
    var form = form()
    form.moveFocus(to: "kind")
    #expect(press(&form, .enter) == .left("kind"))
    #expect(press(&form, .enter) == .left("pin"))
    #expect(form.isOnSave)
    // The first field is required and empty: Save refuses and goes there.
    #expect(press(&form, .enter) == .refused("part"))
    #expect(form.focused?.error?.chinese == "必填。")
    form.set("part", to: "P-1")
    #expect(press(&form, .control("s")) == .submit)
  }

  @Test func theMaskRefusesWhileTyping() {
    var form = form()
    form.moveFocus(to: "quantity")
    #expect(press(&form, .character("x")) == .refused("quantity"))
    press(&form, .backspace)
    #expect(form.handle(.text("１２")) == .changed("quantity"))
    #expect(form["quantity"] == "12")
  }

  @Test("S02: of a text that does not belong into a field nothing goes in, nor of what follows it")
  func aForeignTextIsNoValue() {
    var form = form()
    form.moveFocus(to: "day")
    for character in "DN-55" { #expect(press(&form, .character(character)) == .refused("day")) }
    #expect(form["day"] == "2026-11-22")
    #expect(form.focused?.error?.english.hasPrefix("D does not belong here") == true)
    #expect(press(&form, .enter) == .refused("day"))
    #expect(press(&form, .control("s")) == .refused("part"))
    // Backspace takes back what was not taken; then the typing goes on.
    form.moveFocus(to: "quantity")
    press(&form, .character("1"), .character("o"), .character("0"))
    #expect(form["quantity"] == "1")
    press(&form, .backspace, .character("0"))
    #expect(form["quantity"] == "10")
    #expect(press(&form, .enter) == .left("quantity"))
  }

  @Test("S02: pasted letters are refused with the digits between them", arguments: ["3pack", "A-01", "1,5"])
  func aPasteIsTakenWhole(_ text: String) {
    var form = form()
    form.moveFocus(to: "quantity")
    #expect(form.handle(.paste(text)) == .refused("quantity"))
    #expect(form["quantity"] == "1")
    #expect(press(&form, .enter) == .refused("quantity"))
  }

  @Test(
    "S40: a short code that is no value of the field leaves no trace there",
    arguments: ["A-01", "B-24", "SN-A2", "3pack"],
    [false, true])
  func aShortCodeElsewhere(_ code: String, _ isFirstTyped: Bool) {
    var form = form()
    form.moveFocus(to: "quantity")
    if isFirstTyped, let first = code.first { press(&form, .character(first)) }
    let scan = Scan(code, isFirstTyped: isFirstTyped)
    #expect(form.handle(.burst(scan)) == .scanned(scan))
    #expect(form["quantity"] == "1")
    #expect(form.focused?.id == "quantity")
    #expect(form.handle(.burst(Scan("24"))) == .left("quantity"))
    #expect(form["quantity"] == "24")
  }

  @Test("S40: a code scanned into a field replaces the one before, and goes behind what was typed")
  func aShortCodeReplaces() {
    var form = form()
    #expect(form.handle(.burst(Scan("SN-A1"))) == .left("part"))
    press(&form, .up)
    press(&form, .character("S"))
    #expect(form.handle(.burst(Scan("SN-A2", isFirstTyped: true))) == .left("part"))
    #expect(form["part"] == "SN-A2")
    form.moveFocus(to: "part")
    form.setError("part", Phrase("It is in stock.", "已在库。"))
    #expect(form.handle(.burst(Scan("SN-A3"))) == .left("part"))
    #expect(form["part"] == "SN-A3")
    form.set("part", to: "")
    form.moveFocus(to: "part")
    press(&form, .character("6"), .character("2"))
    #expect(form.handle(.burst(Scan("05"))) == .left("part"))
    #expect(form["part"] == "6205")
  }

  @Test func leavingForwardsChecksAndBackwardsNeverHolds() {
    var form = form()
    form.moveFocus(to: "quantity")
    press(&form, .character("0"))
    #expect(press(&form, .tab) == .refused("quantity"))
    #expect(form.focused?.error?.english == "At least 1.")
    #expect(press(&form, .backTab) == .left("quantity"))
    #expect(form.focused?.id == "name")
    #expect(press(&form, .escape) == .cancel)
    #expect(form.isDirty)
  }

  @Test(arguments: [
    ("2026-02-28", "2026-02-28"), ("20260301", "2026-03-01"), ("2024/2/29", "2024-02-29"), ("2026-02-29", nil),
    ("2026-13-01", nil), ("26-1-1", nil), ("2026-1", nil), ("99999999", nil),
  ])
  func datesAreDaysThatExist(_ typed: String, _ kept: String?) {
    var form = form()
    form.moveFocus(to: "day")
    _ = form.handle(.text(typed))
    #expect(press(&form, .enter) == (kept == nil ? .refused("day") : .left("day")))
    if let kept { #expect(form["day"] == kept) }
  }

  @Test func aScanFillsACodeFieldAndMovesOn() {
    var form = form()
    #expect(form.handle(.scan(Scan("6901234567890"))) == .left("part"))
    #expect(form["part"] == "6901234567890")
    #expect(form.focused?.id == "name")
  }

  @Test func aScanElsewhereIsTheScreensBusinessAndLeavesNoTrace() {
    var form = form()
    form.moveFocus(to: "quantity")
    press(&form, .character("6"))
    let scan = Scan("6901234567890", isFirstTyped: true)
    #expect(form.handle(.scan(scan)) == .scanned(scan))
    #expect(form["quantity"] == "1")
    form.moveFocus(to: "kind")
    press(&form, .character("s"))
    #expect(form["kind"] == "spare")
    _ = form.handle(.scan(Scan("s12345678", isFirstTyped: true)))
    #expect(form["kind"] == "wear")
  }

  @Test func aDeviceThatTypesItsFigureIsTaken() {
    var form = Form([
      FormField("d", Phrase("Diameter", "直径"), .number(decimals: 3, isSigned: true)), FormField("n", Phrase("N", "名")),
    ])
    #expect(form.handle(.scan(Scan("12.345"))) == .left("d"))
    #expect(form["d"] == "12.345")
  }

  @Test func aPasteOfLinesIntoACodeFieldIsGivenToTheScreen() {
    var form = form()
    #expect(form.handle(.paste("P-1\nP-2\r\nP-3\n")) == .pastedLines("part", ["P-1", "P-2", "P-3"]))
    form.moveFocus(to: "name")
    #expect(form.handle(.paste("a\nb")) == .changed("name"))
    #expect(form["name"] == "a b")
  }

  @Test func choicesTurnWithArrowsAndLetters() {
    var form = form()
    form.moveFocus(to: "kind")
    press(&form, .right)
    #expect(form["kind"] == "spare")
    press(&form, .right)
    #expect(form["kind"] == "wear")
    press(&form, .character("备"))
    #expect(form["kind"] == "spare")
  }

  @Test func aFormLooksLikeThis() {
    var form = form()
    form.moveFocus(to: "quantity")
    press(&form, .character("0"), .enter)
    _ = form.handle(.key(.character("0")))
    let grid = drawn(9, 60) { form.render(into: &$0, in: $1, context: chinese) }
    #expect(
      grid.snapshot == """
        备件 *
        名称    轴承
        数量    00                = 00 件
        日期    2026-11-22
        类别      易损
        密码

          保存     取消

        --------------------
        LLLLLL..iiiiiiiiiiiiiiiiiiiiiiiiiiii
        LLLL....iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii
        hhhh....IIIIIIIIIIIIIIII..ggggggg
        LLLL....iiiiiiiiiiii
        LLLL....iiiiiiiii
        LLLL....iiiiiiiiiiiiiiii

        bbbbbbb..bbbbbbb

        cursor 2,10
        """)
  }

  @Test func aLookupsAnswerStandsUntilTheTextChanges() {
    var form = form()
    form.set("part", to: "P-1")
    form.setNote("part", Phrase("Bearing 6204", "轴承 6204"))
    let found = drawn(9, 60) { form.render(into: &$0, in: $1, context: chinese) }
    #expect(found.line(0).hasSuffix("= 轴承 6204"))
    press(&form, .end, .character("2"))
    let changed = drawn(9, 60) { form.render(into: &$0, in: $1, context: chinese) }
    #expect(!changed.line(0).contains("6204"))
  }

  @Test func aSecretShowsOnlyDots() {
    var form = form()
    form.moveFocus(to: "pin")
    #expect(!form.detectsScans)
    _ = form.handle(.text("1234"))
    let grid = drawn(9, 60) { form.render(into: &$0, in: $1, context: plain) }
    #expect(grid.line(5) == "PIN       ****")
    #expect(grid.cursor == Position(row: 5, column: 14))
  }

  @Test func theFocusedFieldIsInViewInALowWindow() {
    for rows in 1...4 {
      for columns in [10, 25, 60] {
        var form = form()
        for _ in 0..<8 {
          let grid = drawn(rows, columns) { form.render(into: &$0, in: $1, context: english) }
          #expect(grid.cursor != nil)
          form.set("part", to: "P")
          press(&form, .enter)
        }
      }
    }
  }
}
