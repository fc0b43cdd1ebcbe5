import SQLite
import Values

extension Site {
  /// Whether somebody who is signed in may go on: the file may have changed since.
  public func standing(of session: Session) throws -> SessionStanding {
    try translating {
      guard let account = try AccountQueries.find(session.account, in: database), account.name == session.name else {
        return .unknown
      }
      guard account.isOpen else { return .closed }
      return account.mustChangePIN && !session.mustChangePIN ? .newPIN : .good
    }
  }
}
