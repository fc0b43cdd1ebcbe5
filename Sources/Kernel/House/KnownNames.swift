import Values

/// What the file keeps by name, of every part of the program, in use on a site or not.
public struct KnownNames: Sendable {
  public struct PartName: Sendable, Hashable {
    public let name: String
    public let title: Phrase

    /// Whether it is an optional function of a part: its name is the part's, a point and its own.
    var isFunction: Bool { name.contains(".") }
  }

  /// The parts that can be switched off: all but Kernel.
  public let parts: [PartName]
  /// The optional functions of all parts.
  public let functions: [PartName]
  public let actions: [String: ActionKind]
  /// The actions in the order of the parts.
  public let allActions: [ActionKind]
  public let permissions: [String: Permission]
  public let settings: [String: SettingKind]
  public let listings: [String: Listing]
  /// What tables and columns are called.
  public let rows: RowWords

  init(_ all: [Part]) {
    parts = all.filter { $0.name != KernelPart.part.name }.map { PartName(name: $0.name, title: $0.title) }
    functions = all.flatMap { part in part.functions.map { part.place(of: $0) } }
    allActions = all.flatMap(\.actions)
    actions = Dictionary(allActions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    permissions = Dictionary(all.flatMap(\.permissions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    listings = Dictionary(all.flatMap(\.listings).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    rows = RowWords(joining: all.map(\.rowWords))
    let kinds = all.flatMap(\.settings) + (parts + functions).map { PartSwitch.setting(of: $0).kind }
    settings = Dictionary(kinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everything that has a switch: each part, with its functions behind it.
  var switches: [PartName] {
    parts.flatMap { part in [part] + functions.filter { $0.name.hasPrefix(part.name + ".") } }
  }
}
