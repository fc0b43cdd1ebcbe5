import Kernel
import Values

/// Takes an item out of the draft.
public struct DropStandardItem: Action {
  public static let name = "fire.dropStandardItem"
  public static let title = Phrase("Take an item out of the draft", "删除评分标准草稿项目")
  public static let summary = Phrase("Takes an item out of the draft of the scoring sheet.", "从评分标准草稿中删除项目。")
  public static let permission: Permission? = FirePermissions.accept
  public static let fields: [Field<Self>] = [.init(\.code, "code", "Code", "编号")]

  public var code = FormItemCode(unchecked: "")

  public init() {}

  public init(_ code: FormItemCode) { self.code = code }

  public func perform(in change: inout Change) throws -> Done {
    let draft = try FireStandards.requireDraft(in: change.database)
    guard
      let stored = try StandardQueries.items(of: draft.id, in: change.database).first(where: { $0.item.code == code })
    else { throw AssessmentRefusal.unknownItem(code.text) }
    try StandardQueries.delete(stored.id, in: change.database)
    return Done(Phrase("\(code) is taken out of the draft.", "草稿中 \(code) 已删除。"))
  }
}
