import Values

/// Labels of one kind (S44), to be printed as a page, as a drawing, or shown as text.
public struct LabelSheet: Sendable, Hashable {
  /// Which labels.
  public enum Selection: Sendable, Hashable {
    /// By their codes; one asked twice has two labels.
    case codes([String])
    /// By the keys of a listing's rows, in the order of their codes.
    case keys([Int64])
  }

  /// The most labels of one sheet.
  public static let most = 5000
  static let demoMark = Phrase("DEMO - made up", "演示（DEMO）- 内容虚构")
  /// Of a code.
  private static let mostCharacters = 64

  public let site: String
  public let isDemo: Bool
  public let kind: LabelKind
  /// The symbol asked for; a code it cannot hold, or not on a label of that size, has the other one.
  public var symbol: LabelSymbol
  public let labels: [Label]

  /// Reads what the labels say, for somebody who may see the list they are of.
  ///
  /// - Throws: the part's refusal for codes nobody knows, `LabelRefusal`, `ListingRefusal.notPermitted`, `SiteFault`,
  ///   `DoorRefusal.partOff` where the site makes none.
  public static func read(
    _ kind: LabelKind, _ selection: Selection, symbol: LabelSymbol = .qr, as session: Session, in site: Site
  ) throws -> LabelSheet {
    if let function = kind.function { try site.requireFunction(function) }
    return try site.view(needing: kind.permission, of: kind.listing, for: session) { database in
      let labels: [Label]
      switch selection {
      case .codes(let codes):
        guard codes.count <= most else { throw LabelRefusal.tooMany(most: most) }
        labels = try codes.map { text in
          // What is no code at all is as unknown as one that nobody has.
          try kind.find(Text.normalizedCode(String(Text.clean(text).prefix(mostCharacters))), database)
        }
      case .keys(let keys):
        guard keys.count <= most else { throw LabelRefusal.tooMany(most: most) }
        labels = try keys.compactMap { try kind.read($0, database) }.sorted { $0.code < $1.code }
      }
      guard !labels.isEmpty else { throw LabelRefusal.nothing }
      return LabelSheet(
        site: site.facts.name, isDemo: site.facts.isDemo, kind: kind, symbol: symbol, labels: labels)
    }
  }
}
