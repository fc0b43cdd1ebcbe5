import Kernel
import Values

/// Publishes the draft: assessments opened from its first day on are made with it.
public struct PublishStandard: Action {
  public static let name = "fire.publishStandard"
  public static let title = Phrase("Publish the scoring sheet", "发布评分标准")
  public static let summary = Phrase(
    "Publishes the draft of the scoring sheet from a day on; it never changes afterwards.", "发布评分标准草稿，自指定日期施行，发布后不再改变。")
  public static let permission: Permission? = FirePermissions.accept
  public static let fields: [Field<Self>] = [
    .init(\.from, "from", "Counts from", "施行日期", hint: Phrase("empty: today", "不填为今天"))
  ]

  public var from: Day?

  public init() {}

  public init(from: Day?) { self.from = from }

  public func perform(in change: inout Change) throws -> Done {
    let draft = try FireStandards.requireDraft(in: change.database)
    let from = from ?? change.today
    let least = max(change.today, try StandardQueries.lastDay(in: change.database) ?? change.today)
    guard from >= least else { throw AssessmentRefusal.notLater(least) }
    guard try !StandardQueries.items(of: draft.id, in: change.database).isEmpty else {
      throw AssessmentRefusal.nothingApplicable
    }
    try StandardQueries.publish(draft.id, from: from, in: change)
    return Done(
      Phrase("Version \(draft.number) counts from \(from).", "第 \(draft.number) 版自 \(from) 起施行。"))
  }
}
