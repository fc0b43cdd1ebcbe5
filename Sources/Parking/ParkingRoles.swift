import Kernel
import Values

/// The roles of parking that a new site starts with.
enum ParkingRoles {
  static let all: [RoleTemplate] = [
    RoleTemplate(
      "parking-supervisor", Phrase("Parking supervisor", "停车场主管"),
      [
        ParkingPermissions.see, ParkingPermissions.layout, ParkingPermissions.supervise, ParkingPermissions.attend,
        ParkingPermissions.lease, KernelPermissions.decide,
      ]),
    RoleTemplate(
      "parking-attendant", Phrase("Parking attendant or cashier", "停车场收费员"),
      [ParkingPermissions.see, ParkingPermissions.attend]),
    RoleTemplate(
      "tariff-editor", Phrase("Tariff editor", "收费标准编制员"), [ParkingPermissions.see, ParkingPermissions.tariffs]),
    RoleTemplate("parking-feed", Phrase("Feed of parking devices", "停车设备接入"), [ParkingPermissions.feed]),
  ]
}
