import Kernel
import Values

/// The issuer, or whoever stands in, grants an extension or denies it.
public struct DecideExtension: Action {
  public static let name = "office.decideExtension"
  public static let title = Phrase("Decide an extension", "审批延期")
  public static let summary = Phrase(
    "Grants or denies the extension somebody asked for; nobody decides their own.", "批准或不批准他人的延期申请；不能审批自己的申请。")
  public static let permission: Permission? = OfficePermissions.direct
  public static let fields: [Field<Self>] = [
    .init(\.directive, "directive", "Directive", "指令"),
    .init(\.person, "person", "Person", "申请人", kind: .code(most: 32)),
    .init(\.isGranted, "granted", "Granted", "批准", kind: .flag),
    .init(\.note, "note", "Note", "说明", kind: DirectiveRules.note),
  ]

  public var directive = DirectiveNumber(unchecked: "")
  public var person = ""
  /// Has to be said: an absent word grants nothing.
  public var isGranted: Bool?
  public var note = ""

  public init() {}

  public init(_ directive: DirectiveNumber, person: String, granted: Bool, note: String = "") {
    self.directive = directive
    self.person = person
    isGranted = granted
    self.note = note
  }

  public func scope(in change: Change) throws -> UnitID? {
    try DirectiveRules.require(directive, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let database = change.database
    let stored = try DirectiveRules.requireOpen(directive, in: database)
    guard let recipient = try RecipientQueries.find(named: person, of: stored.id, in: database) else {
      throw OfficeRefusal.unknownRecipient(stored.number, Text.clean(person))
    }
    guard recipient.account != change.session.account else { throw OfficeRefusal.ownRequest }
    guard try RecipientQueries.hasAsked(recipient.id, in: database),
      let day = try RecipientQueries.askedDay(recipient.id, in: database)
    else { throw OfficeRefusal.nothingAsked(stored.number) }
    let isGranted = isGranted == true
    if isGranted, day < change.today { throw OfficeRefusal.pastDeadline(day) }
    try DirectiveRules.note(
      isGranted ? "granted" : "denied", stored, recipient, day: isGranted ? day : nil, text: note, in: change)
    return Done(
      isGranted
        ? Phrase("\(stored.number): \(person) has until \(day).", "\(stored.number)：\(person) 的期限延至 \(day)。")
        : Phrase("\(stored.number): the extension is denied.", "\(stored.number)：未批准延期。"))
  }
}
