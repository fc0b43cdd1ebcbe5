import Kernel
import Values

/// A person confirms having read the version of a rule in force: their own act.
public struct AcknowledgeRule: Action {
  public static let name = "office.acknowledgeRule"
  public static let title = Phrase("Acknowledge the rule", "确认已阅读制度")
  public static let summary = Phrase(
    "Confirms in your own name that you have read the version of a rule in force.", "以本人名义确认已阅读制度的现行版本。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [.init(\.number, "number", "Number", "编号")]

  public var number = RuleNumber(unchecked: "")

  public init() {}

  public init(_ number: RuleNumber) { self.number = number }

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    let database = change.database
    let account = change.session.account
    guard let stored = try RuleQueries.find(number, in: database) else { throw OfficeRefusal.unknownRule(number) }
    guard !stored.isWithdrawn else { throw OfficeRefusal.ruleWithdrawn(stored.number) }
    guard let current = try RuleQueries.inForce(stored.id, on: change.today, in: database) else {
      throw OfficeRefusal.notInForce(stored.number)
    }
    guard try RuleQueries.concerns(account, stored.id, on: change.today, in: database) else {
      throw OfficeRefusal.notForYou(stored.number)
    }
    guard try !RuleQueries.hasRead(current.row, account, in: database) else {
      throw OfficeRefusal.alreadyAcknowledged(stored.number, version: current.version)
    }
    if let file = try RuleQueries.file(of: current.row, in: database) {
      guard (try? RuleContent.digest(of: file.path)) == file.digest else {
        throw OfficeRefusal.fileChanged(stored.number)
      }
    }
    try RuleQueries.insertReading(current.row, in: change)
    return Done(
      Phrase(
        "You acknowledged rule \(stored.number), version \(current.version).",
        "您已确认阅读制度 \(stored.number) 第 \(current.version) 版。"))
  }
}
