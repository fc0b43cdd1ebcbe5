import SQLite
import Values

/// All parts of the program, looked up by name. Made once at start; a mistake in it is a programming error that a
/// test finds (`problems`).
public struct Catalog: Sendable {
  public let parts: [Part]
  public let actions: [String: ActionKind]
  /// What the program performs by itself, for the words of the audit trail.
  public let ownActions: [String: ActionKind]
  public let bundles: [BundleKind]
  public let listings: [String: Listing]
  public let settings: [String: SettingKind]
  public let permissions: [String: Permission]
  let unrecordedTables: Set<String>
  let personalColumns: Set<String>
  let secretColumns: Set<String>

  public init(_ others: [Part]) {
    var kernel = KernelPart.part
    kernel.listings.append(PersonalListings.expired(kernel.retention + others.flatMap(\.retention)))
    let parts = [kernel] + others
    self.parts = parts
    actions = Dictionary(parts.flatMap(\.actions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    ownActions = Dictionary(
      parts.flatMap(\.ownActions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    bundles = parts.flatMap(\.bundles)
    listings = Dictionary(parts.flatMap(\.listings).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let kinds = parts.flatMap { $0.settings + $0.switches }
    settings = Dictionary(kinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    permissions = Dictionary(
      parts.flatMap(\.permissions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    unrecordedTables = Set(parts.flatMap(\.derivedTables))
    personalColumns = Set(parts.flatMap(\.personalColumns))
    secretColumns = Set(parts.flatMap(\.secretColumns))
  }

  /// The kinds of file that can be imported, in the order a new site takes them.
  public var imports: [ImportKind] { parts.flatMap(\.imports) }

  public var migrations: [Migration] { parts.flatMap(\.migrations) }

  /// What is declared twice or refers to nothing: empty in a sound program.
  public var problems: [String] {
    var found: [String] = []
    func twice(_ what: String, _ names: [String]) {
      var seen: Set<String> = []
      for name in names where !seen.insert(name).inserted { found.append("\(what) \(name) is declared twice") }
    }
    twice("action", parts.flatMap { $0.actions + $0.ownActions }.map(\.name))
    twice("bundle", bundles.map(\.name))
    twice("listing", parts.flatMap(\.listings).map(\.name))
    twice("setting", parts.flatMap { $0.settings + $0.switches }.map(\.name))
    twice("import", imports.map(\.name))
    for kind in imports {
      twice("column of \(kind.name)", kind.columns.map(\.name))
      twice("shape of \(kind.name)", kind.shapes.map(\.word))
      for shape in kind.shapes where actions[shape.action] == nil {
        found.append("import \(kind.name) makes the unknown action \(shape.action)")
      }
    }
    twice("permission", parts.flatMap(\.permissions).map(\.name))
    twice("migration", migrations.map(\.name))
    for part in parts {
      for action in part.actions {
        twice("field of \(action.name)", action.fields.map(\.name))
        if let needed = action.permission, permissions[needed.name] == nil {
          found.append("action \(action.name) needs the undeclared permission \(needed.name)")
        }
      }
      for listing in part.listings
      where listing.permission != .own && permissions[listing.permission.name] == nil {
        found.append("listing \(listing.name) needs the undeclared permission \(listing.permission.name)")
      }
      for listing in part.listings {
        for column in listing.columns where column.reference == nil && column.expression.contains("personal") {
          if column.expression.contains("FROM personal ") {
            found.append("\(listing.name).\(column.name) shows personal data")
          }
        }
      }
      for source in part.inbox where listings[source.listing] == nil {
        found.append("inbox of \(part.name) opens the unknown listing \(source.listing)")
      }
      for name in part.searchable where listings[name]?.search == nil {
        found.append("\(name) is named searchable and cannot be searched")
      }
    }
    return found
  }
}
