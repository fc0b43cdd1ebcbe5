import SQLite
import Values

/// Whether a site uses a part (G30). Switched off, nothing of it is offered and the door refuses its actions; its data
/// stay, `verify` goes on checking them, and switched on again everything is back.
enum PartSwitch {
  static let prefix = "parts."

  static func setting(of part: KnownNames.PartName) -> Setting<Bool> {
    Setting(
      prefix + part.name, "Part in use: \(part.title.english)", "启用模块：\(part.title.chinese)", kind: .flag, initial: true
    )
  }

  /// The names of the parts that are switched off on a day.
  static func off(on day: Day, in database: Connection) throws -> Set<String> {
    var off: Set<String> = []
    for (name, value) in try SettingQueries.values(from: prefix, to: "parts/", on: day, in: database) {
      let part = String(name.dropFirst(prefix.count))
      if value == "false" { off.insert(part) } else { off.remove(part) }
    }
    return off
  }
}

extension Site {
  /// What of the program the site uses today: every front end offers this, never more.
  public var offered: Catalog {
    get throws {
      try translating { try catalog.offered(without: PartSwitch.off(on: today, in: database)) }
    }
  }

  /// Refuses what belongs to a part that is switched off.
  func requireInUse(_ owner: KnownNames.PartName?) throws {
    guard let owner, try PartSwitch.off(on: today, in: database).contains(owner.name) else { return }
    throw DoorRefusal.partOff(owner.name, title: owner.title)
  }
}
