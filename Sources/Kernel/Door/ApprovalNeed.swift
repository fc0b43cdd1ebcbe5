import Values

/// Why an action has to wait for somebody else, and who may let it through.
public struct ApprovalNeed: Sendable {
  /// What the approver must hold.
  public let permission: Permission
  /// The rule that asks for it, in words: shown to the maker and to the approver.
  public let reason: Phrase
  public let amount: Money?

  public init(permission: Permission, reason: Phrase, amount: Money? = nil) {
    self.permission = permission
    self.reason = reason
    self.amount = amount
  }
}
