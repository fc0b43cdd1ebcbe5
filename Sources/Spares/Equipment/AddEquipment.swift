import Kernel
import Values

/// Adds a piece of equipment, inside another one or on its own (S03).
public struct AddEquipment: Action {
  public static let name = "spares.addEquipment"
  public static let title = Phrase("Add equipment", "新增设备")
  public static let summary = Phrase(
    "Adds equipment whose parts are listed, inside another piece of equipment if wanted.", "新增设备，可挂在上级设备之下，并登记其备件清单。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "编号"),
    .init(\.nameChinese, "nameChinese", "Chinese name", "中文名称", kind: .text(most: 120)),
    .init(\.nameEnglish, "nameEnglish", "English name", "英文名称", kind: .text(most: 120)),
    .init(\.parent, "parent", "Inside equipment", "上级设备"),
    .init(\.location, "location", "Location", "位置", kind: .text(most: 120)),
  ]

  public var code = EquipmentCode(unchecked: "")
  public var nameEnglish = ""
  public var nameChinese = ""
  public var parent: EquipmentCode?
  public var location = ""

  public init() {}

  public init(code: EquipmentCode, nameEnglish: String, nameChinese: String, location: String = "") {
    self.code = code
    self.nameEnglish = nameEnglish
    self.nameChinese = nameChinese
    self.location = location
  }

  public func validate() -> [Fault] {
    nameEnglish.isEmpty && nameChinese.isEmpty ? [Self.fault("nameChinese", .empty)] : []
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    guard try EquipmentQueries.find(code, in: database) == nil else { throw SparesRefusal.equipmentTaken(code) }
    let parent = try parent.map { try EquipmentQueries.require($0, in: database) }
    try EquipmentQueries.insert(self, parent: parent, in: database)
    return Done(Phrase("Equipment \(code) was added.", "已新增设备 \(code)。"))
  }
}
