import FireSafety
import Kernel
import Terminal
import Values

/// The screens of the control room.
enum FireControlScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = { part in
      part.desks += [
        ConsolePart.Desk(
          name: "fireControlRoom", title: ControlDeskScreen.title, about: ControlDeskScreen.about,
          permission: FirePermissions.see,
          function: "fire.controlRoom", open: { ControlDeskScreen($0) }),
        ConsolePart.Desk(
          name: "fireRoster", title: RosterScreen.title, about: RosterScreen.about, permission: FirePermissions.see,
          function: "fire.controlRoom", open: { RosterScreen(nil, $0) }),
      ]
      part.newAction["fireCertificates"] = RegisterCertificate.name
      part.newAction["fireShifts"] = PlanShifts.name
      part.newAction["fireRosterGaps"] = PlanShifts.name
      part.newAction["fireLog"] = WriteLog.name
      part.newAction["fireHandovers"] = HandOver.name
      part.newLabel[RegisterCertificate.name] = Phrase("Register", "登记")
      part.newLabel[PlanShifts.name] = Phrase("Plan", "排班")
      part.newLabel[WriteLog.name] = Phrase("Entry", "记录")
      part.newLabel[HandOver.name] = Phrase("Hand over", "交接班")
      part.rowCommands["fireShifts"] = [change, cancel]
      part.rowCommands["fireLog"] = [close]
      part.rowCommands["fireHandovers"] = [sheet, items]
      let others = part.form
      part.form = { kind, values, surroundings in
        switch kind.name {
        case HandOver.name: HandoverScreen(unit(values), .handOver, surroundings)
        case TakeOver.name: HandoverScreen(unit(values), .takeOver, surroundings)
        default: others(kind, values, surroundings)
        }
      }
    }
    chapter.open = { row, surroundings in
      guard row.listing.name == "fireHandovers", let number = row.integer("handover") else { return nil }
      return SheetScreen.open("handover", "\(number)", surroundings)
    }
    return chapter
  }()

  private static func unit(_ values: [String: String]) -> UnitID? {
    values["unit"].flatMap { Int64($0) }.map { UnitID($0) }
  }

  private static let change = ConsolePart.RowCommand(
    id: "fireShift.change", title: ChangeShift.title, label: Phrase("People", "人员"), help: ChangeShift.summary,
    key: .control("t"),
    whyNot: { row, surroundings in surroundings.whyNot(ChangeShift.permission) ?? notOpen(row, orRunning: true) },
    open: { row, surroundings in
      Router.open(
        action: ChangeShift.name, surroundings,
        values: ["shift": row.text("shift") ?? "", "people": row.text("people") ?? ""])
    })

  private static let cancel = ConsolePart.RowCommand(
    id: "fireShift.cancel", title: CancelShift.title, label: Phrase("Cancel it", "取消班次"), help: CancelShift.summary,
    key: .control("e"),
    whyNot: { row, surroundings in surroundings.whyNot(CancelShift.permission) ?? notOpen(row, orRunning: false) },
    open: { row, surroundings in
      Router.open(action: CancelShift.name, surroundings, values: ["shift": row.text("shift") ?? ""])
    })

  private static func notOpen(_ row: RowReader, orRunning: Bool) -> Phrase? {
    switch row.text("state") {
    case "ahead": nil
    case "running": orRunning ? nil : Phrase("the shift has begun", "班次已开始")
    case "cancelled": Phrase("the shift is cancelled", "班次已取消")
    default: Phrase("the shift is over", "班次已结束")
    }
  }

  private static let close = ConsolePart.RowCommand(
    id: "fireLog.close", title: CloseLogItem.title, label: Phrase("Close item", "销项"), help: CloseLogItem.summary,
    key: .control("e"),
    whyNot: { row, surroundings in
      surroundings.whyNot(CloseLogItem.permission)
        ?? (row.text("state") == "open" ? nil : Phrase("the entry is not open", "该记录不是未结事项"))
    },
    open: { row, surroundings in
      Router.open(
        action: CloseLogItem.name, surroundings, values: ["entry": row.text("entry") ?? ""],
        told: ToldRow.fields(row, ["kind", "place", "text", "seen", "by"], surroundings))
    })

  private static let sheet = ConsolePart.RowCommand(
    id: "fireHandover.sheet", title: Phrase("Handover sheet", "交接班记录表"), label: Phrase("Sheet", "记录表"),
    help: Phrase("Shows the handover as it prints; F8 saves it there.", "按打印样式查看交接班记录，可按 F8 保存。"), key: .control("o"),
    open: { row, surroundings in SheetScreen.open("handover", row.text("handover") ?? "", surroundings) })

  private static let items = ConsolePart.RowCommand(
    id: "fireHandover.items", title: Phrase("What was accepted", "交接事项"), label: Phrase("Items", "事项"),
    help: Phrase("Lists what was open and accepted.", "列出交接时确认的未结事项。"), key: .control("t"),
    open: { row, surroundings in
      guard let number = row.integer("handover") else { return [] }
      return Router.listing("fireHandoverItems", filters: ["handover": .integer(number)], surroundings)
        .map { [.push($0)] } ?? []
    })
}
