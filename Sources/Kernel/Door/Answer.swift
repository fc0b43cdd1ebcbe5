import Values

/// What the door says to an action that it did not refuse.
public enum Answer<Content: Sendable>: Sendable {
  /// Done and durable.
  case done(Content, Receipt)
  /// Kept as data until somebody else approves it.
  case waiting(ApprovalID, reason: Phrase)

  /// The outcome, or nil while it waits.
  public var outcome: Content? {
    if case .done(let outcome, _) = self { outcome } else { nil }
  }
}

public struct Receipt: Sendable, Hashable {
  public let auditID: AuditID
  /// The same key was asked before: this is the answer given then, and nothing was done now.
  public let isRepeat: Bool

  public init(auditID: AuditID, isRepeat: Bool) {
    self.auditID = auditID
    self.isRepeat = isRepeat
  }
}
