import Kernel
import Values

/// Changes an item of the draft, or adds one.
public struct SetStandardItem: Action {
  public static let name = "fire.setStandardItem"
  public static let title = Phrase("Change an item of the draft", "修改评分标准草稿项目")
  public static let summary = Phrase(
    "Changes an item of the draft of the scoring sheet; a code it does not have yet adds one. What is left empty stays as it is.",
    "修改评分标准草稿中的项目；草稿没有的编号即新增。不填的内容保持不变。")
  public static let permission: Permission? = FirePermissions.accept
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Code", "编号"),
    .init(\.section, "section", "Section", "部分", kind: .text(most: 10)),
    .init(\.points, "points", "Points", "分值", hint: Phrase("such as 3", "如 3")),
    .init(\.step, "step", "Taken off per finding", "每处扣分", hint: Phrase("such as 0.5", "如 0.5")),
    .init(\.isVeto, "veto", "Veto", "一票否决"),
    .init(\.titleEnglish, "titleEnglish", "English title", "英文名称", kind: .text(most: 300)),
    .init(\.titleChinese, "titleChinese", "Chinese title", "中文名称", kind: .text(most: 300)),
    .init(\.deductionEnglish, "deductionEnglish", "Deduction in English", "英文扣分办法", kind: .text(most: 300)),
    .init(\.deductionChinese, "deductionChinese", "Deduction in Chinese", "中文扣分办法", kind: .text(most: 300)),
    .init(\.basis, "basis", "Basis", "依据", kind: .text(most: 300)),
  ]

  public var code = FormItemCode(unchecked: "")
  public var section = ""
  public var points: AssessmentPoints?
  public var step: AssessmentPoints?
  public var isVeto: Bool?
  public var titleEnglish = ""
  public var titleChinese = ""
  public var deductionEnglish = ""
  public var deductionChinese = ""
  public var basis = ""

  public init() {}

  /// - Parameter points: hundredths.
  public init(_ code: FormItemCode, points: Int64? = nil) {
    self.code = code
    self.points = points.map { AssessmentPoints(hundredths: $0) }
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let draft = try FireStandards.requireDraft(in: database)
    let stored = try StandardQueries.items(of: draft.id, in: database).first { $0.item.code == code }
    let item = filled(stored?.item)
    guard item.points > 0 else { throw AssessmentRefusal.noPoints }
    guard try StandardQueries.sections(of: draft.id, in: database).contains(where: { $0.code == item.section }) else {
      throw AssessmentRefusal.unknownSection(item.section)
    }
    guard let stored else {
      guard !item.titleEnglish.isEmpty else { throw InvalidAction(faults: [Self.fault("titleEnglish", .empty)]) }
      let place = try StandardQueries.nextPosition(of: draft.id, in: database)
      try StandardQueries.insert(item, at: place, of: draft.id, in: database)
      return Done(Phrase("\(code) is added to the draft.", "草稿已新增 \(code)。"))
    }
    try StandardQueries.update(stored.id, item, in: database)
    return Done(Phrase("\(code) is changed in the draft.", "草稿中 \(code) 已修改。"))
  }

  /// The item with what was given; either language stands in for the other where an item is new.
  private func filled(_ before: StandardItem?) -> StandardItem {
    func given(_ text: String, _ before: String?, _ other: String) -> String {
      text.isEmpty ? before ?? other : text
    }
    var item = before ?? StandardItem()
    item.code = code
    item.section = section.isEmpty ? item.section : section.uppercased()
    item.points = points?.hundredths ?? item.points
    item.step = step?.hundredths ?? item.step
    item.isVeto = isVeto ?? item.isVeto
    item.titleEnglish = given(titleEnglish, before?.titleEnglish, titleChinese)
    item.titleChinese = given(titleChinese, before?.titleChinese, titleEnglish)
    item.deductionEnglish = given(deductionEnglish, before?.deductionEnglish, deductionChinese)
    item.deductionChinese = given(deductionChinese, before?.deductionChinese, deductionEnglish)
    item.basis = basis.isEmpty ? item.basis : basis
    return item
  }
}
