import Kernel
import SQLite

/// What a chapter of parking adds to it. Files of one chapter do not touch those of another.
struct ParkingChapter: Sendable {
  var actions: [ActionKind] = []
  var ownActions: [ActionKind] = []
  var listings: [Listing] = []
  var settings: [SettingKind] = []
  var migrations: [Migration] = []
  var bulkTables: [String] = []
  var derivedTables: [String] = []
  var personalColumns: [String] = []
  var retention: [RetentionRule] = []
  var checks: [Check] = []
  var imports: [ImportKind] = []
  var sheets: [SheetKind] = []
  var figures: [Figure] = []
  var inbox: [InboxSource] = []
  var alerts: [AlertSource] = []
  var searchable: [String] = []
  var functions: [PartFunction] = []

  func add(to part: inout Part) {
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
    part.figures += figures
    part.inbox += inbox
    part.alerts += alerts
    part.searchable += searchable
    part.functions += functions
  }
}
