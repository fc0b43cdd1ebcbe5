import Kernel
import SQLite
import Values

/// The ground of parking: the layout of its lots and their devices.
enum ParkingGround {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.actions = [
      ActionKind(OpenLot.self), ActionKind(AddFloor.self), ActionKind(AddZone.self), ActionKind(AddNode.self),
      ActionKind(AddWay.self), ActionKind(CloseWay.self), ActionKind(AddBay.self), ActionKind(ChangeBay.self),
      ActionKind(AddLane.self), ActionKind(AddProfile.self), ActionKind(AddDevice.self),
      ActionKind(CloseDevice.self),
    ]
    chapter.listings = LayoutListings.all
    chapter.imports = LayoutImports.all
    chapter.migrations = [Migration("parking-0001-ground", ParkingSchema.ground)]
    chapter.searchable = ["parkingZones", "parkingBays", "parkingDevices"]
    return chapter
  }()
}
