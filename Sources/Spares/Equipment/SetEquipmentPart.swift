import Kernel
import Values

/// Says how many of a part a piece of equipment has, and where (S03).
public struct SetEquipmentPart: Action {
  public static let name = "spares.setEquipmentPart"
  public static let title = Phrase("Set equipment part", "维护设备备件")
  public static let summary = Phrase(
    "Says how many of a part are fitted at a position of the equipment; 0 takes it off the list.",
    "登记设备某部位所用备件及数量，数量为 0 即移除。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.equipment, "equipment", "Equipment", "设备"),
    .init(\.part, "part", "Part", "备件"),
    .init(\.quantity, "quantity", "Quantity", "数量", required: true),
    .init(\.position, "position", "Position", "部位", kind: .text(most: 80)),
  ]

  public var equipment = EquipmentCode(unchecked: "")
  public var part = PartNumber(unchecked: "")
  public var quantity = Quantity(-1)
  public var position = ""

  public init() {}

  public init(equipment: EquipmentCode, part: PartNumber, quantity: Quantity, position: String = "") {
    self.equipment = equipment
    self.part = part
    self.quantity = quantity
    self.position = position
  }

  public func validate() -> [Fault] { quantity < .zero ? [Self.fault("quantity", .tooSmall(least: 0))] : [] }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let equipment = try EquipmentQueries.require(equipment, in: database)
    let part = try PartQueries.require(part, in: database)
    guard
      try EquipmentQueries.setPart(
        equipment, part: part.id, quantity: quantity.units, position: position, in: database)
    else { throw SparesRefusal.notFitted(part.number, equipment: self.equipment) }
    let amount = quantity.format(decimals: part.decimals)
    return quantity > .zero
      ? Done(
        Phrase(
          "\(self.equipment) has \(amount) \(part.unit.english) of \(part.number).",
          "\(self.equipment) 装有 \(part.number) \(amount) \(part.unit.chinese)。"))
      : Done(Phrase("\(part.number) is off the list of \(self.equipment).", "已从 \(self.equipment) 移除 \(part.number)。"))
  }
}
