import Values

/// How many cars a zone holds, worked out from what its detectors and bays say.
///
/// Loop detectors miss cars, so that their sum drifts; bay sensors see each bay, but not the cars in the aisles, and some may
/// be mute. With nearly all bays heard, the bays count and the loops add what stands in the aisles; otherwise the loops fill
/// in for the bays that are not heard, and the count says how far it may be off.
public struct ZoneCount: Sendable, Hashable {
  /// Bays in use.
  public let capacity: Int64
  /// Cars counted in less cars counted out; nil where no detector counts the zone.
  public let loops: Int64?
  /// Occupied among the bays that are heard.
  public let occupied: Int64
  /// Bays whose sensor is heard.
  public let heard: Int64
  /// Cars that may stand in the aisles.
  public let aisle: Int64

  public init(capacity: Int64, loops: Int64?, occupied: Int64, heard: Int64, aisle: Int64) {
    self.capacity = capacity
    self.loops = loops
    self.occupied = occupied
    self.heard = heard
    self.aisle = aisle
  }

  /// From so many of a hundred bays heard on, the bays count.
  public static let enoughHeard: Int64 = 98

  public var isWellHeard: Bool { capacity > 0 && heard * 100 >= capacity * Self.enoughHeard }

  /// The loops' count as it can be true: not below zero, not above what fits.
  public var possibleLoops: Int64? { loops.map { min(max($0, 0), capacity + aisle) } }

  /// The loops' count cannot be true as it stands: shown clamped, kept raw.
  public var isImpossible: Bool { loops != possibleLoops }

  /// Cars in the aisles, as far as the loops tell.
  public var inAisles: Int64 { loops.map { min(max($0 - occupied, 0), aisle) } ?? 0 }

  /// Cars in the zone, as published: never below zero, never above the bays.
  public var cars: Int64 {
    if isWellHeard { return min(occupied + inAisles, capacity) }
    let unheard = max(0, capacity - heard)
    guard let possible = possibleLoops else {
      // Without detectors the mute bays are taken to be like the others.
      guard heard > 0 else { return min(occupied, capacity) }
      return min(occupied + (occupied * unheard + heard / 2) / heard, capacity)
    }
    return min(occupied + min(max(possible - occupied, 0), unheard + aisle), capacity)
  }

  public var free: Int64 { max(0, capacity - cars) }

  /// How many bays the count may be off by: those nobody hears; 0 where nearly all are heard.
  public var uncertainty: Int64 { isWellHeard ? 0 : max(0, capacity - heard) }

  /// What is left between loops and bays once the aisles are allowed for; 0 in a sound zone, nil where there is nothing to
  /// compare.
  public var drift: Int64? {
    guard let loops, isWellHeard else { return nil }
    return loops - occupied - inAisles
  }

  /// From this drift on a correction is proposed: 3 cars, or 1 % of the bays where that is more.
  public var driftLimit: Int64 { max(3, (capacity + 99) / 100) }

  public var isDrifting: Bool { drift.map { abs($0) > driftLimit } ?? false }
}
