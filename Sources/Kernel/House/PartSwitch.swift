import SQLite
import Values

/// Whether a site uses a part, or an optional function of one (G30). Switched off, nothing of it is offered and the door refuses its actions; its data
/// stay, `verify` goes on checking them, and switched on again everything is back.
enum PartSwitch {
  static let prefix = "parts."

  static func setting(of part: KnownNames.PartName) -> Setting<Bool> {
    part.isFunction
      ? Setting(
        prefix + part.name, "Function in use: \(part.title.english)", "启用功能：\(part.title.chinese)", kind: .flag,
        initial: true)
      : Setting(
        prefix + part.name, "Part in use: \(part.title.english)", "启用模块：\(part.title.chinese)", kind: .flag,
        initial: true)
  }

  /// The names of the parts and functions that are switched off on a day.
  static func off(on day: Day, in database: Connection) throws -> Set<String> {
    var off: Set<String> = []
    for (name, value) in try SettingQueries.values(from: prefix, to: "parts/", on: day, in: database) {
      let part = String(name.dropFirst(prefix.count))
      if value == "false" { off.insert(part) } else { off.remove(part) }
    }
    return off
  }
}

extension PartFunction {
  /// Whether the site uses a part or a function on a day.
  ///
  /// - Parameter place: its whole name, such as `fire.equipment`.
  public static func isInUse(_ place: String, on day: Day, in database: Connection) throws -> Bool {
    try !PartSwitch.off(on: day, in: database).contains(place)
  }
}

extension Site {
  /// What of the program the site uses today: every front end offers this, never more.
  public var offered: Catalog {
    get throws {
      try translating { try catalog.offered(without: PartSwitch.off(on: today, in: database)) }
    }
  }

  /// Refuses what belongs to a part or a function that is switched off.
  func requireInUse(_ owners: [KnownNames.PartName]?) throws {
    guard let owners else { return }
    let off = try PartSwitch.off(on: today, in: database)
    guard let owner = owners.first(where: { off.contains($0.name) }) else { return }
    throw DoorRefusal.partOff(owner.name, title: owner.title)
  }

  /// Refuses what a function does without an action or a listing of its own, where the site has it switched off.
  ///
  /// - Parameter function: its whole name, such as `spares.labels`.
  public func requireFunction(_ function: String) throws {
    try translating { try requireInUse(catalog.known.functions.filter { $0.name == function }) }
  }
}
