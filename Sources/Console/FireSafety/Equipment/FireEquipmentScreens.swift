import FireSafety
import Kernel
import Terminal
import Values

/// The screens of equipment, its due table and the seven rules.
enum FireEquipmentScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = { part in
      part.desks.append(
        ConsolePart.Desk(
          name: "fireDeviceDesk", title: DeviceDeskScreen.name,
          about: Phrase("Scan device after device; Enter: in order", "逐件扫码，Enter 记为合格"),
          permission: FirePermissions.equip, function: "fire.equipment", open: { DeviceDeskScreen($0) }))
      part.newAction["fireDevices"] = RegisterDevice.name
      part.newLabel[RegisterDevice.name] = Phrase("Register", "登记")
      part.defaults[CheckDevice.name] = ["ok": "true", "grade": HazardGrade.g2.rawValue]
      part.defaults[ServiceDevice.name] = ["ok": "true"]
      part.typed.insert(RegisterDevice.name + ".code")
      part.editAction["fireDevices"] = .init(
        action: ChangeDevice.name,
        fields: [
          "device": "device", "agent": "agent", "model": "model", "serial": "serial", "made": "made",
          "commissioned": "commissioned", "highRisk": "highRisk",
        ], changesOnly: true)
      part.editAction["fireDueRules"] = .init(
        action: ChangeDueRule.name,
        fields: ["rule": "rule", "every": "every", "period": "period", "standard": "standard"],
        changesOnly: true)
      part.rowCommands["fireDevices"] = [
        command("check", CheckDevice.self, "k", "Check", "检查", not: [.scrapped]),
        command("service", ServiceDevice.self, "t", "Service", "维修", not: [.scrapped]),
        command("send", SendDevice.self, "d", "Send", "送修", not: [.scrapped, .out]),
        command("return", ReturnDevice.self, "r", "Return", "送回", not: [.scrapped, .inUse]),
        command("move", MoveDevice.self, "y", "Move", "移位", not: [.scrapped]),
        command("scrap", ScrapDevice.self, "x", "Scrap", "报废", not: [.scrapped]), hazards,
        LabelScreen.rowCommand(.fireDevices, column: "device", key: nil),
      ]
      part.rowCommands["fireSevenRules"] = [items]
    }
    chapter.open = { row, surroundings in
      switch row.listing.name {
      case "fireDevices": list("fireDeviceEvents", ["device": .string(row.text("device") ?? "")], surroundings)
      case "fireSevenRules":
        list("fireHazards", ["rule": .string(row.text("rule") ?? ""), "open": true], surroundings)
      default: nil
      }
    }
    return chapter
  }()

  private static func list(_ name: String, _ filters: [String: JSON], _ surroundings: Surroundings) -> [Effect] {
    Router.listing(name, filters: filters, surroundings).map { [.push($0)] } ?? []
  }

  private static func command<A: Action>(
    _ id: String, _ action: A.Type, _ key: Character, _ english: String, _ chinese: String, not states: Set<DeviceState>
  ) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: CommandID(rawValue: "device." + id), title: A.title, label: Phrase(english, chinese), help: A.summary,
      key: .control(key),
      whyNot: { row, surroundings in
        if let reason = surroundings.whyNot(A.permission) { return reason }
        guard let state = row.text("state").flatMap({ DeviceState(rawValue: $0) }), states.contains(state) else {
          return nil
        }
        return Phrase("it is \(state.label.english)", "该器材\(state.label.chinese)")
      },
      open: { row, surroundings in
        Router.open(action: A.name, surroundings, values: ["device": row.text("device") ?? ""])
      })
  }

  private static let hazards = ConsolePart.RowCommand(
    id: "device.hazards", title: Phrase("Its hazards", "该器材的隐患"), label: Phrase("Hazards", "隐患"),
    help: Phrase("Lists the hazards of the device.", "列出该器材的隐患。"), key: .control("b"),
    open: { row, surroundings in list("fireHazards", ["device": .integer(row.row.id)], surroundings) })

  private static let items = ConsolePart.RowCommand(
    id: "rule.hazards", title: Phrase("All its hazards", "该项规定的全部隐患"), label: Phrase("All hazards", "全部隐患"),
    help: Phrase("Lists all hazards under the rule, closed ones too.", "列出该项规定下的全部隐患（含已销号）。"), key: .control("t"),
    open: { row, surroundings in list("fireHazards", ["rule": .string(row.text("rule") ?? "")], surroundings) })
}
