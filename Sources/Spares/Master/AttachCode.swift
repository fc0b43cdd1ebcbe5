import Kernel
import SQLite
import Values

/// Attaches a barcode or another name to a part.
public struct AttachCode: Action {
  public static let name = "spares.attachCode"
  public static let title = Phrase("Attach code", "关联条码")
  public static let summary = Phrase(
    "Attaches a barcode or alias to a part, so that scanning it finds the part.", "为备件关联条码或别名，扫码即可找到。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "条码"),
    .init(\.part, "part", "Part", "备件"),
  ]

  public var code = PartNumber(unchecked: "")
  public var part = PartNumber(unchecked: "")

  public init() {}

  public init(code: PartNumber, part: PartNumber) {
    self.code = code
    self.part = part
  }

  public func perform(in change: inout Change) throws -> Done {
    let part = try PartQueries.require(part, in: change.database)
    try PartRules.attach(code, to: part.id, in: change.database)
    try PartQueries.refreshDerived(part.id, in: change.database)
    return Done(Phrase("\(code) now finds part \(part.number).", "扫描 \(code) 即可找到备件 \(part.number)。"))
  }
}
