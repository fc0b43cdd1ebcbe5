/// The part every action, listing, permission and kind of file belongs to.
struct Owners: Sendable {
  let actions: [String: KnownNames.PartName]
  let listings: [String: KnownNames.PartName]
  let permissions: [String: KnownNames.PartName]
  let imports: [String: KnownNames.PartName]

  init(_ parts: [Part]) {
    func owners(_ names: (Part) -> [String]) -> [String: KnownNames.PartName] {
      let all = parts.flatMap { part in
        names(part).map { ($0, KnownNames.PartName(name: part.name, title: part.title)) }
      }
      return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }
    actions = owners { $0.actions.map(\.name) }
    listings = owners { $0.listings.map(\.name) }
    permissions = owners { $0.permissions.map(\.name) }
    imports = owners { $0.imports.map(\.name) }
  }
}
