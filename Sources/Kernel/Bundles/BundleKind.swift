import SQLite
import Values

/// What one office can send to another: rows with figures that add up.
public struct BundleKind: Sendable {
  /// A number of every row that is summed: by the bundle, and over all bundles of a period.
  public struct Figure: Sendable, Hashable {
    public let name: String
    public let title: Phrase
    public let isMoney: Bool

    public init(_ name: String, _ english: String, _ chinese: String, isMoney: Bool = false) {
      self.name = name
      title = Phrase(english, chinese)
      self.isMoney = isMoney
    }
  }

  public let name: String
  public let title: Phrase
  /// What it takes to send it, besides the permission to exchange bundles.
  public let permission: Permission
  /// Raised when rows change their meaning.
  public let version: Int
  /// The members of every row that are text: what the row is about.
  public let texts: [String]
  public let figures: [Figure]
  /// Hands out the rows of a period, always in the same order: an object each, with every text and every figure.
  let export: @Sendable (Connection, BundlePeriod, TimeZoneRules, (JSON) throws -> Void) throws -> Void

  public init(
    _ name: String, _ title: Phrase, permission: Permission, version: Int = 1, texts: [String], figures: [Figure],
    export: @escaping @Sendable (Connection, BundlePeriod, TimeZoneRules, (JSON) throws -> Void) throws -> Void
  ) {
    self.name = name
    self.title = title
    self.permission = permission
    self.version = version
    self.texts = texts
    self.figures = figures
    self.export = export
  }

  /// The figures of a row, none larger than a million million; nil where the row is not one of this kind.
  func amounts(of row: JSON) -> [Int64]? {
    guard case .object(let members) = row, members.count == texts.count + figures.count else { return nil }
    for name in texts {
      guard let text = row[name]?.string, text.utf8.count <= 800, Text.clean(text) == text else { return nil }
    }
    var amounts: [Int64] = []
    for figure in figures {
      guard let amount = row[figure.name]?.integer, amount.magnitude <= FieldCheck.mostUnits.magnitude else {
        return nil
      }
      amounts.append(amount)
    }
    return amounts
  }
}
