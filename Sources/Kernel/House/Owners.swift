/// The part every action, listing, permission and kind of file belongs to, and behind it the optional function.
struct Owners: Sendable {
  let actions: [String: [KnownNames.PartName]]
  let listings: [String: [KnownNames.PartName]]
  let permissions: [String: [KnownNames.PartName]]
  let imports: [String: [KnownNames.PartName]]

  init(_ parts: [Part]) {
    func owners(
      _ names: (Part) -> [String], _ own: (PartFunction) -> Set<String>
    ) -> [String: [KnownNames.PartName]] {
      let all = parts.flatMap { part in
        names(part).map { name in
          let functions = part.functions.filter { own($0).contains(name) }.map { part.place(of: $0) }
          return (name, [KnownNames.PartName(name: part.name, title: part.title)] + functions)
        }
      }
      return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }
    actions = owners({ $0.actions.map(\.name) }, \.actions)
    listings = owners({ $0.listings.map(\.name) }, \.listings)
    permissions = owners({ $0.permissions.map(\.name) }, \.permissions)
    imports = owners({ $0.imports.map(\.name) }, \.imports)
  }
}
