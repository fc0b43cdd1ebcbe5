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
  let bulkTables: Set<String>
  let personalColumns: Set<String>
  let secretColumns: Set<String>
  /// The parts and functions a site has switched off, where this is what is left of the program there (`offered(without:)`).
  public let switchedOff: Set<String>
  /// What a site may have on record, of parts that are switched off as well: for showing it in words.
  public let known: KnownNames
  /// The part every action, listing and permission belongs to.
  let owners: Owners

  public init(_ others: [Part]) {
    var kernel = KernelPart.part
    kernel.listings.append(PersonalListings.expired(kernel.retention + others.flatMap(\.retention)))
    let parts = [kernel] + others
    self.init(parts: parts, known: KnownNames(parts), owners: Owners(parts), switchedOff: [])
  }

  private init(parts: [Part], known: KnownNames, owners: Owners, switchedOff: Set<String>) {
    self.known = known
    self.owners = owners
    self.switchedOff = switchedOff
    self.parts = parts
    actions = Dictionary(parts.flatMap(\.actions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    ownActions = Dictionary(
      parts.flatMap(\.ownActions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    bundles = parts.flatMap(\.bundles)
    listings = Dictionary(parts.flatMap(\.listings).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let kinds = parts.flatMap(\.settings) + known.switches.map { PartSwitch.setting(of: $0).kind }
    settings = Dictionary(kinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    permissions = Dictionary(
      parts.flatMap(\.permissions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    unrecordedTables = Set(parts.flatMap(\.derivedTables))
    bulkTables = Set(parts.flatMap(\.bulkTables))
    personalColumns = Set(parts.flatMap(\.personalColumns))
    secretColumns = Set(parts.flatMap(\.secretColumns))
  }

  /// What is left of the program on a site that has switched parts, or functions of parts, off: none of their screens' lists, actions, files,
  /// figures or permissions.
  public func offered(without names: Set<String>) -> Catalog {
    guard !names.isEmpty else { return self }
    return Catalog(
      parts: parts.filter { !names.contains($0.name) }.map { $0.without(names) }, known: known, owners: owners,
      switchedOff: switchedOff.union(names))
  }

  /// The part an action belongs to, in use or not.
  public func partName(ofAction name: String) -> String? { owners.actions[name]?.first?.name }
  /// The part a listing belongs to, in use or not.
  public func partName(ofListing name: String) -> String? { owners.listings[name]?.first?.name }
  /// The function an action belongs to, such as `office.rules`, or the part where it belongs to none.
  public func place(ofAction name: String) -> String? { owners.actions[name]?.last?.name }
  /// The function a listing belongs to, or the part where it belongs to none.
  public func place(ofListing name: String) -> String? { owners.listings[name]?.last?.name }
  /// Whether the site uses a function of a part that is in use.
  public func offers(_ function: String) -> Bool { !switchedOff.contains(function) }

  /// The kinds of file that can be imported, in the order a new site takes them.
  /// What all parts share comes last.
  public var imports: [ImportKind] { (parts.dropFirst() + parts.prefix(1)).flatMap(\.imports) }

  /// Whether a permission counts only where it is held for the whole site.
  func needsWholeSite(_ permission: Permission) -> Bool {
    parts.contains { $0.listings.contains { $0.needsWholeSite && $0.permission == permission } }
  }

  /// The kinds of sheet that can be printed.
  public var sheets: [SheetKind] { parts.flatMap(\.sheets) }

  /// The kinds of label that can be printed.
  public var labels: [LabelKind] { parts.flatMap(\.labels) }

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
    twice("setting", parts.flatMap(\.settings).map(\.name))
    twice("switch", known.switches.map(\.name))
    found += parts.flatMap(\.strayNames)
    twice("import", imports.map(\.name))
    twice("sheet", sheets.map(\.name))
    twice("label", labels.map(\.name))
    for kind in labels where listings[kind.listing] == nil {
      found.append("labels \(kind.name) are of the unknown listing \(kind.listing)")
    }
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
