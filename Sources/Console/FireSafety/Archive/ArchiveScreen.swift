import FireSafety
import Kernel
import Terminal
import Values

/// The archive of a unit: its six parts, and what each lacks by name.
public struct ArchiveScreen: Screen {
  struct Shown: Sendable {
    let standing: ArchiveStanding?
  }

  public var surroundings: Surroundings
  private var unit: UnitID?
  private var view = SheetView<Shown>()

  init(_ unit: UnitID?, _ surroundings: Surroundings) {
    self.unit = unit
    self.surroundings = surroundings
  }

  static let title = Phrase("Fire archive", "消防档案")
  static let about = Phrase("The six parts of a unit's fire archive, and what each lacks.", "单位消防档案的六个部分及缺项。")

  public var title: Phrase { Self.title }
  public var part: String? { "fire.archive" }
  public var permission: Permission? { FirePermissions.see }

  private var standing: ArchiveStanding? { view.sheet?.standing }
  private var missing: Phrase? { standing == nil ? Phrase("no unit is enrolled", "尚无纳入消防管理的单位") : nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Self.title, about: Self.about,
      commands: [
        Command(
          "archive.add", AddFireDocument.title,
          label: surroundings.known(Phrase("Add", "归档"), AddFireDocument.permission), help: AddFireDocument.summary,
          keys: [.function(7)],
          whyNot: { screen in screen.surroundings.whyNot(AddFireDocument.permission) ?? screen.missing },
          run: { screen in
            Router.open(
              action: AddFireDocument.name, screen.surroundings,
              values: ["unit": "\(screen.standing?.unit.rawValue ?? 0)"])
          }),
        list(
          "archive.lacking", Phrase("What is lacking", "缺项"), Phrase("Lacking", "缺项"), "e", "fireArchive",
          ["lacking": true]),
        list("archive.documents", Phrase("The documents", "档案文件"), Phrase("Documents", "文件"), "t", "fireDocuments"),
        Command(
          "archive.index", ArchiveScreen.index, label: Phrase("Index", "目录"),
          help: Phrase("Shows the index as it prints; F8 saves it there.", "按打印样式查看档案目录，可按 F8 保存。"),
          keys: [.function(8)], whyNot: { $0.missing },
          run: { screen in
            SheetScreen.open("archiveIndex", "\(screen.standing?.unit.rawValue ?? 0)", screen.surroundings)
          }),
        Command(
          "archive.next", Phrase("Next unit", "下一单位"), label: Phrase("Next", "下一单位"),
          help: Phrase("Goes on to the next unit you may see.", "切换到您可查看的下一单位。"), keys: [.control("n")],
          whyNot: { ($0.standing?.units.count ?? 0) > 1 ? nil : Phrase("there is one only", "仅有一个单位") },
          run: { $0.next() }),
        list(
          "archive.situations", Phrase("Situation sheets", "消防安全情况报告"), Phrase("Sheets", "报告"), "o", "fireSituations"),
        list(
          "archive.leadership", Phrase("Log of the person responsible", "责任人履职记录"), Phrase("Log", "履职"), "r",
          "fireLeadership"),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private static let index = Phrase("Index of the archive", "档案目录")

  private func list(
    _ id: CommandID, _ title: Phrase, _ label: Phrase, _ key: Character, _ listing: String,
    _ filters: [String: JSON] = [:]
  ) -> Command<Self, Effect> {
    Command(
      id, title, label: label, help: Phrase("Opens that list for the unit.", "打开该单位的相应列表。"), keys: [.control(key)],
      whyNot: { $0.missing },
      run: { screen in
        let own: [String: JSON] = ["unit": .integer(screen.standing?.unit.rawValue ?? 0)]
        return Router.listing(listing, filters: own.merging(filters) { $1 }, screen.surroundings).map { [.push($0)] }
          ?? []
      })
  }

  private mutating func next() -> [Effect] {
    guard let standing, let place = standing.units.firstIndex(of: standing.unit) else { return [] }
    unit = standing.units[(place + 1) % standing.units.count]
    return read(&view)
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    let (screen, size) = (self, surroundings.size)
    return view.handle(event, in: size, lines: { screen.lines($0) }, read: { screen.read(&$0) })
  }

  private func read(_ view: inout SheetView<Shown>) -> [Effect] {
    view.read(surroundings) { [unit] session, site in
      Shown(standing: try ArchiveStanding.read(unit, as: session, in: site))
    }
  }

  private func lines(_ shown: Shown) -> [Pager.Line] {
    func text(_ phrase: Phrase) -> String { surroundings.text(phrase) }
    guard let standing = shown.standing else {
      return [Pager.Line(text(Phrase("No unit is enrolled in fire safety yet.", "尚无纳入消防管理的单位。")))]
    }
    let all = standing.share()
    let isWhole = all.there == all.of
    var lines = [
      Pager.Line(standing.unitName, role: .header),
      Pager.Line(
        text(Phrase("There: \(all.there) of \(all.of)", "齐全 \(all.there)/\(all.of) 项")),
        role: isWhole ? .good : .warning),
    ]
    for part in ArchivePart.allCases {
      let share = standing.share(of: part)
      let lacking = standing.rows(of: part).filter { !$0.isThere }
      let mark = lacking.isEmpty ? text(Phrase("complete", "齐全")) : text(Phrase("lacking", "有缺项"))
      lines.append(
        Pager.Line(
          "\(part.rawValue) \(text(part.title))  \(share.there)/\(share.of)  \(mark)",
          role: lacking.isEmpty ? .good : .label))
      lines += lacking.map { row in
        Pager.Line(
          "\(text(row.stateLabel))  \(text(row.title))", role: row.state == "missing" ? .error : .warning, indent: 3)
      }
    }
    return lines
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    view.render(into: &grid, in: rect, context: context) { lines($0) }
  }
}
