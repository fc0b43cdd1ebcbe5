import SQLite
import Values

/// What a chapter adds to its part: for parts that are read, tested and changed chapter by chapter. Files of one chapter do
/// not touch those of another.
public struct PartChapter: Sendable {
  public var actions: [ActionKind] = []
  public var ownActions: [ActionKind] = []
  public var listings: [Listing] = []
  public var settings: [SettingKind] = []
  public var migrations: [Migration] = []
  public var bulkTables: [String] = []
  public var derivedTables: [String] = []
  public var personalColumns: [String] = []
  public var retention: [RetentionRule] = []
  public var checks: [Check] = []
  public var imports: [ImportKind] = []
  public var sheets: [SheetKind] = []
  public var labels: [LabelKind] = []
  public var figures: [Figure] = []
  public var inbox: [InboxSource] = []
  public var alerts: [AlertSource] = []
  public var searchable: [String] = []
  public var functions: [PartFunction] = []

  public init() {}

  /// Makes the whole chapter a function that a site may switch off (G30).
  ///
  /// - Parameter permissions: those that nothing else asks for.
  public mutating func becomeFunction(_ name: String, _ title: Phrase, permissions: [Permission] = []) {
    var function = PartFunction(name, title)
    function.actions = Set(actions.map(\.name))
    function.listings = Set(listings.map(\.name))
    function.settings = Set(settings.map(\.name))
    function.figures = Set(figures.map(\.name))
    function.imports = Set(imports.map(\.name))
    function.alerts = Set(alerts.map(\.name))
    function.sheets = Set(sheets.map(\.name))
    function.permissions = Set(permissions.map(\.name))
    functions.append(function)
  }

  public func add(to part: inout Part) {
    part.actions += actions
    part.ownActions += ownActions
    part.listings += listings
    part.settings += settings
    part.migrations += migrations
    part.bulkTables += bulkTables
    part.derivedTables += derivedTables
    part.personalColumns += personalColumns
    part.retention += retention
    part.checks += checks
    part.imports += imports
    part.sheets += sheets
    part.labels += labels
    part.figures += figures
    part.inbox += inbox
    part.alerts += alerts
    part.searchable += searchable
    part.functions += functions
  }
}
