import Kernel
import SQLite
import Values

/// Tells displays what is left (P15, P17, P20): only where what they show changes.
enum Displays {
  /// A display as the feed needs it.
  struct Display: Sendable {
    let id: Int64
    let scope: DisplayScope
    /// The zone it stands for: its own, or the one its lane leads into.
    let zone: Int64?
    let template: DisplayTemplate
    let columns: Int64
    let writesChinese: Bool
    /// What it was told last.
    var shown: JSON?
  }

  /// What is published of a zone.
  struct Zone: Sendable {
    let id: Int64
    let lot: Int64
    let code: String
    let name: String
    let count: ZoneCount
  }

  /// Tells the displays of the lots whose zones have changed.
  static func publish(_ state: inout FeedState, in change: Change) throws {
    guard !state.changedZones.isEmpty else { return }
    let database = change.database
    var lots: Set<Int64> = []
    for zone in state.changedZones {
      if let lot = try state.lot(ofZone: zone, in: database) { lots.insert(lot) }
    }
    for lot in lots.sorted() {
      let displays = try state.displays(of: lot, in: database)
      guard !displays.isEmpty else { continue }
      let zones = try CountQueries.zones(of: lot, in: database)
      let names = try CountQueries.lot(lot, in: database)
      for (place, display) in displays.enumerated() {
        let body = self.body(of: display, zones, lot: names)
        guard body != display.shown else { continue }
        state.displays[lot]?[place].shown = body
        try CommandQueries.insert("display.set", to: display.id, body, in: change)
      }
    }
  }

  /// What a display is told: one line, or one a zone.
  static func body(of display: Display, _ zones: [Zone], lot: (code: String, name: String)) -> JSON {
    func line(_ name: String, _ code: String, _ free: Int64, _ capacity: Int64) -> JSON {
      .string(
        DisplayLine.text(
          display.template, name: name, code: code, free: free, capacity: capacity, columns: display.columns,
          writesChinese: display.writesChinese))
    }
    switch display.scope {
    case .lot:
      let free = zones.reduce(Int64(0)) { $0 + $1.count.free }
      let capacity = zones.reduce(Int64(0)) { $0 + $1.count.capacity }
      return ["lines": [line(lot.name, lot.code, free, capacity)], "free": .integer(free)]
    case .zones:
      return [
        "lines": .array(zones.map { line($0.name, $0.code, $0.count.free, $0.count.capacity) }),
        "free": .integer(zones.reduce(0) { $0 + $1.count.free }),
      ]
    case .zone, .lane:
      guard let zone = zones.first(where: { $0.id == display.zone }) else { return ["lines": [], "free": 0] }
      return [
        "lines": [line(zone.name, zone.code, zone.count.free, zone.count.capacity)], "free": .integer(zone.count.free),
      ]
    }
  }
}
