import Kernel
import Values

/// What a scanned or typed code means.
public enum ScanLookup: Sendable, Hashable {
  case part(PartID, PartNumber)
  case bin(BinID, BinCode)
  /// A lot's label or a serial number, with the part it belongs to.
  case lot(PartNumber, LotCode)
  case workOrder(WorkOrderCode)
  case equipment(EquipmentCode)
  case document(DocumentNumber)
  case unknown(String)

  /// Looks a code up: a part's number or code first, then a bin, a lot or serial number, a work order, equipment, a
  /// document.
  ///
  /// - Parameter part: the part in hand, whose lots are looked for first.
  public static func find(_ typed: String, of part: PartNumber? = nil, in site: Site) throws -> ScanLookup {
    guard let code = try? PartNumber(typed) else { return .unknown(Text.clean(String(typed.prefix(64)))) }
    let database = site.database
    if let part = try PartQueries.find(code, in: database) { return .part(part.id, part.number) }
    if let bin = try BinQueries.find(BinCode(unchecked: code.text), in: database) { return .bin(bin.id, bin.code) }
    let lot = LotCode(unchecked: code.text)
    if let part, let facts = try PartQueries.find(part, in: database),
      try LotQueries.find(lot, of: facts.id, in: database) != nil
    {
      return .lot(facts.number, lot)
    }
    if let owner = try LotQueries.part(having: lot, in: database),
      let facts = try PartQueries.facts(owner, in: database)
    {
      return .lot(facts.number, lot)
    }
    let order = WorkOrderCode(unchecked: code.text)
    if try WorkOrderQueries.find(order, in: database) != nil { return .workOrder(order) }
    let equipment = EquipmentCode(unchecked: code.text)
    if try site.offered.offers(SparesFunctions.equipmentName), try EquipmentQueries.find(equipment, in: database) != nil
    {
      return .equipment(equipment)
    }
    let document = DocumentNumber(unchecked: code.text)
    if try DocumentQueries.exists(document, in: database) { return .document(document) }
    return .unknown(code.text)
  }
}
