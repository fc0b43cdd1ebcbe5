import Kernel
import Terminal

/// What a form leaves the screen below: which entry of the audit trail it became, so that a list can show it.
struct Saved: Sendable {
  let entry: AuditID
  let message: Message

  /// Nil while what was asked for waits for an approval.
  init?(_ posted: Posted) {
    guard case .done(_, let receipt) = posted.answer else { return nil }
    entry = receipt.auditID
    message = posted.message
  }
}
