import Kernel
import Values

/// Adds a bin to a store, below another bin or at the top: aisles, shelves and boxes in any depth.
public struct AddBin: Action {
  public static let name = "spares.addBin"
  public static let title = Phrase("Add bin", "新增货位")
  public static let summary = Phrase("Adds a bin to a store, inside another bin if wanted.", "在仓库中新增货位，可置于上级货位之内。")
  public static let permission: Permission? = SparesPermissions.master
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "编码"),
    .init(\.store, "store", "Store", "仓库"),
    .init(\.parent, "parent", "Inside bin", "上级货位"),
    .init(\.label, "name", "Name", "名称", kind: .text(most: 80)),
    .init(
      \.walk, "walk", "Walking order", "行走顺序", kind: .integer(0...1_000_000),
      hint: Phrase("parts are picked in this order, then by code", "按此顺序拣选，相同时按编码")),
  ]

  public var code = BinCode(unchecked: "")
  public var store = StoreCode(unchecked: "")
  public var parent: BinCode?
  public var label = ""
  /// The bin's place on the walk through the store; equal ones go by code.
  public var walk: Int64 = 0

  public init() {}

  public init(code: BinCode, store: StoreCode, parent: BinCode? = nil, label: String = "") {
    self.code = code
    self.store = store
    self.parent = parent
    self.label = label
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let store = try StoreQueries.require(store, in: database)
    guard try BinQueries.find(code, in: database) == nil else { throw SparesRefusal.binTaken(code) }
    let outer = try parent.map { try BinQueries.require($0, in: database) }
    if let outer, outer.store != store { throw SparesRefusal.binOfOtherStore(outer.code) }
    try BinQueries.insert(code, store: store, parent: outer?.id, name: label, walk: walk, in: database)
    return Done(Phrase("Bin \(code) was added.", "已新增货位 \(code)。"))
  }
}
