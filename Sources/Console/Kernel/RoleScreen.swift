import Kernel
import Terminal
import Values

/// What a role may do: its permissions marked in a list, part by part.
public struct RoleScreen: Screen {
  public var surroundings: Surroundings
  private var names: RoleNames
  private let isNew: Bool
  private var marked: Set<String>
  private let opening: Set<String>
  private let openingNames: RoleNames
  /// Permissions of parts that are switched off stay as they are.
  private let unseen: [String]
  private var table = Table<String>(columns: [
    TableColumn("held", Phrase("May", "授予"), minimum: 5, preferred: 6),
    TableColumn("title", Phrase("Permission", "权限"), minimum: 20, preferred: 40, weight: 1),
    TableColumn("part", Phrase("System", "模块"), minimum: 6, preferred: 14, priority: 1),
    TableColumn("name", Phrase("Code", "代码"), minimum: 10, preferred: 20, priority: 2),
  ])
  private var tickets = TicketCounter()
  private var saving: Ticket?
  private var leaving: Ticket?
  private var key: String

  init(_ values: [String: String], _ surroundings: Surroundings) {
    self.surroundings = surroundings
    names = RoleNames(
      role: values["role"] ?? "", english: values["titleEnglish"] ?? "", chinese: values["titleChinese"] ?? "")
    openingNames = names
    isNew = names.role.isEmpty
    let held = (values["permissions"] ?? "").split(separator: " ").map(String.init)
    marked = Set(held)
    opening = marked
    unseen = held.filter { surroundings.catalog.permissions[$0] == nil }
    key = surroundings.freshKey()
    table.pageRows = max(1, surroundings.size.rows - 3)
  }

  public var permission: Permission? { DefineRole.permission }
  public var title: Phrase {
    names.role.isEmpty ? DefineRole.title : DefineRole.title + Phrase(": ", "：") + names.title
  }
  public var isOpenEnded: Bool { false }
  public var isDirty: Bool { marked != opening || names != openingNames }
  public func holds(_ event: Event) -> Bool { saving != nil }

  /// The permissions of the parts in use, in their order.
  private var all: [(part: Phrase, permission: Permission)] {
    surroundings.catalog.parts.flatMap { part in part.permissions.map { (part.title, $0) } }
  }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      DefineRole.title,
      about: Phrase(
        "What whoever has this role may do. Space marks a permission; where and until when it counts is said when the role is granted.",
        "勾选该角色可执行的操作。适用的单位和期限在授予角色时设定。"),
      commands: [
        Command(
          "role.save", Phrase("Save", "保存"), label: Phrase("Save", "保存"),
          help: Phrase("Saves the role with the marked permissions.", "按所勾选的权限保存角色。"), keys: [.control("s")],
          run: { $0.save() }),
        Command(
          "role.toggle", Phrase("Mark or unmark", "勾选或取消"), label: Phrase("Mark", "勾选"),
          help: Phrase("Marks the selected permission, or takes the mark away.", "勾选或取消当前权限。"),
          keys: [.character(" "), .insert, .enter], run: { $0.toggle() }),
        Command(
          "role.names", Phrase("Name and titles", "名称"), label: Phrase("Name", "名称"),
          help: Phrase("Changes the role's name and its titles in both languages.", "修改角色代码及中英文名称。"),
          keys: [.function(2)], run: { $0.askNames() }),
        Command(
          "back", Phrase("Back", "返回"), label: Phrase("Back", "返回"),
          help: Phrase("Goes back; asks when something was changed.", "返回，有改动时会询问。"), keys: [.escape],
          run: { $0.leave() }),
      ])
  }

  private mutating func toggle() -> [Effect] {
    let rows = all
    guard rows.indices.contains(table.selected) else { return [] }
    let name = rows[table.selected].permission.name
    if marked.remove(name) == nil { marked.insert(name) }
    return []
  }

  private mutating func askNames() -> [Effect] { [.push(RoleNameScreen(names, isNew: isNew, surroundings))] }

  private mutating func leave() -> [Effect] {
    guard isDirty else { return [.pop(nil)] }
    let ticket = tickets.next()
    leaving = ticket
    return [.ask(ticket, FormCommands.leaveQuestion)]
  }

  private mutating func save() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    guard !names.role.isEmpty else { return askNames() }
    var action = DefineRole()
    action.role = names.role
    action.titleEnglish = names.english
    action.titleChinese = names.chinese
    let seen = all.map(\.permission.name).filter { marked.contains($0) }
    action.permissions = (seen + unseen).joined(separator: " ")
    let ticket = tickets.next()
    saving = ticket
    return [.work(Posted.job(ticket, DefineRole.title, action, as: session, key: key))]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    table.pageRows = max(1, surroundings.size.rows - 3)
    switch event {
    case .opened where isNew && names.role.isEmpty: return askNames()
    case .returned(let value):
      if let chosen = value as? RoleNames { names = chosen }
      return isNew && names.role.isEmpty ? [.pop(nil)] : []
    case .answered(let ticket, let choice) where ticket == leaving:
      leaving = nil
      return choice == nil ? [] : [.pop(nil)]
    case .finished(let ticket, let result) where ticket == saving:
      saving = nil
      switch result {
      case .success(let value): return ((value as? Posted).map { [.say($0.message)] } ?? []) + [.pop(nil)]
      case .failure(let error):
        key = surroundings.freshKey()
        return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .input(.key(let key)):
      return table.handle(key, rows: rows(in: surroundings.language)) == .ignored ? [.beep] : []
    case .input(.click(.row(let index))): table.select(index, count: all.count)
    case .input(.wheel(let rows)): _ = table.scroll(by: rows, count: all.count)
    case .input(.text), .input(.paste), .input(.scan): return [.beep]
    default: break
    }
    return []
  }

  private func rows(in language: Language) -> TableRows<String> {
    TableRows(
      all.map { part, permission in
        let isHeld = marked.contains(permission.name)
        return TableRow(
          id: permission.name,
          cells: [
            .init((isHeld ? Phrase("yes", "是") : Phrase("–", "–")).text(in: language), role: isHeld ? .good : .dim),
            .init(permission.title.text(in: language)), .init(part.text(in: language), role: .dim),
            .init(permission.name, role: .dim),
          ])
      })
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, rest) = rect.cutTop(1)
    let (foot, body) = rest.cutBottom(rest.rows > 3 ? 1 : 0)
    let line = Phrase(
      "\(names.role)   \(names.english)   \(names.chinese)", "\(names.role)   \(names.chinese)   \(names.english)")
    grid.write(context.text(line), in: head.inset(rows: 0, columns: 2), role: .header, glyphs: context.glyphs)
    table.render(into: &grid, in: body, rows: rows(in: context.language), context: context)
    let count = marked.count
    let hint = Phrase("\(count) marked. Space marks, F2 names, Ctrl-S saves", "已勾选 \(count) 项。空格勾选，F2 名称，Ctrl-S 保存")
    grid.write(context.text(hint), in: foot, role: .dim, glyphs: context.glyphs)
  }
}
