import Kernel
import Values

/// Opens a parking lot: its floors, zones and devices are added to it.
public struct OpenLot: Action {
  public static let name = "parking.openLot"
  public static let title = Phrase("Open a parking lot", "新增停车场")
  public static let summary = Phrase(
    "Opens a lot, of the unit that runs it; a key of its own signs what its cards carry.",
    "新增停车场并指定管理单位；同时生成该场卡内数据的签名密钥。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Lot", "停车场编码"),
    .init(\.called, "name", "Name", "名称", kind: .text(most: 80), required: true),
    .init(
      \.unit, "unit", "Unit", "管理单位", kind: .optional(.integer(1...Int64.max)),
      hint: Phrase("empty: the whole site", "不填表示全场共用")),
  ]

  public var code = LotCode(unchecked: "")
  public var called = ""
  public var unit: Int64?

  public init() {}

  public init(_ code: LotCode, _ name: String, unit: UnitID? = nil) {
    self.code = code
    called = name
    self.unit = unit?.rawValue
  }

  public func scope(in change: Change) throws -> UnitID? { unit.map(UnitID.init(rawValue:)) }

  public func perform(in change: inout Change) throws -> Done {
    try ParkingLayout.refuseTaken(.lot, code, in: change.database)
    if let unit, try LayoutQueries.isOpen(unit: unit, in: change.database) == false {
      throw LayoutRefusal.unknownUnit(unit)
    }
    try LayoutQueries.insert(self, key: RandomBytes.make(32), in: change)
    return Done(Phrase("Lot \(code) is open.", "停车场 \(code) 已新增。"))
  }
}
