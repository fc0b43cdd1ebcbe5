import Kernel
import Values

/// Takes a barcode or alias away from its part.
public struct DetachCode: Action {
  public static let name = "spares.detachCode"
  public static let title = Phrase("Detach code", "解除条码")
  public static let summary = Phrase("Takes a barcode or alias away from its part.", "解除备件的条码或别名。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [.init(\.code, "code", "Code", "条码")]

  public var code = PartNumber(unchecked: "")

  public init() {}

  public func perform(in change: inout Change) throws -> Done {
    guard let part = try PartQueries.deleteAlias(code, in: change.database) else {
      throw SparesRefusal.unknownPart(code)
    }
    try PartQueries.refreshDerived(part, in: change.database)
    return Done(Phrase("\(code) is attached to no part any more.", "条码 \(code) 已解除关联。"))
  }
}
