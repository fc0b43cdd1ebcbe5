import Kernel
import SQLite
import Values

/// Equipment: the register, what is due, checks, service, scrap, and the seven rules.
enum FireEquipment {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.migrations = [Migration("fire-0004-equipment", DeviceSchema.equipment)]
    chapter.actions = [
      ActionKind(RegisterDevice.self), ActionKind(ChangeDevice.self), ActionKind(MoveDevice.self),
      ActionKind(CheckDevice.self), ActionKind(ServiceDevice.self), ActionKind(SendDevice.self),
      ActionKind(ReturnDevice.self), ActionKind(ScrapDevice.self), ActionKind(ChangeDueRule.self),
    ]
    chapter.listings = [
      DeviceListings.devices, DeviceListings.events, DeviceListings.rules, SevenRuleListing.rules,
    ]
    chapter.checks = [DeviceChecks.devices]
    chapter.imports = [DeviceImports.devices]
    chapter.inbox = DeviceInboxQueries.sources
    chapter.figures = DeviceInboxQueries.figures
    chapter.searchable = ["fireDevices"]
    chapter.labels = [.fireDevices]
    chapter.sheets = [DevicePrints.month, DevicePrints.report]
    chapter.becomeFunction("equipment", Phrase("Fire equipment", "消防器材"), permissions: [FirePermissions.equip])
    return chapter
  }()
}
