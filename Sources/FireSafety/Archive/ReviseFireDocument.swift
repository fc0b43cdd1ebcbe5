import Kernel
import Values

/// A new version of a document, or the same one looked at again. What was before stays.
public struct ReviseFireDocument: Action {
  public static let name = "fire.reviseDocument"
  public static let title = Phrase("Revise or review a document", "修订或复审文件")
  public static let summary = Phrase(
    "Makes a new version of a document of the archive, also where a review changed nothing; it is approved anew.",
    "生成档案文件的新版本（复审无变化亦可），需重新批准；旧版本保留。")
  public static let permission: Permission? = FirePermissions.archive
  public static let fields: [Field<Self>] = [
    .init(\.document, "document", "Document", "文件编号", kind: .integer(1...Int64.max), required: true),
    .init(\.text, "text", "Contents", "内容", kind: .text(most: 4000), hint: Phrase("empty: as before", "不填则沿用原内容")),
    .init(\.issued, "issued", "Issued", "发布日期", hint: Phrase("empty: today", "不填为今天")),
    .init(
      \.review, "review", "Review by", "复审日期",
      hint: Phrase("empty: as the table of the archive says", "不填则按档案规则计算")),
    .init(\.evidence, "evidence", "Files", "文件", hint: Phrase("empty: those of the version before", "不填则沿用上一版文件")),
  ]

  public var document: Int64 = 0
  public var text = ""
  public var issued: Day?
  public var review: Day?
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ document: Int64, _ text: String = "") {
    self.document = document
    self.text = text
  }

  public func scope(in change: Change) throws -> UnitID? {
    try DocumentQueries.require(document, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try DocumentQueries.require(document, in: change.database)
    guard !stored.isClosed else { throw ArchiveRefusal.closed(document) }
    let next = stored.version + 1
    try DocumentQueries.insert(
      next, of: document, stored.kind, text: text.isEmpty ? stored.text : text, issued: issued ?? change.today,
      review: review, evidence, before: stored.versionID, in: change)
    return Done(Phrase("Document \(document) has version \(next).", "文件 \(document) 已更新为第 \(next) 版。"))
  }
}
