import Kernel
import Values

/// Begins the next version of the scoring sheet as a copy of the newest one (B29).
public struct DraftStandard: Action {
  public static let name = "fire.draftStandard"
  public static let title = Phrase("Begin a new scoring sheet", "新建评分标准草稿")
  public static let summary = Phrase(
    "Begins the next version of the scoring sheet as a copy of the newest; assessments keep the version they were made with.",
    "以最新版本为底稿新建评分标准；已有评分保留各自版本。")
  public static let permission: Permission? = FirePermissions.accept
  public static let fields: [Field<Self>] = []

  public init() {}

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    if let draft = try StandardQueries.draft(in: database) { throw AssessmentRefusal.draftThere(draft.number) }
    guard let newest = try StandardQueries.newest(in: database) else {
      throw AssessmentRefusal.noStandard(year: Int64(change.today.components.year))
    }
    _ = try StandardQueries.insertDraft(
      newest.number + 1, title: FireStandardContent.title, newest.limits,
      StandardQueries.sections(of: newest.id, in: database),
      StandardQueries.items(of: newest.id, in: database).map(\.item), in: change)
    return Done(
      Phrase("Version \(newest.number + 1) is a draft now.", "已新建第 \(newest.number + 1) 版草稿。"))
  }
}
