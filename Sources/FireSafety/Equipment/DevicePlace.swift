import Kernel
import Values

/// Where a device is: at a patrol point, or in words.
enum DevicePlace {
  /// - Throws: `HazardRefusal.unknownPoint`, `.otherUnitsPoint`, `DeviceRefusal.placeNeeded`.
  static func find(
    _ code: PointCode?, _ words: String, in unit: UnitID, _ change: Change
  ) throws -> (point: Int64?, place: String) {
    let point = try code.map { try HazardRules.point($0, in: change) }
    if let point, point.unit != unit { throw HazardRefusal.otherUnitsPoint(code?.text ?? "") }
    let place = HazardRules.isBlank(words) ? point?.name ?? "" : words
    guard !place.isEmpty else { throw DeviceRefusal.placeNeeded }
    return (point?.id, place)
  }
}
