import Kernel
import Values

/// Takes a document into the archive, with its first version.
public struct AddFireDocument: Action {
  public static let name = "fire.addDocument"
  public static let title = Phrase("Take a document into the archive", "文件归档")
  public static let summary = Phrase(
    "Takes a document into the fire archive: rules, plans, key places, contracts; with the files that are it.",
    "将制度、预案、重点部位、合同等文件归入消防档案，并登记文件。")
  public static let permission: Permission? = FirePermissions.archive
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.documentTitle, "title", "Title", "标题", kind: .text(most: 120), required: true),
    .init(\.place, "place", "Place", "部位", kind: .text(most: 120), hint: Phrase("of a key place", "重点部位填写")),
    .init(\.person, "person", "Person", "责任人", kind: .text(most: 120), hint: Phrase("who answers for it", "该项责任人")),
    .init(\.issued, "issued", "Issued", "发布日期", hint: Phrase("empty: today", "不填为今天")),
    .init(
      \.review, "review", "Review by", "复审日期",
      hint: Phrase("empty: as the table of the archive says", "不填则按档案规则计算")),
    .init(\.text, "text", "Contents", "内容", kind: .text(most: 4000)),
    .init(\.evidence, "evidence", "Files", "文件", hint: EvidencePaths.hint),
  ]

  public var unit: Int64 = 0
  public var kind = FireDocumentKind.profile
  public var documentTitle = ""
  public var place = ""
  public var person = ""
  public var issued: Day?
  public var review: Day?
  public var text = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ kind: FireDocumentKind, of unit: UnitID, _ title: String, issued: Day? = nil) {
    self.kind = kind
    self.unit = unit.rawValue
    documentTitle = title
    self.issued = issued
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    _ = try FireUnits.require(UnitID(unit), in: change.database)
    let id = try DocumentQueries.insert(self, in: change)
    try DocumentQueries.insert(
      1, of: id, kind, text: text, issued: issued ?? change.today, review: review, evidence, in: change)
    let approval =
      ArchiveRules.rule(of: kind)?.isApproved == true
      ? Phrase("; the person responsible has to approve it", "，待消防安全责任人批准") : Phrase("", "")
    return Done(Phrase("Document \(id) is in the archive", "文件 \(id) 已归档") + approval + Phrase(".", "。"))
  }
}
