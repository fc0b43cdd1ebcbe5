import Core
import Kernel
import Spares
import Values

/// Look-ups as plain lines: a label, its value, a blank line between rows. For screen readers, for scripts, and for who is
/// only asking.
enum LookUpCommands {
  static let all = [find, part, bin]

  private static let find = Command(
    name: "find", usage: ["find WORDS … [--limit N]"],
    summary: Phrase("finds in everything you may see, kind by kind", "在您有权查看的全部内容中按类别查找"),
    details: [
      Phrase(
        "Chinese words, pinyin initials, codes and several words find as with Ctrl-G on the screen, the best first. Personal data is not looked through.",
        "支持中文、拼音首字母、编号和多个关键字，与界面上按 Ctrl-G 相同，最匹配的在前。个人信息不参与查找。"), plainLines,
    ], operands: 1...20,
    options: [OptionSpec("limit", value: "N", "at most so many of each kind (5)", "每类最多条数（默认 5）")],
    formats: [.text, .json]
  ) { invocation in
    try looking(invocation) { site, session, output in
      let words = invocation.arguments.operands.joined(separator: " ")
      let most = try invocation.arguments.number("limit", in: 1...ListingQuery.mostRows) ?? Site.mostFound
      let groups = try site.search(words, for: session, most: most)
      for group in groups { try output.section(group.listing.name, group.listing, group.rows, titled: true) }
      if groups.isEmpty { invocation.remark(Phrase("Nothing found.", "没有找到。")) }
      let more = groups.filter(\.hasMore).map(\.listing.title)
      if !more.isEmpty {
        invocation.remark(
          Phrase(
            "There is more in: \(more.map(\.english).joined(separator: ", ")); --limit shows more.",
            "以下类别还有更多结果：\(more.map(\.chinese).joined(separator: "、"))，可用 --limit 查看。"))
      }
      return groups.isEmpty ? .no : .done
    }
  }

  private static let part = Command(
    name: "part", usage: ["part CODE"],
    summary: Phrase("shows a part and the bins it lies in", "查看备件及其所在货位"),
    details: [Phrase("CODE is its number or any of its barcodes.", "CODE 为备件编号或任一条码。"), plainLines],
    operands: 1...1, formats: [.text, .json]
  ) { invocation in
    try looking(invocation) { site, session, output in
      let (stock, balances) = (try site.listing("stock"), try site.listing("balances"))
      // Who may not see stock is not told which codes there are.
      _ = try site.rows(stock, [], for: session)
      let typed = invocation.arguments.operands[0]
      guard let number = try? PartNumber(typed) else {
        throw SparesRefusal.unknownPart(PartNumber(unchecked: Text.clean(String(typed.prefix(40)))))
      }
      guard case .part(let id, let found) = try ScanLookup.find(number.text, in: site),
        let row = try site.rows(stock, [id.rawValue], for: session)[id.rawValue]
      else { throw SparesRefusal.unknownPart(number) }
      try output.section("part", stock, [row])
      var query = ListingQuery()
      query.filters["part"] = .string(found.text)
      try output.section("bins", balances, try all(balances, query, site, session), without: ["part", "name"])
      return .done
    }
  }

  private static let bin = Command(
    name: "bin", usage: ["bin CODE"],
    summary: Phrase("shows a bin and what it holds", "查看货位及其中的备件"), details: [plainLines],
    operands: 1...1, formats: [.text, .json]
  ) { invocation in
    try looking(invocation) { site, session, output in
      let (bins, balances) = (try site.listing("bins"), try site.listing("balances"))
      let typed = invocation.arguments.operands[0]
      guard let code = try? BinCode(typed) else {
        throw SparesRefusal.unknownBin(BinCode(unchecked: Text.clean(String(typed.prefix(40)))))
      }
      let rows = try all(bins, ListingQuery(), site, session)
      guard let index = bins.columnIndex("code"), let row = rows.first(where: { $0.values[index].text == code.text })
      else { throw SparesRefusal.unknownBin(code) }
      try output.section("bin", bins, [row])
      var query = ListingQuery()
      query.filters["bin"] = .string(code.text)
      try output.section(
        "parts", balances, try all(balances, query, site, session), without: ["bin", "blocked", "store"])
      return .done
    }
  }

  private static let plainLines = Phrase(
    "Always plain lines, with --plain or without: a label and its value, a blank line between rows.",
    "始终以纯文本行输出（无论是否加 --plain）：每行一个名称和值，各条之间空一行。")

  // MARK: - Pieces

  private static func looking(
    _ invocation: Invocation, _ body: (Site, Session, inout LookUpOutput) throws -> ExitStatus
  ) throws -> ExitStatus {
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    var output = LookUpOutput(invocation, timeZone: site.timeZone)
    let status = try body(site, session, &output)
    try output.finish()
    return status
  }

  /// Every row of a short list.
  private static func all(
    _ listing: Listing, _ query: ListingQuery, _ site: Site, _ session: Session
  ) throws -> [ListingRow] {
    var query = query
    query.limit = ListingQuery.mostRows
    var rows: [ListingRow] = []
    while true {
      let page = try site.page(listing, query, for: session)
      rows += page.rows
      guard page.hasMore, let last = page.rows.last else { return rows }
      query.start = .after(last.cursor)
    }
  }
}
