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
  /// Those of them that are codes: short, and nothing of a path.
  public let codes: Set<String>
  public let figures: [Figure]
  private let export: @Sendable (Connection, BundlePeriod, TimeZoneRules, (JSON) throws -> Void) throws -> Void

  public init(
    _ name: String, _ title: Phrase, permission: Permission, version: Int = 1, texts: [String], codes: Set<String> = [],
    figures: [Figure],
    export: @escaping @Sendable (Connection, BundlePeriod, TimeZoneRules, (JSON) throws -> Void) throws -> Void
  ) {
    self.name = name
    self.title = title
    self.permission = permission
    self.version = version
    self.texts = texts
    self.codes = codes
    self.figures = figures
    self.export = export
  }

  /// Hands out the rows of a period, always in the same order: an object each, with every text and every figure. What of a
  /// code could be part of a path is written full width.
  func each(
    of period: BundlePeriod, in zone: TimeZoneRules, _ database: Connection, _ take: (JSON) throws -> Void
  ) throws {
    try export(database, period, zone) { row in
      guard !codes.isEmpty, case .object(let members) = row else { return try take(row) }
      try take(
        .object(
          members.map { member in
            guard codes.contains(member.name), let text = member.value.string else { return member }
            return JSON.Member(member.name, .string(BundleHeader.plain(text)))
          }))
    }
  }

  /// The figures of a row: counts and values, none below nothing, none larger than a million million.
  ///
  /// - Throws: `BundleRefusal` where the row is not one of this kind, or one of its values is none of its column.
  func amounts(of row: JSON, line: Int64) throws(BundleRefusal) -> [Int64] {
    guard case .object(let members) = row, members.count == texts.count + figures.count else {
      throw .badRow(line: line)
    }
    for name in texts {
      guard let text = row[name]?.string else { throw .badRow(line: line) }
      guard isText(text, isCode: codes.contains(name)) else { throw .badValue(line: line, column: name) }
    }
    var amounts: [Int64] = []
    for figure in figures {
      guard let amount = row[figure.name]?.integer else { throw .badRow(line: line) }
      guard amount >= 0, amount.magnitude <= FieldCheck.mostUnits.magnitude else {
        throw .badValue(line: line, column: figure.name)
      }
      amounts.append(amount)
    }
    return amounts
  }

  private func isText(_ text: String, isCode: Bool) -> Bool {
    guard text.utf8.count <= 800, Text.clean(text) == text else { return false }
    guard isCode else { return true }
    return text.unicodeScalars.count <= 64 && BundleHeader.plain(text) == text
  }
}
