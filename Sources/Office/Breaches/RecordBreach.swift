import Kernel
import Values

/// Records that somebody did not follow a directive, and what comes of it.
public struct RecordBreach: Action {
  public static let name = "office.recordBreach"
  public static let title = Phrase("Record a breach", "登记违令")
  public static let summary = Phrase(
    "Records that somebody did not follow a directive, the consequence and the reason; they see it and can answer.",
    "登记某人违反指令的情况、处理和事由；当事人可见并可申辩。")
  public static let permission: Permission? = OfficePermissions.recordBreaches
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.person, "person", "Person", "当事人", kind: .code(most: 32)),
    .init(\.consequence, "consequence", "Consequence", "处理"),
    .init(\.reason, "reason", "Reason", "事由", kind: DirectiveRules.note, required: true),
  ]

  public var directive = DirectiveNumber(unchecked: "")
  public var person = ""
  public var consequence = Consequence.warning
  public var reason = ""

  public init() {}

  public init(_ directive: DirectiveNumber, person: String, _ consequence: Consequence, reason: String) {
    self.directive = directive
    self.person = person
    self.consequence = consequence
    self.reason = reason
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(reason) ? [Self.fault("reason", .empty)] : [] }

  /// The unit of the person concerned, as it was when the directive was issued.
  public func scope(in change: Change) throws -> UnitID? {
    let stored = try DirectiveRules.require(directive, in: change.database)
    return try RecipientQueries.find(named: person, of: stored.id, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let stored = try DirectiveRules.require(directive, in: database)
    guard stored.state != "withdrawn" else { throw OfficeRefusal.ended(stored.number, withdrawn: true) }
    guard let recipient = try RecipientQueries.find(named: person, of: stored.id, in: database) else {
      throw OfficeRefusal.unknownRecipient(stored.number, Text.clean(person))
    }
    guard recipient.account != change.session.account else { throw OfficeRefusal.ownBreach }
    // Nobody breaks what has not reached them, unless its deadline passed without their looking.
    guard recipient.isReached || recipient.deadline.map({ $0 < change.today }) ?? false else {
      throw OfficeRefusal.notReached(stored.number, Text.clean(person))
    }
    // What was done late, or not at all, was not followed.
    if let settled = try RecipientQueries.settled(recipient.id, in: database), settled <= recipient.deadline ?? settled
    {
      throw OfficeRefusal.doneInTime(stored.number, Text.clean(person), settled)
    }
    if let standing = try BreachQueries.standing(consequence, of: recipient.id, in: database) {
      throw OfficeRefusal.alreadyRecorded(stored.number, by: standing)
    }
    let number = try change.nextNumber("office.breach", pattern: try change.value(of: OfficeSettings.breachNumber))
    try BreachQueries.insert(
      number, directive: stored.id, recipient: recipient, consequence, reason: reason, in: change)
    return Done(
      Phrase(
        "Breach \(number) of \(stored.number) by \(person) is recorded: \(consequence.label.english).",
        "已登记违令记录 \(number)：\(person) 违反 \(stored.number)，处理为\(consequence.label.chinese)。"))
  }
}
