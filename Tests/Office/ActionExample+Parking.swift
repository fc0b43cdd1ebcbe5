import Values

extension ActionExample {
  /// A lot of each unit, with one of everything.
  static let parking: [String: ActionExample] = [
    "parking.openLot": .init(.place) { ["code": "NEW", "name": "n", "unit": $0.unit($1)] },
    "parking.addFloor": .init(.place) { ["lot": code("P", $1), "code": "NEW", "name": "n", "level": 1] },
    "parking.addZone": .init(.place) { ["floor": code("F", $1), "code": "NEW", "name": "n"] },
    "parking.addNode": .init(.place) { ["floor": code("F", $1), "code": "NEW", "kind": "lift"] },
    "parking.addWay": .init(.place) { ["from": code("N1", $1), "to": code("N3", $1), "decimetres": 100] },
    "parking.closeWay": .init(.place) { ["from": code("N1", $1), "to": code("N2", $1)] },
    "parking.addBay": .init(.place) { ["zone": code("Z", $1), "code": "NEW"] },
    "parking.changeBay": .init(.place) { ["bay": code("B", $1), "out": true] },
    "parking.addLane": .init(.place) { ["lot": code("P", $1), "code": "NEW", "name": "n", "kind": "entry"] },
    "parking.addProfile": .init(.site) { _, place in
      place == .site ? ["code": "NEW", "name": "n", "width": 10, "template": "{free}"] : nil
    },
    "parking.addDevice": .init(.place) {
      ["lot": code("P", $1), "code": "NEW", "kind": "loop", "into": code("Z", $1)]
    },
    "parking.draftTariff": .init(.site) { _, place in place == .site ? ["content": tariff(9)] : nil },
    "parking.publishTariff": .init(.site) { _, place in place == .site ? ["tariff": "T1", "edition": 1] : nil },
    "parking.retireTariff": .init(.site) { _, place in place == .site ? ["tariff": "T1", "edition": 1] : nil },
    "parking.closeDevice": .init(.place) { ["device": code("D", $1)] },
  ]

  /// A tariff's file in that version.
  static func tariff(_ version: Int64) -> JSON {
    [
      "format": "quartermaster-tariff", "formatVersion": 1, "code": "T1", "version": .integer(version),
      "name": ["en": "t", "zh": "t"], "defaultClass": "car", "classes": ["car": ["unit": ["min": 60, "fee": 500]]],
    ]
  }

  private static func code(_ kind: String, _ place: PermissionWorld.Place) -> JSON {
    .string("\(kind)-\(place.rawValue.uppercased())")
  }
}
