import SQLite
import Values

/// Takes back what one has asked approval for, as long as nobody has decided it.
public struct WithdrawApproval: Action, ApprovalDecision {
  public static let name = "approvals.withdraw"
  public static let title = Phrase("Withdraw from approval", "撤回待审批操作")
  public static let summary = Phrase(
    "Takes back what you asked approval for, as long as nobody has decided it.", "撤回自己提交、尚未处理的审批。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.number, "approval", "Approval", "审批编号", kind: .integer(1 ... .max), required: true),
    .init(\.note, "note", "Reason", "理由"),
  ]

  public var number: Int64 = 0
  public var note = ""

  var approval: ApprovalID { ApprovalID(number) }

  public init() {}

  public init(approval: ApprovalID, note: String = "") {
    number = approval.rawValue
    self.note = note
  }

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    guard let stored = try ApprovalQueries.find(approval, in: change.database) else {
      throw DoorRefusal.approvalUnknown(approval)
    }
    guard stored.maker.account == change.session.account else { throw DoorRefusal.notYours(approval) }
    guard
      try ApprovalQueries.decide(
        approval, state: "withdrawn", by: change.session.account, at: change.now, note: note, in: change.database)
    else { throw DoorRefusal.approvalDecided(approval) }
    return Done(Phrase("Approval \(number) was withdrawn.", "审批 \(number) 已撤回。"))
  }
}
