import Kernel
import Spares
import TestSupport
import Testing
import Values

@Suite("S16: slips") struct SlipTests {
  let test: TestSite
  let part: PartNumber

  init() throws {
    test = try TestSite()
    part = try PartNumber("6205")
    var added = AddPart(number: part, nameEnglish: "Bearing <b>&\"'</b>", nameChinese: "深沟球轴承")
    added.specification = "25×52×15 mm"
    _ = try test.site.perform(added, as: test.manager)
  }

  private func receive(_ pieces: Int64, reference: String = "DN-7") throws -> DocumentNumber {
    var receipt = ReceivePart(
      part: part, quantity: Quantity(pieces), bin: try BinCode("A-01"), price: Money(fen: 1250))
    receipt.reference = reference
    receipt.reason = "first delivery"
    receipt.day = Day(text: "2026-11-10")
    return try #require(try test.site.perform(receipt, as: test.keeper).outcome).document
  }

  private func slip(_ number: DocumentNumber) throws -> Slip {
    try Slip.read(number, as: test.keeper, in: test.site)
  }

  @Test("a slip carries number, operator, recorded and event time, reason, reference, lines and the audit row")
  func contents() throws {
    let number = try receive(3)
    let slip = try slip(number)
    let head = try test.site.chainHead()
    #expect(slip.auditRow == head.id.rawValue)
    #expect(slip.auditHash == String(head.hash.prefix(16)))
    #expect(slip.total == Money(fen: 3750))
    let english = slip.text(in: .english)
    let wanted = [
      "Test\n", "Receipt", "Document          \(number)", "Kind              receipt",
      "Store             MAIN Main store", "Day               2026-11-10",
      "Recorded          2026-11-18 19:06:40 (Asia/Shanghai)",
      "Operator          Wang Lei (wang)", "Reference         DN-7", "Reason            first delivery",
      "Part              6205", "Specification     25×52×15 mm", "Bin               A-01", "Quantity          3 ea",
      "Value             ¥37.50", "Total             ¥37.50", "Audit row         \(head.id.rawValue)",
      "Chain hash        \(head.hash.prefix(16))",
    ]
    for text in wanted { #expect(english.contains(text), "\(text)\n\(english)") }
    for label in ["Approved by", "For ", "Reverses", "Reversed by", "Price difference", "DEMO"] {
      #expect(!english.contains(label), "\(label)")
    }
    let chinese = slip.text(in: .chinese)
    for text in ["入库单", "单据编号          \(number)", "仓库              MAIN 主仓库", "名称              深沟球轴承", "3 件"] {
      #expect(chinese.contains(text), "\(text)\n\(chinese)")
    }
  }

  @Test("an issue's slip says how much was issued; a reversal and what it reversed name each other") func reversal()
    throws
  {
    _ = try receive(5)
    var issue = IssuePart(part: part, quantity: Quantity(2), reference: "WO-1")
    issue.purpose = .equipment
    let issued = try #require(try test.site.perform(issue, as: test.keeper).outcome).document
    #expect(try slip(issued).text(in: .english).contains("Quantity          2 ea"))
    #expect(try slip(issued).text(in: .english).contains("For               equipment"))
    #expect(try slip(issued).total == Money(fen: 2500))
    let before = try slip(issued)
    let by = try #require(try test.site.perform(ReverseDocument(document: issued), as: test.keeper).outcome).by
    #expect(try slip(issued).reversedBy == by)
    #expect(try slip(by).reverses == issued)
    #expect(try slip(by).text(in: .chinese).contains("冲销原单          \(issued)"))
    // The document itself did not change, and its slip still pins the same row.
    #expect(try slip(issued).auditHash == before.auditHash)
    #expect(try slip(by).auditRow > before.auditRow)
  }

  @Test("nothing typed becomes markup, and the page prints by itself", arguments: Language.allCases)
  func markup(_ language: Language) throws {
    let html = try slip(try receive(1, reference: "<script>alert('x')</script>")).html(in: language)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
    #expect(html.contains("@media print"))
    #expect(html.contains(language == .chinese ? "lang=\"zh-Hans\"" : "Bearing &lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;"))
    #expect(!html.contains("http"))
    for tag in ["table", "tr", "td", "th", "body", "html"] {
      #expect(html.count(of: "<\(tag)>") + html.count(of: "<\(tag) ") == html.count(of: "</\(tag)>"), "\(tag)")
    }
  }

  @Test("no line of the text is wider than 72 columns, whatever was typed", arguments: Language.allCases)
  func width(_ language: Language) throws {
    for word in ["送货单", "x", "long words ", "１２３ "] {
      let long = String(String(repeating: word, count: 80).prefix(80))
      let text = try slip(try receive(1, reference: long)).text(in: language)
      for line in text.split(separator: "\n") {
        let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x300 ? 1 : 2) }
        #expect(columns <= PaperText.columns, "\(line)")
      }
      // Nothing is lost by breaking.
      let flat = text.filter { $0 != "\n" && $0 != " " }
      #expect(flat.contains(long.filter { $0 != " " }))
    }
  }

  @Test("whoever may not see the stock gets no slip; an unknown number is a fact") func rights() throws {
    let number = try receive(1)
    let admin = try test.site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try test.site.perform(OpenAccount(account: "ke", fullName: "Ke", pin: "1357", role: "auditor"), as: admin)
    let auditor = try TestSite.signIn("ke", test.site)
    #expect(thrown { try Slip.read(number, as: auditor, in: test.site) } is ListingRefusal)
    let missing = try DocumentNumber("REC-1999-000001")
    #expect(thrown { try slip(missing) } as? SparesRefusal == .unknownDocument(missing))
  }
}

extension String {
  fileprivate func count(of text: String) -> Int {
    var rest = self[...]
    var found = 0
    while let range = rest.firstRange(of: text) {
      found += 1
      rest = rest[range.upperBound...]
    }
    return found
  }
}
