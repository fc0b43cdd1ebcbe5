import FireSafety
import Kernel
import Terminal
import Values

/// The screens of patrols: the patrol desk, the today board, and what can be done on their lists.
enum FirePatrolScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = add
    chapter.open = open
    return chapter
  }()

  /// One of each screen, for the key guide.
  static func examples(_ world: Surroundings) -> [any Screen] {
    [
      PatrolStartScreen(world), WalkScreen(1, world), RoundScreen(1, world), TodayScreen(world),
      MonthScreen(world, month: world.today),
    ]
  }

  @Sendable private static func add(_ part: inout ConsolePart) {
    part.desks += [
      ConsolePart.Desk(
        name: "patrol", title: Phrase("Patrol", "防火巡查"),
        about: Phrase("Walk a round: scan the points", "执行巡查：扫描点位"), permission: FirePermissions.patrol,
        open: { PatrolStartScreen($0) }),
      ConsolePart.Desk(
        name: "fireToday", title: Phrase("Today board", "今日看板"),
        about: Phrase("The rounds of the day along the clock", "当日巡查时间轴"), permission: FirePermissions.see,
        open: { TodayScreen($0) }),
      ConsolePart.Desk(
        name: "fireMonth", title: Phrase("Completion of patrols", "巡查完成率"),
        about: Phrase("Completion by unit and day, and its trend", "各单位逐日完成率及趋势"), permission: FirePermissions.see,
        open: { MonthScreen($0, month: $0.today) }),
    ]
    part.quick.append(
      ConsolePart.Quick(
        id: "first.patrol", title: Phrase("Patrol", "防火巡查"), label: Phrase("Patrol", "巡查"),
        help: Phrase("Opens the patrol desk: rounds to go on with and rounds that are due.", "打开巡查台：进行中和待巡查的任务。"),
        key: .control("w"), permission: FirePermissions.patrol, open: { PatrolStartScreen($0) }))
    part.withoutForm.formUnion([StartRound.name, VisitPoint.name, CorrectVisit.name, SignRound.name, FireKeepUp.name])
    for (listing, action) in [
      ("firePoints", AddPoint.name), ("fireRoutes", AddRoute.name), ("fireWindows", AddWindow.name),
      ("fireSlots", AddExtraSlot.name), ("fireRounds", RecordLate.name),
    ] { part.newAction[listing] = action }
    part.newLabel[AddPoint.name] = Phrase("New point", "新增点位")
    part.newLabel[AddRoute.name] = Phrase("New route", "新增路线")
    part.newLabel[AddWindow.name] = Phrase("New time", "新增时段")
    part.newLabel[AddExtraSlot.name] = Phrase("Extra round", "加派")
    part.newLabel[RecordLate.name] = Phrase("Late entry", "补录")
    part.typed.insert(AddRoute.name + ".route")
    part.defaults[AddWindow.name] = ["starts": "08:00", "minutes": "600", "times": "1", "grace": "30"]
    part.defaults[AddExtraSlot.name] = ["starts": "08:00", "minutes": "600", "grace": "30"]
    part.defaults[AddRoute.name] = ["walkSeconds": "20"]
    part.editAction["firePoints"] = .init(
      action: ChangePoint.name,
      fields: [
        "point": "point", "name": "name", "place": "place", "items": "items", "reading": "reading",
        "highRisk": "highRisk",
      ], changesOnly: true)
    part.editAction["fireRoutes"] = .init(
      action: ChangeRoute.name, fields: ["route": "route", "name": "name", "walkSeconds": "walkSeconds"],
      changesOnly: true)
    part.rowCommands.merge(PatrolRowCommands.all) { $0 + $1 }
    let others = part.listing
    part.listing = { listing, filters, surroundings in
      // The plan reaches weeks ahead: it opens with the day, F4 shows the rest.
      guard listing.name == "fireSlots", filters.isEmpty else { return others(listing, filters, surroundings) }
      return ListingScreen(listing, filters: ["show": "today"], surroundings)
    }
    let before = part.choices
    part.choices = { field, session, site in
      try before(field, session, site) ?? PatrolRowCommands.choices(field, session, site)
    }
  }

  @Sendable private static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect]? {
    func list(_ name: String, _ filters: [String: JSON]) -> [Effect]? {
      Router.listing(name, filters: filters, surroundings).map { [.push($0)] }
    }
    func page(_ column: String) -> [Effect]? { row.integer(column).map { [.push(RoundScreen($0, surroundings))] } }
    switch row.listing.name {
    case "fireRounds":
      let isMine = row.text("state") == "running" && row.text("account") == surroundings.session?.name
      return isMine ? row.integer("round").map { [.push(WalkScreen($0, surroundings))] } : page("round")
    case "fireVisits", "fireFindings", "fireRewalks": return page("round")
    case "fireSlots":
      if let effects = page("round") { return effects }
      let state = row.text("state").flatMap { SlotState(rawValue: $0) }
      guard state?.isOpen ?? false, surroundings.may(FirePermissions.patrol) else { return nil }
      return [.push(PatrolStartScreen(surroundings, slot: row.integer("slot")))]
    case "fireRoutes": return list("firePoints", ["route": .string(row.text("route") ?? "")])
    case "firePoints": return list("fireVisits", ["point": .string(row.text("point") ?? "")])
    case "fireWindows": return list("fireSlots", ["route": .string(row.text("route") ?? "")])
    default: return nil
    }
  }
}
