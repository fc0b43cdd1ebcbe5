import SQLite
import Values

/// One system of the house, as it introduces itself to Kernel. That is how Office serves all parts without importing one.
public struct Part: Sendable {
  public let name: String
  public let title: Phrase
  public var permissions: [Permission] = []
  /// The roles a new site starts with.
  public var roles: [RoleTemplate] = []
  public var actions: [ActionKind] = []
  /// Actions the program performs by itself, on record like any other: nobody can ask for them.
  public var ownActions: [ActionKind] = []
  public var listings: [Listing] = []
  public var settings: [SettingKind] = []
  public var migrations: [Migration] = []
  /// Tables of which a check recomputes every column from others (lists, search indexes): not recorded in the audit trail.
  public var derivedTables: [String] = []
  /// Tables whose rows come many at once under one action: its entry keeps their seals rather than the rows themselves.
  public var bulkTables: [String] = []
  /// Columns that hold personal data, as `table.column`: the audit trail records that they changed, not their values.
  public var personalColumns: [String] = []
  /// Columns that hold secrets which nobody can guess (hashes of PINs, keys), as `table.column`: the audit trail records
  /// their SHA-256, so that an exchanged one shows.
  public var secretColumns: [String] = []
  /// What its tables and columns are called in the audit trail.
  public var rowWords = RowWords()
  public var checks: [Check] = []
  /// Files that can be imported and exported, in the order a new site takes them.
  public var imports: [ImportKind] = []
  /// What one office can send to another, signed.
  public var bundles: [BundleKind] = []
  /// Sheets it prints.
  public var sheets: [SheetKind] = []
  /// Labels it prints.
  public var labels: [LabelKind] = []
  /// What the overview shows of this part.
  public var figures: [Figure] = []
  /// What waits for somebody, for the inbox.
  public var inbox: [InboxSource] = []
  /// What a signed-in person has to see at once, over whatever is on the screen.
  public var alerts: [AlertSource] = []
  /// What is done in a person's own name once what waits for them stands on a terminal where they are signed in, such as
  /// noting that it was delivered; nil where there is nothing to do. Asked whenever the file changed.
  public var arrival: (@Sendable (Connection, Viewer) throws -> (any Action)?)?
  /// What the part does for things of other parts, known by their codes.
  public var uses: [ReferenceUse] = []
  /// Listings that answer a search across everything.
  public var searchable: [String] = []
  /// How long personal data is kept, by kind.
  public var retention: [RetentionRule] = []
  /// Optional functions a site may switch off one by one.
  public var functions: [PartFunction] = []
  /// Plans what happens in the demo site's history, before any part fills in its own data.
  public var demoPlan: (@Sendable (inout DemoBuilder) throws -> Void)?
  /// Fills the demo site with this part's made-up data.
  public var demo: (@Sendable (inout DemoBuilder) throws -> Void)?

  public init(name: String, title: Phrase) {
    self.name = name
    self.title = title
  }
}
