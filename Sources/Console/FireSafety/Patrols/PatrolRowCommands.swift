import FireSafety
import Kernel
import Terminal
import Values

/// What can be done on the lists of patrols.
enum PatrolRowCommands {
  static let all: [String: [ConsolePart.RowCommand]] = [
    "fireRounds": [countersign],
    "fireSlots": [
      form(CancelSlot.self, Phrase("Cancel", "取消任务"), "e", ["slot": "slot"], told: ["name", "opens", "due", "state"]),
      form(
        RecordLate.self, Phrase("Late entry", "补录"), "b", ["slot": "slot", "route": "route"], told: ["opens", "due"]),
    ],
    "fireRewalks": [
      form(RecordRewalk.self, Phrase("Outcome", "登记结果"), "e", ["rewalk": "rewalk"], told: ["name", "day", "by"])
    ],
    "firePoints": [
      form(HangTag.self, Phrase("Tag", "挂牌"), "t", ["point": "point"]),
      form(ClosePoint.self, Phrase("Out of use", "停用"), "x", ["point": "point"]),
      LabelScreen.rowCommand(.firePoints, column: "point"),
    ],
    "fireRoutes": [
      points, form(ChooseProfile.self, Phrase("How often", "频次"), "e", ["route": "route"]),
      form(AddWindow.self, Phrase("Time", "时段"), "b", ["route": "route"]),
      form(CloseRoute.self, Phrase("Out of use", "停用"), "x", ["route": "route"]),
    ],
    "fireWindows": [
      form(ChangeWindow.self, Phrase("Change", "修改"), "t", ["window": "window"]),
      form(EndWindow.self, Phrase("End", "结束"), "e", ["window": "window"]),
    ],
  ]

  /// A form filled from the row.
  private static func form<A: Action>(
    _ action: A.Type, _ label: Phrase, _ key: Character, _ fields: [String: String], told: [String] = []
  ) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: CommandID(rawValue: "row." + A.name), title: A.title, label: label, help: A.summary, key: .control(key),
      whyNot: { _, surroundings in surroundings.whyNot(A.permission) },
      open: { row, surroundings in
        Router.open(
          action: A.name, surroundings, values: fields.compactMapValues { row.text($0) },
          told: ToldRow.fields(row, told, surroundings))
      })
  }

  /// One round, or those that are marked, with one PIN.
  private static let countersign = ConsolePart.RowCommand(
    id: "row.fire.countersign", title: CountersignRounds.title, label: Phrase("Countersign", "复核"),
    help: CountersignRounds.summary, key: .control("t"),
    whyNot: { row, surroundings in
      surroundings.whyNot(CountersignRounds.permission)
        ?? (row.text("state") == "running" ? Phrase("it is still being walked", "巡查尚在进行") : nil)
        ?? (row.text("supervisor") == nil ? nil : Phrase("it is countersigned", "已复核签字"))
    },
    open: { row, surroundings in
      Router.open(action: CountersignRounds.name, surroundings, values: ["rounds": row.text("round") ?? ""])
    },
    openMarked: { rows, surroundings in
      let numbers = rows.sorted().prefix(RecordNumbers.most).map(String.init).joined(separator: " ")
      return Router.open(action: CountersignRounds.name, surroundings, values: ["rounds": numbers])
    })

  /// The points of a route, as they are.
  private static let points = ConsolePart.RowCommand(
    id: "row.fire.setRoutePoints", title: SetRoutePoints.title, label: Phrase("Points", "设置点位"),
    help: SetRoutePoints.summary, key: .control("t"),
    whyNot: { _, surroundings in surroundings.whyNot(SetRoutePoints.permission) },
    open: { row, surroundings in
      Router.open(
        action: SetRoutePoints.name, surroundings,
        values: ["route": row.text("route") ?? "", "points": row.text("codes") ?? ""])
    })

  /// Routes by name, where there are few.
  static func choices(_ field: String, _ session: Session, _ site: Site) throws -> [FormField.Choice]? {
    guard field == "route" else { return nil }
    let listing = try site.listing("fireRoutes")
    var query = ListingQuery()
    query.limit = 25
    query.filters = ["state": "inUse"]
    let rows = try site.page(listing, query, for: session).rows.map { RowReader(listing: listing, row: $0) }
    guard !rows.isEmpty, rows.count <= 24 else { return nil }
    return rows.compactMap { row in
      row.text("route").map { FormField.Choice($0, Phrase(verbatim: $0 + " " + Text.clean(row.text("name") ?? ""))) }
    }
  }
}
