import Kernel
import Values

/// Changes a bin's name and its place on the walk through the store.
public struct ChangeBin: Action {
  public static let name = "spares.changeBin"
  public static let title = Phrase("Change bin", "修改货位")
  public static let summary = Phrase(
    "Changes a bin's name or walking order; what is left empty stays as it is.", "修改货位名称或行走顺序，未填写的内容保持不变。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.bin, "bin", "Bin", "货位"),
    .init(\.label, "name", "Name", "名称", kind: .optional(.text(most: 80))),
    .init(\.walk, "walk", "Walking order", "行走顺序", kind: .optional(.integer(0...1_000_000))),
  ]

  public var bin = BinCode(unchecked: "")
  public var label: String?
  public var walk: Int64?

  public init() {}

  public init(bin: BinCode, walk: Int64) {
    self.bin = bin
    self.walk = walk
  }

  public func perform(in change: inout Change) throws -> Done {
    let bin = try BinQueries.require(bin, in: change.database)
    try BinQueries.change(bin.id, name: label, walk: walk, in: change.database)
    return Done(Phrase("Bin \(bin.code) was changed.", "货位 \(bin.code) 已修改。"))
  }
}
