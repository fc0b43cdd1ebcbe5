import SQLite
import Values

extension Site {
  /// Performs one action: permission, validation, approval, one transaction, one audit row, a typed outcome.
  ///
  /// - Parameters:
  ///   - key: asked twice with the same key, the action is done once and answered the same.
  /// - Throws: a `Refusal`; nothing was changed then.
  public func perform<A: Action>(_ action: A, as session: Session, key: String? = nil) throws -> Answer<A.Result> {
    try action.check()
    try verifySigners(of: action, session)
    let answer = try translating {
      try database.transaction {
        var door = try DoorVisit(site: self, session: session)
        return try door.single(action, key: key)
      }
    }
    if action is any ErasesPersonal { _ = try? foldLog() }
    return answer
  }

  /// Performs an action that came as data, such as JSON from the command line.
  public func perform(
    any action: any Action, as session: Session, key: String? = nil
  ) throws -> Answer<any Outcome> {
    func typed<A: Action>(_ action: A) throws -> Answer<any Outcome> {
      switch try perform(action, as: session, key: key) {
      case .done(let outcome, let receipt): .done(outcome, receipt)
      case .waiting(let id, let reason): .waiting(id, reason: reason)
      }
    }
    return try typed(action)
  }

  /// Reads an action by name, as the command line and the gateway get it.
  public func action(named name: String, _ json: JSON, version: Int? = nil) throws -> any Action {
    guard let kind = catalog.actions[name] else { throw DoorRefusal.unknownAction(Text.clean(String(name.prefix(60)))) }
    if let version, version > kind.version { throw DoorRefusal.newerAction(name, version: version) }
    return try kind.action(json, version: version)
  }
}
