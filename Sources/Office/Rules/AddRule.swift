import Kernel
import Values

/// Enters a regulation or policy in the register, as its first version.
public struct AddRule: Action {
  public static let name = "office.addRule"
  public static let title = Phrase("Register a rule", "登记制度")
  public static let summary = Phrase(
    "Enters a regulation or policy in the register; it is for a unit and all below it, or for everybody, and is to be read.",
    "登记规章制度；适用于某单位及其下级或全体人员，须阅读确认。")
  public static let permission: Permission? = OfficePermissions.keepRules
  public static let fields: [Field<Self>] = [
    .init(\.number, "number", "Number", "编号"),
    .init(\.subject, "title", "Title", "名称", kind: .text(most: 120), required: true),
    .init(
      \.unit, "unit", "Unit", "发布单位", hint: Phrase("a unit's number; empty: the whole site", "单位编号，不填为全站点")),
    .init(\.text, "text", "Text", "正文", kind: DirectiveRules.text),
    .init(\.file, "file", "File", "文件", kind: .text(most: 500), hint: Phrase("an absolute path", "绝对路径")),
    .init(\.from, "from", "In force from", "施行日期", hint: Phrase("empty: today", "不填为今天")),
    .init(\.until, "until", "In force until", "有效期至"),
  ]

  public var number = RuleNumber(unchecked: "")
  public var subject = ""
  public var unit: Int64?
  public var text = ""
  public var file = ""
  public var from: Day?
  public var until: Day?

  public init() {}

  public init(_ number: RuleNumber, title: String, text: String, unit: UnitID? = nil, from: Day? = nil) {
    self.number = number
    subject = title
    self.text = text
    self.unit = unit?.rawValue
    self.from = from
  }

  public func validate() -> [Fault] {
    RuleContent.faults(Self.self, title: subject, text: text, file: file, isNew: true)
  }

  public func scope(in change: Change) throws -> UnitID? { unit.map { UnitID($0) } }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    if let unit {
      guard let named = try AddressQueries.unit(UnitID(unit), in: database) else {
        throw OfficeRefusal.unknownUnit(unit)
      }
      guard named.isOpen else { throw OfficeRefusal.closedUnit(Text.clean(named.name)) }
    }
    guard try RuleQueries.find(number, in: database) == nil else { throw OfficeRefusal.ruleTaken(number) }
    let from = from ?? change.today
    if let until, until < from {
      throw InvalidAction(faults: [
        Self.fault("until", .rule(code: "order", Phrase("is before the first day", "早于施行日期")))
      ])
    }
    let digest = file.isEmpty ? "" : try RuleContent.digest(of: file)
    let rule = try RuleQueries.insert(number, unit: unit.map { UnitID($0) }, in: change)
    try RuleQueries.insertVersion(
      1, of: rule,
      RuleContent(title: subject, text: text, file: file, digest: digest, from: from, until: until), in: change)
    return Done(Phrase("Rule \(number) is registered, in force from \(from).", "制度 \(number) 已登记，自 \(from) 起施行。"))
  }
}
