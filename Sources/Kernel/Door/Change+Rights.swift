import SQLite
import Values

extension Change {
  /// The same transaction in somebody else's name: an approved action runs as its maker's.
  func acting(for maker: Session, approver: AccountID, asked: AuditID) -> Change {
    Change(
      database: database, session: maker, approver: approver, now: now, lag: lag, today: today, auditID: auditID,
      asked: asked, catalog: catalog, cache: cache, pinCost: pinCost)
  }

  /// Refuses unless the session's account is open, has a PIN of its own and holds the action's permission for its unit.
  func permit<A: Action>(_ action: A) throws {
    let state = try cache.state(of: session.account, in: database)
    guard state.isOpen else {
      throw approver == nil ? DoorRefusal.accountClosed : .makerClosed(Text.clean(session.name))
    }
    let off = try cache.switchedOff(on: today, in: database)
    if !off.isEmpty, let owner = catalog.owners.actions[A.name]?.first(where: { off.contains($0.name) }) {
      throw DoorRefusal.partOff(owner.name, title: owner.title)
    }
    guard let permission = A.permission else { return }
    guard !state.mustChangePIN else { throw DoorRefusal.mustChangePIN }
    // Whoever holds it for the whole site holds it for every unit.
    if try holds(permission, unit: nil) { return }
    let unit: UnitID?
    do { unit = try action.scope(in: self) } catch let refusal as any Refusal {
      // What there is and what is not, is told only to somebody who holds the permission somewhere.
      try requireAnywhere(permission, for: A.name)
      throw refusal
    }
    guard try !holds(permission, unit: unit) else { return }
    try requireAnywhere(permission, for: A.name)
    throw Self.beyond(permission, unit: unit)
  }

  /// Refuses while the PIN is one that somebody else gave: for actions that need no permission.
  public func requireOwnPIN() throws {
    guard try !cache.state(of: session.account, in: database).mustChangePIN else { throw DoorRefusal.mustChangePIN }
  }

  /// Refuses unless the session's account holds a permission for some unit.
  func requireAnywhere(_ permission: Permission, for action: String) throws {
    guard
      try RightsQueries.holdsAnywhere(permission.name, account: session.account, on: today, in: database)
    else { throw DoorRefusal.notPermitted(action: action, permission: permission) }
  }

  /// Refuses whoever may not see a list at all.
  func requireSight(of listing: Listing, for action: String) throws {
    guard listing.permission != .own else { return }
    try requireAnywhere(listing.permission, for: action)
    if listing.needsWholeSite, try !holds(listing.permission) {
      throw DoorRefusal.notWholeSite(permission: listing.permission)
    }
  }

  /// Why a permission that is held somewhere does not do: it has to reach this unit, or the whole site.
  public static func beyond(_ permission: Permission, unit: UnitID?) -> DoorRefusal {
    unit == nil ? .notWholeSite(permission: permission) : .notInUnit(permission: permission)
  }

  /// Puts personal values back where a stored action holds references to them.
  mutating func restoringPersonal(_ json: JSON) throws -> JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      try members.map { member in
        guard let reference = member.value["personal"]?.integer else { return member }
        guard let value = try PersonalQueries.value(of: reference, in: database) else {
          throw DoorRefusal.personalDataErased
        }
        personal[member.name] = reference
        return JSON.Member(member.name, value)
      })
  }
}
