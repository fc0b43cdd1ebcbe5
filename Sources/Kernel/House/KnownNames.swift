import Values

/// What the file keeps by name, of every part of the program, in use on a site or not.
public struct KnownNames: Sendable {
  public struct PartName: Sendable, Hashable {
    public let name: String
    public let title: Phrase
  }

  /// The parts that can be switched off: all but Kernel.
  public let parts: [PartName]
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
    allActions = all.flatMap(\.actions)
    actions = Dictionary(allActions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    permissions = Dictionary(all.flatMap(\.permissions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    listings = Dictionary(all.flatMap(\.listings).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    rows = RowWords(joining: all.map(\.rowWords))
    var kinds = all.flatMap { $0.settings + $0.switches }
    kinds += parts.map { PartSwitch.setting(of: $0).kind }
    settings = Dictionary(kinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
