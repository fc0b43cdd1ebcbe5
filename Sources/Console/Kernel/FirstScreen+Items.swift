import Kernel
import Terminal
import Values

extension FirstScreen {
  static let columns = [
    TableColumn("urgency", Phrase("Urgency", "紧急程度"), minimum: 9, preferred: 9),
    TableColumn("due", Phrase("Due", "期限"), minimum: 10, preferred: 10, priority: 1),
    TableColumn("what", Phrase("What waits", "待办事项"), minimum: 40, preferred: 44, weight: 1),
    TableColumn("part", Phrase("System", "模块"), minimum: 6, preferred: 8, priority: 3),
    TableColumn("since", Phrase("Since", "起始"), minimum: 10, preferred: 10, priority: 2),
  ]

  /// The figures the person may see, those of the parts before those of the site itself.
  var figures: [Figure] {
    let parts = surroundings.catalog.parts
    return (parts.dropFirst() + parts.prefix(1)).flatMap(\.figures).filter { surroundings.rights.may(see: $0) }
  }

  /// What waits, as far as it passes the filter.
  var shown: [(id: ItemID, item: InboxItem)] {
    let words = find.text.split(separator: " ").map { Text.fold(String($0)) }
    return overview.items.filter { item in
      let text = words.isEmpty ? "" : searched(item)
      return words.allSatisfy { text.contains($0) }
    }.map { (ItemID(listing: $0.listing, row: $0.row), $0) }
  }

  private func searched(_ item: InboxItem) -> String {
    let phrases = [item.title, item.urgency.label, part(of: item)]
    let due = item.due.map(\.description) ?? ""
    return Text.fold(phrases.map { $0.english + " " + $0.chinese }.joined(separator: " ") + " " + due)
  }

  var selected: (id: ItemID, item: InboxItem)? {
    let all = shown
    return all.indices.contains(table.selected) ? all[table.selected] : nil
  }

  /// The rows for moving, without their texts.
  var ids: TableRows<ItemID> { TableRows(shown.map { TableRow(id: $0.id, cells: []) }) }

  func part(of item: InboxItem) -> Phrase {
    surroundings.catalog.parts.first { part in part.listings.contains { $0.name == item.listing } }?.title
      ?? Phrase("", "")
  }

  func rows(in language: Language) -> TableRows<ItemID> {
    let all = shown
    return TableRows(count: all.count) { index in
      guard all.indices.contains(index) else { return nil }
      let item = all[index].item
      return TableRow(
        id: all[index].id,
        cells: [
          .init(item.urgency.label.text(in: language), role: FirstScreen.role(of: item.urgency)),
          .init(item.due?.description ?? ""), .init(Text.clean(item.title.text(in: language))),
          .init(part(of: item).text(in: language), role: .dim),
          .init(surroundings.timeZone.localDay(of: item.since).description, role: .dim),
        ])
    }
  }

  /// The colour that underlines the word.
  static func role(of urgency: InboxItem.Urgency) -> Role {
    switch urgency {
    case .emergency, .overdue: .error
    case .today: .warning
    case .soon: .info
    case .waiting: .normal
    }
  }

  /// How much waits, and how urgent it is.
  var summary: Phrase {
    guard isRead else { return Phrase("My work: reading…", "我的待办：正在读取…") }
    guard !overview.items.isEmpty else { return Phrase("My work: nothing waits for you", "我的待办：暂无") }
    let counts = InboxItem.Urgency.allCases.compactMap { urgency in
      let count = overview.items.count { $0.urgency == urgency }
      return count == 0 ? nil : Phrase("\(count) \(urgency.label.english)", "\(urgency.label.chinese) \(count)")
    }
    guard let first = counts.first else { return Phrase("", "") }
    return Phrase("My work: ", "我的待办：") + counts.dropFirst().reduce(first) { $0 + Phrase(", ", "，") + $1 }
  }
}
