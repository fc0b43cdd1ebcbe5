import Kernel
import Spares
import TestSupport
import Testing
import Values

@testable import Console

extension ConsoleHarness {
  /// Adds what a day at the store needs: lots with a last day, serial numbers, a part in metres, a second store, a
  /// supplier, equipment, substitutes and a work order with reservations.
  func fillDay() throws {
    let site = try open()
    defer { site.close() }
    _ = try site.perform(AddStore(code: StoreCode("SUB"), nameEnglish: "Sub", nameChinese: "分库"), as: manager)
    _ = try site.perform(AddBin(code: BinCode("B-01"), store: StoreCode("SUB")), as: manager)
    _ = try site.perform(
      AddSupplier(code: SupplierCode("SUP-1"), nameEnglish: "Bearings Ltd", nameChinese: "轴承厂"), as: manager)
    try addPart("GREASE", "润滑脂", "Grease", to: site) {
      $0.tracking = .lot
      $0.hasExpiry = true
    }
    try addPart("MOTOR", "电机", "Motor", to: site) { $0.tracking = .serial }
    try addPart("CABLE", "电缆", "Cable", to: site) {
      $0.decimals = 3
      $0.unitEnglish = "m"
      $0.unitChinese = "米"
    }
    for (lot, expires, quantity) in [("L-NEW", "2027-06-30", 5), ("L-OLD", "2026-12-31", 3)] {
      var opening = PostOpeningBalance(
        part: try PartNumber("GREASE"), quantity: Quantity(Int64(quantity)), bin: try BinCode("A-02"),
        value: Money(fen: 1000))
      opening.lot = try LotCode(lot)
      opening.expires = Day(text: expires)
      _ = try site.perform(opening, as: manager)
    }
    _ = try site.perform(
      PostOpeningBalance(
        part: PartNumber("CABLE"), quantity: Quantity(12_500), bin: BinCode("A-01"), value: Money(fen: 5000)),
      as: manager)
    _ = try site.perform(
      AddEquipment(code: EquipmentCode("PUMP-1"), nameEnglish: "Feed pump", nameChinese: "给水泵"), as: manager)
    _ = try site.perform(
      SetEquipmentPart(
        equipment: EquipmentCode("PUMP-1"), part: PartNumber("6205-2RS"), quantity: Quantity(2), position: "DE"),
      as: manager)
    _ = try site.perform(
      RelateParts(part: PartNumber("V-200"), kind: .standIn, other: PartNumber("V-100")), as: manager)
    try addWorkOrder(to: site)
  }

  private func addPart(
    _ number: String, _ chinese: String, _ english: String, to site: Site, _ change: (inout AddPart) -> Void
  ) throws {
    var part = AddPart(number: try PartNumber(number), nameEnglish: english, nameChinese: chinese)
    part.price = Money(fen: 2000)
    change(&part)
    _ = try site.perform(part, as: manager)
  }

  private func addWorkOrder(to site: Site) throws {
    let order = try WorkOrderCode("WO-17")
    _ = try site.perform(
      AddWorkOrder(code: order, title: "Overhaul", equipment: EquipmentCode("PUMP-1")), as: manager)
    for (part, quantity) in [("6205-2RS", 2), ("GREASE", 4), ("V-200", 1)] {
      _ = try site.perform(
        ReservePart(
          workOrder: order, part: PartNumber(part), quantity: Quantity(Int64(quantity)), store: StoreCode("MAIN")),
        as: manager)
    }
  }
}

extension KeySession {
  /// Puts a screen over the one on top.
  func open(_ screen: some Screen) {
    app.carryOut([.push(screen)], for: 0)
    play()
  }

  /// Puts a list of the catalogue over the screen on top.
  func open(listing name: String) {
    guard let screen = Router.listing(name, filters: [:], app.surroundings) else { return }
    app.carryOut([.push(screen)], for: 0)
    play()
  }
}
