import Kernel
import Values

/// What bay sensors tell (P21, P22).
enum BayEvents {
  static let handler = FeedHandler(kinds: [.bayState], take: take)

  @Sendable private static func take(_ step: inout FeedStep, _ state: inout FeedState) throws -> FeedFault? {
    guard case .bay(let named, let isOccupied, _, _) = step.event.told else { return nil }
    let id: Int64
    if let named {
      guard let found = try state.bayID(named, in: step.database) else { return .unknown(.bay) }
      id = found
    } else {
      guard let bay = step.device.bay else { return .noPlace }
      id = bay
    }
    guard var bay = try state.bay(id, in: step.database) else { return .unknown(.bay) }
    step.subject = id
    if bay.isOccupied != nil, step.at < bay.since {
      step.flags.insert(.late)
      return nil
    }
    guard bay.isOccupied != isOccupied else {
      step.flags.insert(.same)
      bay.event = step.id
      state.set(bay)
      return nil
    }
    var zone = try state.zone(bay.zone, in: step.database)
    let isFirst = bay.isOccupied == nil
    if !isFirst, step.at - bay.since < step.settings.debounce { step.flags.insert(.bounce) }
    if isOccupied { zone.occupied += 1 } else if !isFirst { zone.occupied -= 1 }
    state.count(isOccupied, isFirst: isFirst, isBounce: step.flags.contains(.bounce), zone, at: step.at)
    bay.isOccupied = isOccupied
    bay.since = step.at
    bay.event = step.id
    state.set(bay)
    state.set(zone)
    return nil
  }
}

extension FeedState {
  /// Counts an arrival or a departure; a bounce takes back the change it undoes. A bay's first event tells its state, not that
  /// somebody came or left.
  fileprivate mutating func count(
    _ isOccupied: Bool, isFirst: Bool, isBounce: Bool, _ zone: FeedZone, at time: Int64
  ) {
    let place = FeedUsage.Place(zone: zone.id, slot: time / FeedUsage.slotMilliseconds)
    var usage = usage[place] ?? FeedUsage()
    usage.occupied = zone.occupied
    switch (isFirst, isBounce, isOccupied) {
    case (true, _, _): break
    case (false, true, true): usage.departures -= 1
    case (false, true, false): usage.arrivals -= 1
    case (false, false, true): usage.arrivals += 1
    case (false, false, false): usage.departures += 1
    }
    self.usage[place] = usage
  }
}
