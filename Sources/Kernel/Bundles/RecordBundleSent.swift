import Values

/// Keeps on record that a bundle was made. Nobody can ask for it: it is performed by whoever made the bundle.
struct RecordBundleSent: Action {
  static let name = "bundles.send"
  static let title = Phrase("Send a bundle", "导出数据包")
  static let summary = Phrase("Records a bundle that was made for another office.", "登记为其他单位导出的数据包。")
  static let permission: Permission? = KernelPermissions.exchangeBundles
  static let fields: [Field<Self>] = [
    .init(\.peer, "peer", "Office", "单位", kind: .text(most: 80)),
    .init(\.kind, "kind", "Kind", "类别", kind: .text(most: 80)),
    .init(\.period, "period", "Period", "期间", kind: .text(most: 10)),
    .init(\.number, "number", "Bundle", "包号"),
    .init(\.rows, "rows", "Rows", "行数"),
    .init(\.key, "keyMark", "Mark of the key", "密钥标记", kind: .text(most: 16)),
    .init(\.sha256, "sha256", "SHA-256", "SHA-256", kind: .text(most: 64)),
  ]

  var peer = ""
  var kind = ""
  var period = ""
  var number: Int64 = 0
  var rows: Int64 = 0
  var key = ""
  var sha256 = ""

  init() {}

  func perform(in change: inout Change) throws -> Done {
    guard try !BundleQueries.isSent(peer: peer, kind: kind, number: number, in: change.database) else {
      throw BundleRefusal.numberTaken
    }
    try BundleQueries.insertSent(self, in: change)
    return Done(Phrase("Bundle \(number) for \(peer) was made.", "已导出发往“\(peer)”的第 \(number) 号数据包。"))
  }
}
