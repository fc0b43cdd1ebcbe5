import Kernel
import SQLite
import Values

/// A layout as files, in the order a new lot takes them.
enum LayoutImports {
  private static func kind<A: Action>(
    _ name: String, _ title: Phrase, _ summary: Phrase, _ type: A.Type,
    _ page: @escaping @Sendable (Int64, Int, inout ExportWriter, Connection) throws -> Int64?, _ listing: Listing,
    code: String
  ) -> ImportKind {
    ImportKind(name, title, summary, ImportShape(A.self), export: ExportSource(ParkingPermissions.see, page: page))
      .called(asIn: listing, [code: ["code"]])
  }

  static let all: [ImportKind] = [
    kind(
      "parkingLots", Phrase("Parking lots", "停车场"), Phrase("New lots.", "新增停车场。"), OpenLot.self,
      LayoutExportQueries.lots, LayoutListings.lots, code: "lot"),
    kind(
      "parkingFloors", Phrase("Floors", "楼层"), Phrase("New floors of lots.", "新增楼层。"), AddFloor.self,
      LayoutExportQueries.floors, LayoutListings.floors, code: "floor"),
    kind(
      "parkingZones", Phrase("Zones", "停车区域"), Phrase("New zones of floors.", "新增区域。"), AddZone.self,
      LayoutExportQueries.zones, LayoutListings.zones, code: "zone"),
    kind(
      "parkingNodes", Phrase("Way points", "路径点"), Phrase("New way points of floors.", "新增路径点。"), AddNode.self,
      LayoutExportQueries.nodes, LayoutListings.nodes, code: "node"),
    kind(
      "parkingWays", Phrase("Ways", "路径"), Phrase("New ways between way points.", "新增路径点之间的路径。"), AddWay.self,
      LayoutExportQueries.ways, LayoutListings.ways, code: "way"),
    kind(
      "parkingBays", Phrase("Parking bays", "车位"), Phrase("New bays of zones.", "新增车位。"), AddBay.self,
      LayoutExportQueries.bays, LayoutListings.bays, code: "bay"),
    kind(
      "parkingLanes", Phrase("Lanes", "车道"), Phrase("New lanes of lots.", "新增车道。"), AddLane.self,
      LayoutExportQueries.lanes, LayoutListings.lanes, code: "lane"),
    kind(
      "parkingProfiles", Phrase("Display profiles", "显示屏样式"), Phrase("New display profiles.", "新增显示屏样式。"),
      AddProfile.self, LayoutExportQueries.profiles, LayoutListings.profiles, code: "profile"),
    kind(
      "parkingDevices", Phrase("Parking devices", "停车设备"), Phrase("New devices of lots.", "新增设备。"),
      AddDevice.self, LayoutExportQueries.devices, LayoutListings.devices, code: "device"),
  ]
}
