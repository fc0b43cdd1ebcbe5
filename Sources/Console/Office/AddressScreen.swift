import Kernel
import Office
import Terminal
import Values

/// Chooses to whom a directive goes: Space marks, typing finds, Ctrl-S takes what is marked.
public struct AddressScreen: Screen {
  public var surroundings: Surroundings
  private let choices: [AddressChoice]
  private var chosen: [Addresses.Address]
  private var find = FindLine()
  private var table = Table<Int>(columns: [
    TableColumn("mark", Phrase("To", "选"), minimum: 3, preferred: 3),
    TableColumn("name", Phrase("Name", "名称"), minimum: 14, preferred: 36, weight: 1),
    TableColumn("kind", Phrase("Kind", "类别"), minimum: 6, preferred: 8, priority: 1),
    TableColumn("place", Phrase("Unit", "单位"), minimum: 8, preferred: 24, priority: 2),
  ])

  init(_ choices: [AddressChoice], chosen: Addresses, _ surroundings: Surroundings) {
    self.choices = choices
    self.chosen = chosen.all
    self.surroundings = surroundings
  }

  public var title: Phrase { Phrase("To whom", "收件对象") }
  public var isOpenEnded: Bool { false }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "Units mean everybody in them and below; posts mean whoever holds them today. Space marks, typing finds.",
        "单位含其全部下级；岗位指今日任职者。空格选择，直接输入可查找。"),
      commands: [
        Command(
          "address.mark", Phrase("Mark", "选择"), label: Phrase("Mark", "选择"),
          help: Phrase("Addresses the selected line, or takes it out again.", "选择或取消当前项。"),
          keys: [.character(" "), .insert, .enter], run: { $0.mark() }),
        Command(
          "address.take", Phrase("Take what is marked", "确定"), label: Phrase("Take", "确定"),
          help: Phrase("Goes back to the directive with what is marked.", "带着所选对象返回。"), keys: [.control("s")],
          run: { [.pop(Addresses($0.chosen))] }),
        Command(
          "back", Phrase("Back", "返回"),
          help: Phrase("Ends finding, then goes back without a change.", "结束查找，然后返回，不作更改。"),
          keys: [.escape],
          run: { screen in
            guard screen.find.text.isEmpty else {
              screen.find.clear()
              screen.table.select(0, count: screen.shown.count)
              return []
            }
            return [.pop(nil)]
          }),
      ])
  }

  /// The choices that hold what is typed, by name, account or place.
  private var shown: [AddressChoice] {
    let wanted = find.text.lowercased()
    guard !wanted.isEmpty else { return choices }
    return choices.filter { choice in
      [choice.title.english, choice.title.chinese, choice.address.text].contains { $0.lowercased().contains(wanted) }
    }
  }

  private mutating func mark() -> [Effect] {
    let rows = shown
    guard rows.indices.contains(table.selected) else { return [.beep] }
    let address = rows[table.selected].address
    if let index = chosen.firstIndex(of: address) { chosen.remove(at: index) } else { chosen.append(address) }
    table.select(table.selected + 1, count: rows.count)
    return []
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - 3)
    guard case .input(let input) = event else { return [] }
    if case .click(.row(let index)) = input {
      table.select(index, count: shown.count)
      return []
    }
    if case .wheel(let rows) = input {
      _ = table.scroll(by: rows, count: shown.count)
      return []
    }
    switch find.handle(input) {
    case .changed, .scanned:
      table.select(0, count: shown.count)
      return []
    case .handled: return []
    case .ignored: break
    }
    guard case .key(let key) = input else { return [.beep] }
    return table.handle(key, rows: rows(in: surroundings.language)) == .ignored ? [.beep] : []
  }

  private func rows(in language: Language) -> TableRows<Int> {
    let all = shown
    return TableRows(count: all.count) { index in
      guard all.indices.contains(index) else { return nil }
      let choice = all[index]
      let isChosen = chosen.contains(choice.address)
      let indent = String(repeating: "  ", count: choice.depth)
      let name: String =
        switch choice.address {
        case .everybody: choice.title.text(in: language)
        case .person(let account): "\(choice.name) \(account)"
        case .unit, .post: indent + choice.name
        }
      return TableRow(
        id: index,
        cells: [
          .init(isChosen ? "[x]" : "[ ]", role: isChosen ? .good : nil), .init(name),
          .init(AddressScreen.kind(of: choice.address).text(in: language), role: .dim), .init(choice.place, role: .dim),
        ])
    }
  }

  private static func kind(of address: Addresses.Address) -> Phrase {
    switch address {
    case .everybody: Phrase("all", "全体")
    case .unit: Phrase("unit", "单位")
    case .post: Phrase("post", "岗位")
    case .person: Phrase("person", "人员")
    }
  }

  /// Where the selected line belongs, which a narrow table cuts; the units nearest to it stay longest.
  private func whereabouts(in language: Language, columns: Int) -> String {
    let rows = shown
    guard rows.indices.contains(table.selected), !rows[table.selected].place.isEmpty else { return "" }
    let title = Phrase("In ", "所在：").text(in: language)
    var names = rows[table.selected].place.split(separator: "/").map { String($0) }
    var text = title + rows[table.selected].place
    while Width.columns(of: text) > columns, names.count > 1 {
      names.removeFirst()
      text = title + "… /" + names.joined(separator: "/")
    }
    return text
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, rest) = rect.cutTop(1)
    let place = whereabouts(in: context.language, columns: rect.columns - 2)
    let (foot, body) = rest.cutBottom(place.isEmpty || rest.rows < 4 ? 0 : 1)
    grid.write(place, in: foot.inset(rows: 0, columns: 1), role: .dim, glyphs: context.glyphs)
    let count = Phrase("\(chosen.count) marked", "已选 \(chosen.count) 项")
    let finding =
      find.text.isEmpty ? Phrase("; typing finds", "；输入文字可查找") : Phrase("; finding \(find.text)", "；查找 \(find.text)")
    grid.write(context.text(count + finding), in: head.inset(rows: 0, columns: 1), role: .label, glyphs: context.glyphs)
    table.render(into: &grid, in: body, rows: rows(in: context.language), context: context)
  }
}
