import Kernel
import SQLite
import Values

/// What a chapter of the part adds to it. Files of one chapter do not touch those of another.
struct FireChapter: Sendable {
  var actions: [ActionKind] = []
  var ownActions: [ActionKind] = []
  var listings: [Listing] = []
  var settings: [SettingKind] = []
  var migrations: [Migration] = []
  var bulkTables: [String] = []
  var checks: [Check] = []
  var imports: [ImportKind] = []
  var sheets: [SheetKind] = []
  var figures: [Figure] = []
  var inbox: [InboxSource] = []
  var alerts: [AlertSource] = []
  var searchable: [String] = []
  var functions: [PartFunction] = []

  /// Makes the whole chapter a function that a site may switch off (G30).
  ///
  /// - Parameter permissions: those that nothing else asks for.
  mutating func becomeFunction(_ name: String, _ title: Phrase, permissions: [Permission] = []) {
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

  func add(to part: inout Part) {
    part.actions += actions
    part.ownActions += ownActions
    part.listings += listings
    part.settings += settings
    part.migrations += migrations
    part.bulkTables += bulkTables
    part.checks += checks
    part.imports += imports
    part.sheets += sheets
    part.figures += figures
    part.inbox += inbox
    part.alerts += alerts
    part.searchable += searchable
    part.functions += functions
  }
}
