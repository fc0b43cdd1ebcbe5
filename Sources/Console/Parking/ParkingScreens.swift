import Kernel
import Parking
import Terminal
import Values

/// The screens of parking.
enum ParkingScreens {
  static let part: ConsolePart = {
    var part = ConsolePart(name: "parking")
    part.desks = [
      ConsolePart.Desk(
        name: "parkingOverview", title: Phrase("Parking overview", "停车总览"),
        about: Phrase("Every zone with its cars, the worst first", "各区域车辆情况，异常在前"),
        permission: ParkingPermissions.see, open: { ParkingOverviewScreen($0) }),
      ConsolePart.Desk(
        name: "parkingMap", title: Phrase("Bay map", "车位图"),
        about: Phrase("A floor with every bay", "逐层显示每个车位"), permission: ParkingPermissions.see,
        open: { BayMapScreen($0) }),
    ]
    for (listing, action) in [
      ("parkingLots", OpenLot.name), ("parkingFloors", AddFloor.name), ("parkingZones", AddZone.name),
      ("parkingNodes", AddNode.name), ("parkingWays", AddWay.name), ("parkingBays", AddBay.name),
      ("parkingLanes", AddLane.name), ("parkingProfiles", AddProfile.name), ("parkingDevices", AddDevice.name),
    ] { part.newAction[listing] = action }
    part.editAction["parkingBays"] = .init(
      action: ChangeBay.name,
      fields: ["bay": "bay", "class": "class", "out": "out", "x": "x", "y": "y", "node": "node"], changesOnly: true)
    part.open = open
    return part
  }()

  /// One of each screen, for the key guide.
  static func examples(_ world: Surroundings) -> [any Screen] { [ParkingOverviewScreen(world), BayMapScreen(world)] }

  @Sendable private static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect]? {
    switch row.listing.name {
    case "parkingBays":
      row.text("bay").map { [.push(BayMapScreen(surroundings, bay: BayCode(unchecked: $0)))] }
    case "parkingFloors": row.text("floor").map { [.push(BayMapScreen(surroundings, floor: $0))] }
    default: nil
    }
  }
}
