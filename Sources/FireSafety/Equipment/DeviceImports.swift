import Kernel
import SQLite
import Values

/// The register as a file (B44).
enum DeviceImports {
  static let devices = ImportKind(
    "fireDevices", Phrase("Fire equipment", "消防器材"),
    Phrase("Extinguishers, hydrants, detectors and other devices.", "灭火器、消火栓、探测器等器材。"),
    ImportShape(RegisterDevice.self), export: ExportSource(FirePermissions.see, page: DeviceExportQueries.devices)
  ).called(asIn: DeviceListings.devices, ["device": ["code"]])
}
