import Kernel
import Values

/// Registers a new version of a rule, which takes the place of the one before on its first day.
public struct ReviseRule: Action {
  public static let name = "office.reviseRule"
  public static let title = Phrase("Register a new version", "登记新版本")
  public static let summary = Phrase(
    "Registers a new version of a rule; from its first day it takes the place of the one before, and is to be read anew.",
    "登记制度的新版本，自施行之日起替代旧版，须重新阅读确认。")
  public static let permission: Permission? = OfficePermissions.keepRules
  public static let fields: [Field<Self>] = [
    .init(\.number, "number", "Number", "编号"),
    .init(\.subject, "title", "Title", "名称", kind: .text(most: 120), required: true),
    .init(\.text, "text", "Text", "正文", kind: DirectiveRules.text),
    .init(\.file, "file", "File", "文件", kind: .text(most: 500), hint: Phrase("an absolute path", "绝对路径")),
    .init(\.from, "from", "In force from", "施行日期", hint: Phrase("empty: today", "不填为今天")),
    .init(\.until, "until", "In force until", "有效期至"),
  ]

  public var number = RuleNumber(unchecked: "")
  public var subject = ""
  public var text = ""
  public var file = ""
  public var from: Day?
  public var until: Day?

  public init() {}

  public init(_ number: RuleNumber, title: String, text: String, from: Day? = nil) {
    self.number = number
    subject = title
    self.text = text
    self.from = from
  }

  public func validate() -> [Fault] {
    RuleContent.faults(Self.self, title: subject, text: text, file: file, isNew: true)
  }

  public func scope(in change: Change) throws -> UnitID? { try RuleQueries.find(number, in: change.database)?.unit }

  public func perform(in change: inout Change) throws -> Done {
    guard let stored = try RuleQueries.find(number, in: change.database) else {
      throw OfficeRefusal.unknownRule(number)
    }
    guard !stored.isWithdrawn else { throw OfficeRefusal.ruleWithdrawn(stored.number) }
    let from = from ?? change.today
    if let begun = try RuleQueries.lastBegun(stored.id, by: change.today, in: change.database), from < begun {
      throw OfficeRefusal.beforeVersion(stored.number, begun)
    }
    // What was planned for a later day than this version's first does not come into force any more.
    let overtaken = try RuleQueries.planned(stored.id, from: max(from, change.today), in: change.database)
    if let until, until < from {
      throw InvalidAction(faults: [
        Self.fault("until", .rule(code: "order", Phrase("is before the first day", "早于施行日期")))
      ])
    }
    let digest = file.isEmpty ? "" : try RuleContent.digest(of: file)
    let version = stored.versions + 1
    try RuleQueries.insertVersion(
      version, of: stored.id,
      RuleContent(title: subject, text: text, file: file, digest: digest, from: from, until: until), in: change)
    let done = Phrase(
      "Version \(version) of rule \(stored.number) is registered, in force from \(from).",
      "制度 \(stored.number) 第 \(version) 版已登记，自 \(from) 起施行。")
    guard let overtaken else { return Done(done) }
    return Done(
      done
        + Phrase(
          " It takes the place of version \(overtaken.version), planned for \(overtaken.from).",
          "原定 \(overtaken.from) 施行的第 \(overtaken.version) 版由本版替代。"))
  }
}
