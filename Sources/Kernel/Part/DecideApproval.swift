import SQLite
import Values

/// Lets a waiting action through, or sends it back. Never by whoever made it, administrators included.
public struct DecideApproval: Action, ApprovalDecision {
  public enum Verdict: String, Choice {
    case approve
    case `return`

    public var label: Phrase {
      switch self {
      case .approve: Phrase("approve", "批准")
      case .return: Phrase("return", "退回")
      }
    }
  }

  public static let name = "approvals.decide"
  public static let title = Phrase("Decide approval", "审批")
  public static let summary = Phrase(
    "Approves a waiting action, which then runs with its maker's rights checked again, or returns it with a reason.",
    "批准等待中的操作（执行时重新核对提交人权限），或注明理由退回。")
  /// What it takes to approve is said by the waiting action; this right only opens the desk.
  public static let permission: Permission? = KernelPermissions.decide
  public static let fields: [Field<Self>] = [
    .init(\.number, "approval", "Approval", "审批编号", kind: .integer(1 ... .max), required: true),
    .init(\.verdict, "verdict", "Verdict", "意见", kind: Verdict.kind),
    .init(\.note, "note", "Reason", "理由"),
    .init(
      \.amount, "amount", "Approved amount", "批准金额",
      hint: Phrase("where it is worth more now than when it was asked for", "现值高于提交时金额的，须填写现值")),
  ]

  public var number: Int64 = 0
  /// Has to be said: an absent verdict approves nothing.
  public var verdict: Verdict?
  public var note = ""
  /// What the approver was shown that it is worth; nil for the amount it was asked for with.
  public var amount: Money?

  var approval: ApprovalID { ApprovalID(number) }

  public init() {}

  public init(approval: ApprovalID, verdict: Verdict, note: String = "", amount: Money? = nil) {
    number = approval.rawValue
    self.verdict = verdict
    self.note = note
    self.amount = amount
  }

  /// The unit that was kept with it: approvers may be limited to a subtree.
  public func scope(in change: Change) throws -> UnitID? {
    try ApprovalQueries.find(approval, in: change.database)?.unit
  }

  public func validate() -> [Fault] {
    verdict == .return && note.isEmpty ? [Self.fault("note", .empty)] : []
  }

  public func perform(in change: inout Change) throws -> ApprovalDecided {
    guard let stored = try ApprovalQueries.find(approval, in: change.database) else {
      throw DoorRefusal.approvalUnknown(approval)
    }
    guard stored.isWaiting else { throw DoorRefusal.approvalDecided(approval) }
    guard stored.maker.account != change.session.account else { throw DoorRefusal.ownWork(approval) }
    let permission = change.catalog.permissions[stored.permission] ?? KernelPermissions.decide
    try requireReach(permission, unit: stored.unit, in: change)
    if verdict == .return, let amount, amount != stored.amount {
      throw DoorRefusal.amountDiffers(approval, given: amount, recorded: stored.amount)
    }
    guard
      try ApprovalQueries.decide(
        approval, state: verdict == .approve ? "approved" : "returned", by: change.session.account, at: change.now,
        note: note, in: change.database)
    else { throw DoorRefusal.approvalDecided(approval) }
    guard verdict == .approve else {
      return ApprovalDecided(id: approval, outcome: nil, sentence: Self.returned(approval))
    }
    let outcome = try run(stored, in: change)
    return ApprovalDecided(id: approval, outcome: outcome.json, sentence: outcome.sentence)
  }

  private func run(_ stored: ApprovalQueries.Stored, in change: Change) throws -> any Outcome {
    guard let kind = change.catalog.actions[stored.action] else { throw DoorRefusal.unknownAction(stored.action) }
    guard stored.version <= kind.version else { throw DoorRefusal.newerAction(stored.action, version: stored.version) }
    var inner = change.acting(for: stored.maker, approver: change.session.account, asked: stored.auditID)
    let json = try inner.restoringPersonal(try JSON.parse(stored.content))
    let action = try kind.action(json, version: stored.version)
    return try perform(action, stored, approver: change, in: &inner)
  }

  /// Everything is checked again, of the maker and of the approver: time has passed since the action was made.
  private func perform<A: Action>(
    _ action: A, _ stored: ApprovalQueries.Stored, approver: Change, in change: inout Change
  ) throws -> any Outcome {
    try action.check()
    try change.permit(action)
    let need = try action.approval(in: change)
    let now = need?.amount ?? stored.amount
    if let amount, amount != stored.amount, amount != now {
      throw DoorRefusal.amountDiffers(approval, given: amount, recorded: now)
    }
    if let need {
      try requireReach(need.permission, unit: try action.scope(in: change), in: approver)
      if let now = need.amount, now > max(stored.amount ?? .zero, amount ?? .zero) {
        throw DoorRefusal.worthMore(approval, asked: stored.amount, now: now)
      }
    }
    return try action.perform(in: &change)
  }

  private func requireReach(_ permission: Permission, unit: UnitID?, in change: Change) throws {
    guard try !change.holds(permission, unit: unit) else { return }
    try change.requireAnywhere(permission, for: Self.name)
    throw Change.beyond(permission, unit: unit)
  }

  private static func returned(_ id: ApprovalID) -> Phrase {
    Phrase("Approval \(id.rawValue) was returned to its maker.", "审批 \(id.rawValue) 已退回提交人。")
  }
}

public struct ApprovalDecided: Outcome {
  public let id: ApprovalID
  /// What the approved action answered; nil where it was returned.
  public let outcome: JSON?
  public let sentence: Phrase

  init(id: ApprovalID, outcome: JSON?, sentence: Phrase) {
    self.id = id
    self.outcome = outcome
    self.sentence = sentence
  }

  public init(json: JSON) throws(OutcomeFault) {
    id = ApprovalID(try json.integer("approval"))
    outcome = json["outcome"] == .null ? nil : json["outcome"]
    sentence = Phrase(try json.string("english"), try json.string("chinese"))
  }

  public var json: JSON {
    [
      "approval": .integer(id.rawValue), "outcome": outcome ?? .null, "english": .string(sentence.english),
      "chinese": .string(sentence.chinese),
    ]
  }
}
