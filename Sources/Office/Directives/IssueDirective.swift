import Kernel
import Values

/// Issues an order, an instruction or a notice to units, posts and people.
public struct IssueDirective: Action {
  public static let name = "office.issueDirective"
  public static let title = Phrase("Issue a directive", "下发指令")
  public static let summary = Phrase(
    "Issues an order, an instruction or a notice to units with all below, posts, people or everybody; who gets it is settled now and kept.",
    "向单位（含下级）、岗位、人员或全体下发命令、指示或通知；收件人在下发时确定并留存。")
  public static let permission: Permission? = OfficePermissions.direct
  public static let fields: [Field<Self>] = [
    .init(\.kind, "kind", "Kind", "种类"),
    .init(\.subject, "title", "Title", "标题", kind: .text(most: 120), required: true),
    .init(\.text, "text", "Text", "正文", kind: DirectiveRules.text, required: true),
    .init(
      \.to, "to", "To", "收件对象",
      hint: Phrase("unit:3, post:5, person:wang, everybody", "如 unit:3, post:5, person:wang, everybody")),
    .init(\.deadline, "deadline", "Deadline", "期限"),
    .init(\.asksReceipt, "receipt", "Asks a read receipt", "要求确认阅读"),
    .init(\.asksFeedback, "feedback", "Asks feedback", "要求反馈"),
    .init(\.asksCompletion, "completion", "Asks completion", "要求回报完成"),
    .init(
      \.isEmergency, "emergency", "Emergency", "紧急",
      hint: Phrase("shown at once over every screen; without addresses it goes to everybody", "立即弹出在所有界面之上；不填收件对象则发给全体")
    ),
  ]

  public var kind = DirectiveKind.instruction
  public var subject = ""
  public var text = ""
  public var to = Addresses([])
  public var deadline: Day?
  public var asksReceipt = true
  public var asksFeedback = false
  public var asksCompletion = false
  public var isEmergency = false

  public init() {}

  public init(kind: DirectiveKind, title: String, text: String, to: Addresses, deadline: Day? = nil) {
    self.kind = kind
    subject = title
    self.text = text
    self.to = to
    self.deadline = deadline
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if DirectiveRules.isBlank(subject) { faults.append(Self.fault("title", .empty)) }
    if DirectiveRules.isBlank(text) { faults.append(Self.fault("text", .empty)) }
    return faults
  }

  /// An emergency that names nobody is everybody's.
  private var addresses: Addresses { isEmergency && to.all.isEmpty ? Addresses([.everybody]) : to }

  /// The first unit addressed that the issuer's right does not reach; where it reaches all, the first.
  public func scope(in change: Change) throws -> UnitID? {
    let found = try AddressRules.resolve(
      addresses, issuer: change.session.account, on: change.today, in: change.database)
    if let beyond = try AddressRules.beyondRights(found.scopes, in: change) { return beyond.unit }
    if let first = found.scopes.first { return first }
    return try AddressQueries.unit(of: change.session.account, in: change.database)
  }

  /// The unit the directive belongs to, whose rights amend and end it: the issuer's own, or where their right does not reach
  /// that, the first addressed.
  private func home(of issuer: AccountID, _ scopes: [UnitID?], in change: Change) throws -> UnitID? {
    let own = try AddressQueries.unit(of: issuer, in: change.database)
    if try change.holds(OfficePermissions.direct, unit: own) { return own }
    return scopes.first ?? own
  }

  public func perform(in change: inout Change) throws -> DirectiveIssued {
    if let deadline, deadline < change.today { throw OfficeRefusal.pastDeadline(deadline) }
    let issuer = change.session.account
    let found = try AddressRules.resolve(addresses, issuer: issuer, on: change.today, in: change.database)
    if let beyond = try AddressRules.beyondRights(found.scopes, in: change) {
      throw Change.beyond(OfficePermissions.direct, unit: beyond.unit)
    }
    guard !found.people.isEmpty else { throw OfficeRefusal.reachesNobody }
    let number = try change.nextNumber(
      "office.directive", pattern: try change.value(of: OfficeSettings.directiveNumber))
    let unit = try home(of: issuer, found.scopes, in: change)
    let id = try DirectiveQueries.insert(self, number: number, unit: unit, in: change)
    try DirectiveQueries.insertVersion(
      1, of: id, title: subject, text: text, deadline: deadline, reason: "", in: change)
    for unit in found.units { try DirectiveQueries.insertAddress(of: id, unit: unit, in: change.database) }
    for post in found.posts { try DirectiveQueries.insertAddress(of: id, post: post, in: change.database) }
    for account in found.accounts { try DirectiveQueries.insertAddress(of: id, account: account, in: change.database) }
    if addresses.all.contains(.everybody) { try DirectiveQueries.insertAddress(of: id, in: change.database) }
    for person in found.people { try RecipientQueries.insert(person, of: id, in: change.database) }
    try DirectiveQueries.note("issued", of: id, version: 1, day: deadline, in: change)
    try RecipientQueries.refresh(id, in: change.database)
    return DirectiveIssued(
      number: DirectiveNumber(unchecked: number), kind: kind, recipients: Int64(found.people.count))
  }
}

/// A directive went out.
public struct DirectiveIssued: Outcome {
  public let number: DirectiveNumber
  public let kind: DirectiveKind
  public let recipients: Int64

  init(number: DirectiveNumber, kind: DirectiveKind, recipients: Int64) {
    self.number = number
    self.kind = kind
    self.recipients = recipients
  }

  public init(json: JSON) throws(OutcomeFault) {
    number = DirectiveNumber(unchecked: try json.string("directive"))
    kind = try json.required("kind") { $0.string.flatMap { DirectiveKind(rawValue: $0) } }
    recipients = try json.integer("recipients")
  }

  public var json: JSON {
    ["directive": number.json, "kind": kind.json, "recipients": .integer(recipients)]
  }

  public var sentence: Phrase {
    Phrase(
      "Issued \(kind.label.english) \(number) to \(recipients) \(recipients == 1 ? "person" : "people").",
      "已下发\(kind.label.chinese) \(number)，收件人 \(recipients) 人。")
  }
}
