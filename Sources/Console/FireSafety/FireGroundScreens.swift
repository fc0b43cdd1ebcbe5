import FireSafety
import Kernel
import Terminal
import Values

/// The screens of the ground: units and who answers for what.
enum FireGroundScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = { part in
      part.newAction["fireUnits"] = EnrolUnit.name
      part.newAction["fireAppointments"] = AppointToDuty.name
      part.newLabel[EnrolUnit.name] = Phrase("Enrol", "纳入")
      part.newLabel[AppointToDuty.name] = Phrase("Appoint", "任命")
      part.editAction["fireUnits"] = .init(
        action: ChangeFireUnit.name,
        fields: [
          "unit": "unit", "kind": "kind", "outpatients": "outpatients", "inpatients": "inpatients",
          "emergency": "emergency", "controlRoom": "controlRoom", "keyUnit": "keyUnit", "employees": "employees",
        ], changesOnly: true)
      part.numbers = units
      part.rowCommands["fireUnits"] = [appointments]
      part.rowCommands["fireAppointments"] = [end]
    }
    return chapter
  }()

  /// The units somebody may do it for; the only one stands there already.
  @Sendable private static func units(
    _ field: String, _ kind: ActionKind, _ session: Session, _ site: Site
  ) throws -> [FormField.Choice]? {
    guard field == "unit", kind.name.hasPrefix("fire."), kind.name != EnrolUnit.name, let permission = kind.permission
    else { return nil }
    let units = try FireUnits.reached(by: permission, of: session, in: site)
    return units.isEmpty ? nil : KernelScreens.unitChoices(units)
  }

  private static let appointments = ConsolePart.RowCommand(
    id: "fireUnit.people", title: Phrase("Who answers for it", "任职情况"), label: Phrase("People", "任职"),
    help: Phrase("Lists who answers for what in the unit's fire safety.", "列出该单位的消防任职。"), key: .control("t"),
    open: { row, surroundings in
      guard let unit = row.integer("unit") else { return [] }
      return Router.listing("fireAppointments", filters: ["unit": .integer(unit)], surroundings).map { [.push($0)] }
        ?? []
    })

  private static let end = ConsolePart.RowCommand(
    id: "fireAppointment.end", title: EndDuty.title, label: Phrase("End", "结束任职"), help: EndDuty.summary,
    key: .control("e"),
    whyNot: { row, surroundings in
      surroundings.whyNot(EndDuty.permission)
        ?? (row.integer("until") == nil ? nil : Phrase("it has ended", "任职已结束"))
    },
    open: { row, surroundings in
      Router.open(action: EndDuty.name, surroundings, values: ["appointment": row.text("appointment") ?? ""])
    })
}
