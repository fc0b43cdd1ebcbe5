import Values

/// One column of a listing.
public struct Column: Sendable {
  public enum Kind: Sendable {
    case text
    /// English text; the named column holds the Chinese. Either stands in where the other is empty.
    case bilingual(chinese: String)
    /// The first of several; the named column holds how many there are in all.
    case several(count: String)
    case integer
    /// Bytes of a file; shown as KB, MB or GB.
    case bytes
    /// Smallest units; the named columns hold the decimals and the unit's name.
    case quantity(decimals: String, unit: String)
    case money
    case day
    case instant
    /// A word of a fixed set, shown by its label.
    case word([FieldKind.Choice])
    case flag
    /// The name of an action; screens show its title.
    case action
    /// The content of the action that the named column names, as JSON; screens show its fields in words.
    case content(of: String)
    /// The rows an action changed, as JSON of the audit trail.
    case changes
    /// Names of permissions, with spaces between; screens show their titles.
    case permissions
    /// The name of a setting; screens show its title.
    case setting
    /// The value of the setting that the named column names, as JSON.
    case settingValue(of: String)
    /// Personal data. The SQL names the row of table `personal` that keeps it; what is read is masked, 0 once it was erased.
    /// The whole value comes only by `RevealPersonal`.
    case personal(PersonalKind)
  }

  /// The first of several as a person reads it: with how many there are besides.
  public static func sentence(first: String, of count: Int64) -> Phrase {
    guard count > 1 else { return Phrase(verbatim: first) }
    return Phrase("\(first) +\(count - 1) more", "\(first) 等 \(count) 项")
  }

  /// A number of bytes with at most one decimal: 812 B, 4.2 MB. A MB has 1,000,000 bytes, as disks are sold; half up.
  public static func size(bytes: Int64) -> String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    var (unit, names) = (Int64(1000), ["KB", "MB", "GB", "TB"])
    // 999,950 bytes and more would be 1000.0 KB.
    while names.count > 1, bytes >= unit * 1000 - unit / 20 {
      unit *= 1000
      names.removeFirst()
    }
    let tenths = (bytes / (unit / 10) + (bytes % (unit / 10) * 2 >= unit / 10 ? 1 : 0))
    return "\(tenths / 10).\(tenths % 10) \(names[0])"
  }

  public let name: String
  public let title: Phrase
  public let kind: Kind
  /// SQL over the listing's tables.
  private(set) var expression: String
  /// SQL of the row of table `personal`, where the column shows personal data.
  private(set) var reference: String?
  /// Columns with a lower number stay longer when the screen is narrow.
  public let priority: Int
  /// Needed by other columns (decimals, units); not shown.
  public let isHidden: Bool

  public init(
    _ name: String, _ english: String, _ chinese: String, _ kind: Kind = .text, sql expression: String,
    priority: Int = 5, hidden: Bool = false
  ) {
    self.name = name
    title = Phrase(english, chinese)
    self.kind = kind
    self.priority = priority
    isHidden = hidden
    guard case .personal(let personal) = kind else {
      self.expression = expression
      return
    }
    reference = expression
    self.expression = """
      (SELECT CASE WHEN kept.value IS NULL THEN 0 ELSE masked('\(personal.rawValue)', kept.value) END \
      FROM personal kept WHERE kept.id = \(expression))
      """
  }

  /// Whether it shows personal data, masked.
  public var isPersonal: Bool { reference != nil }

  /// Whether it shows the content of an action.
  public var isContent: Bool {
    if case .content = kind { true } else { false }
  }

  /// The same column with its SQL changed.
  func rewritten(_ change: (String) -> String) -> Column {
    var column = self
    column.expression = change(expression)
    column.reference = reference.map(change)
    return column
  }
}
