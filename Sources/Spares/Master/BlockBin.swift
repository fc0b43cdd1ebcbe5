import Kernel
import Values

/// Blocks a bin, or opens it again: nothing moves into or out of a blocked bin.
public struct BlockBin: Action {
  public static let name = "spares.blockBin"
  public static let title = Phrase("Block bin", "冻结货位")
  public static let summary = Phrase(
    "Blocks a bin with a reason, or opens it again; nothing moves into or out of a blocked bin.",
    "冻结（须注明原因）或解冻货位；冻结期间不得出入库。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.isBlocked, "blocked", "Blocked", "冻结"),
    .init(\.reason, "reason", "Reason", "原因", kind: .text(most: 200)),
  ]

  public var bin = BinCode(unchecked: "")
  public var isBlocked = true
  public var reason = ""

  public init() {}

  public init(bin: BinCode, isBlocked: Bool, reason: String = "") {
    self.bin = bin
    self.isBlocked = isBlocked
    self.reason = reason
  }

  public func validate() -> [Fault] {
    isBlocked && reason.isEmpty ? [Self.fault("reason", .empty)] : []
  }

  public func perform(in change: inout Change) throws -> Done {
    let bin = try BinQueries.require(bin, in: change.database)
    try BinQueries.block(bin.id, isBlocked, reason: isBlocked ? reason : "", in: change.database)
    return isBlocked
      ? Done(Phrase("Bin \(bin.code) is blocked.", "货位 \(bin.code) 已冻结。"))
      : Done(Phrase("Bin \(bin.code) is open again.", "货位 \(bin.code) 已解冻。"))
  }
}
