import Kernel
import SQLite
import Values

/// Signatures: who signed a record, bound to its digest in the chain.
public enum FireSignatures {
  /// In what capacity somebody signs.
  public enum Role: String, Sendable, CaseIterable {
    case patroller
    case supervisor
    case inspector
    case head
    case outgoing
    case incoming
    case manager
    case responsible

    public var label: Phrase {
      switch self {
      case .patroller: Phrase("patroller", "巡查人")
      case .supervisor: Phrase("supervisor", "主管人员")
      case .inspector: Phrase("inspector", "检查人")
      case .head: Phrase("department head", "部门负责人")
      case .outgoing: Phrase("outgoing", "交班人")
      case .incoming: Phrase("incoming", "接班人")
      case .manager: Phrase("fire manager", "消防安全管理人")
      case .responsible: Phrase("person responsible", "消防安全责任人")
      }
    }
  }

  /// A signature as it is shown.
  public struct Signed: Sendable, Hashable {
    public let role: Role
    public let name: String
    public let at: Instant
  }

  /// Signs a record of the chain; the door has checked the PIN (`SigningAction`).
  ///
  /// - Parameter account: who signs; nil for whoever performs the action.
  /// - Throws: `FireRefusal.signedAlready` where somebody has signed in that capacity.
  static func sign(
    _ kind: FireChainKind, _ record: Int64, as role: Role, by account: AccountID? = nil, in change: Change
  ) throws {
    guard let digest = try FireChainQueries.digest(of: kind, record, in: change.database) else {
      throw FireRefusal.notSealed
    }
    guard try !FireSignatureQueries.exists(kind, record, role, in: change.database) else {
      throw FireRefusal.signedAlready(role)
    }
    let id = try FireSignatureQueries.insert(
      kind, record, role, by: account ?? change.session.account, digest, in: change)
    try FireChain.append(.signature, id, day: change.today, in: change)
  }

  /// Who has signed a record, in the order they did.
  static func of(_ kind: FireChainKind, _ record: Int64, in database: Connection) throws -> [Signed] {
    try FireSignatureQueries.all(kind, record, in: database)
  }
}
