import Values

/// A setting as it stands: its value today, who gave it, and what will come.
public struct SettingState: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public let value: JSON
    public let from: Day
    public let by: String
    public let recordedAt: Instant
  }

  public let name: String
  public let title: Phrase
  /// The part it belongs to, by its title.
  public let part: Phrase
  public let kind: FieldKind
  public let initial: JSON
  /// What somebody gave it that counts today; nil where it is as the program has it.
  public let chosen: Entry?
  /// What counts from later days on, the next first.
  public let pending: [Entry]

  public var value: JSON { chosen?.value ?? initial }
}

extension Site {
  /// Every setting of the parts in use, in the order of the parts.
  ///
  /// - Throws: `ListingRefusal.notPermitted` for whoever may not change settings.
  public func settingStates(for session: Session) throws -> [SettingState] {
    let offered = try offered
    return try view(needing: KernelPermissions.manageSettings, for: session) { database in
      let entries = try SettingQueries.entries(in: database)
      func state(_ kind: SettingKind, _ part: Phrase) -> SettingState {
        let all = entries[kind.name] ?? []
        let past = all.filter { $0.from <= today }
        var pending: [SettingState.Entry] = []
        // Of a day only the last word counts.
        for entry in all where entry.from > today {
          if pending.last?.from == entry.from { pending.removeLast() }
          pending.append(entry)
        }
        return SettingState(
          name: kind.name, title: kind.title, part: part, kind: kind.kind, initial: kind.initial, chosen: past.last,
          pending: pending)
      }
      let parts = offered.parts
      let switches = catalog.known.switches.map { state(PartSwitch.setting(of: $0).kind, KernelPart.part.title) }
      return parts.flatMap { part in
        part.settings.map { state($0, part.title) }
          + (part.name == KernelPart.part.name ? switches : [])
      }
    }
  }
}
