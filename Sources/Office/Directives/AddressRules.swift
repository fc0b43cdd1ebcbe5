import Kernel
import SQLite
import Values

/// Who is meant by addresses, and whether the issuer may direct them.
enum AddressRules {
  struct Resolved {
    /// Recipients without repetition, in the order of their accounts.
    var people: [AccountID] = []
    /// What is kept of the addresses themselves.
    var units: [UnitID] = []
    var posts: [PostID] = []
    var accounts: [AccountID] = []
    /// The units whose rights count; nil asks for the whole site.
    var scopes: [UnitID?] = []
  }

  /// - Throws: `OfficeRefusal` for what does not exist or is closed; nobody is no fault here.
  static func resolve(_ addresses: Addresses, issuer: AccountID, on day: Day, in database: Connection) throws
    -> Resolved
  {
    var found = Resolved()
    var people: Set<AccountID> = []
    for address in addresses.all {
      switch address {
      case .everybody:
        found.scopes.append(nil)
        people.formUnion(try AddressQueries.everybody(in: database).filter { $0 != issuer })
      case .unit(let id):
        guard let unit = try AddressQueries.unit(id, in: database) else { throw OfficeRefusal.unknownUnit(id.rawValue) }
        guard unit.isOpen else { throw OfficeRefusal.closedUnit(Text.clean(unit.name)) }
        found.units.append(id)
        found.scopes.append(id)
        people.formUnion(try Organisation.members(of: id, on: day, in: database).filter { $0 != issuer })
      case .post(let id):
        guard let post = try AddressQueries.post(id, in: database) else { throw OfficeRefusal.unknownPost(id.rawValue) }
        guard post.isOpen else { throw OfficeRefusal.closedPost(Text.clean(post.name)) }
        found.posts.append(id)
        found.scopes.append(post.unit)
        people.formUnion(try Organisation.holders(of: id, on: day, in: database).filter { $0 != issuer })
      case .person(let name):
        guard let person = try AddressQueries.person(name, in: database) else {
          throw OfficeRefusal.unknownPerson(Text.clean(name))
        }
        guard person.named.isOpen else { throw OfficeRefusal.closedPerson(person.named.name) }
        found.accounts.append(person.id)
        found.scopes.append(person.named.unit)
        people.insert(person.id)
      }
    }
    found.people = people.sorted()
    return found
  }

  /// The first scope the issuer's right does not reach; nil where it reaches all.
  static func beyondRights(_ scopes: [UnitID?], in change: Change) throws -> (unit: UnitID?, Void)? {
    for scope in scopes where try !change.holds(OfficePermissions.direct, unit: scope) { return (scope, ()) }
    return nil
  }
}
