import Kernel
import Terminal
import Values

/// How the values of a listing's row are written for people.
struct CellText: Sendable {
  let listing: Listing
  let timeZone: TimeZoneRules
  /// What gives names their titles; without it they stay names.
  let catalog: Catalog?
  /// How the quantities in a content are measured, by its text.
  var measures: [String: ConsolePart.Measure] = [:]
  /// Where each column's helpers stand in a row, looked up once.
  private let helpers: [Helper]

  private struct Helper: Sendable {
    var chinese: Int?
    var count: Int?
    var decimals: Int?
    var subject: Int?
  }

  init(_ listing: Listing, timeZone: TimeZoneRules, catalog: Catalog? = nil) {
    self.listing = listing
    self.catalog = catalog
    self.timeZone = timeZone
    helpers = listing.columns.map { column in
      switch column.kind {
      case .bilingual(let chinese): Helper(chinese: listing.columnIndex(chinese))
      case .several(let count): Helper(count: listing.columnIndex(count))
      case .quantity(let decimals, _): Helper(decimals: listing.columnIndex(decimals))
      case .content(let subject), .settingValue(let subject): Helper(subject: listing.columnIndex(subject))
      default: Helper()
      }
    }
  }

  /// The text of a column in a row; empty where there is no value.
  func text(_ index: Int, of row: ListingRow, in language: Language) -> String {
    guard listing.columns.indices.contains(index), row.values.indices.contains(index) else { return "" }
    let value = row.values[index]
    switch listing.columns[index].kind {
    case .text: return Text.clean(value.text ?? value.integer.map(String.init) ?? "")
    case .bilingual:
      let english = value.text ?? ""
      let chinese = helpers[index].chinese.flatMap { row.values[$0].text } ?? ""
      let first = language == .english ? english : chinese
      return Text.clean(first.isEmpty ? (language == .english ? chinese : english) : first)
    case .several:
      let count = helpers[index].count.flatMap { row.values[$0].integer } ?? 1
      return value.text.map { Text.clean(Column.sentence(first: $0, of: count).text(in: language)) } ?? ""
    case .integer: return value.integer.map(String.init) ?? ""
    case .bytes: return value.integer.map { Column.size(bytes: $0) } ?? ""
    case .personal:
      if value.integer != nil { return Phrase("(erased)", "（已清除）").text(in: language) }
      return Text.clean(value.text ?? "")
    case .quantity:
      let decimals = helpers[index].decimals.flatMap { row.values[$0].integer } ?? 0
      return value.integer.map { Quantity($0).format(decimals: Int(clamping: decimals), grouped: true) } ?? ""
    case .money: return value.integer.map { Money(fen: $0).format() } ?? ""
    case .day: return value.integer.map { Day(number: Int32(clamping: $0)).description } ?? ""
    case .instant: return value.integer.map { moment(Instant(milliseconds: $0)) } ?? ""
    case .word(let choices):
      guard let word = value.text else { return "" }
      return choices.first { $0.word == word }?.label.text(in: language) ?? Text.clean(word)
    case .flag:
      guard let flag = value.integer else { return "" }
      return (flag != 0 ? Phrase("yes", "是") : Phrase("no", "否")).text(in: language)
    case .action, .content, .changes, .permissions, .setting, .settingValue:
      let subject = helpers[index].subject.flatMap { row.values[$0].text } ?? ""
      let words = catalog.map { CatalogWords($0, language, timeZone) }
      return words?.text(
        value.text ?? "", listing.columns[index].kind, subject: subject,
        measure: measures[row.values[index].text ?? ""])
        ?? Text.clean(value.text ?? "")
    }
  }

  /// The same for a page of its own: a line for each field of a content and for each row that changed.
  func lines(_ index: Int, of row: ListingRow, in language: Language) -> [String] {
    guard let catalog, listing.columns.indices.contains(index), let text = row.values[index].text else {
      return [self.text(index, of: row, in: language)]
    }
    switch listing.columns[index].kind {
    case .content, .changes:
      let subject = helpers[index].subject.flatMap { row.values[$0].text } ?? ""
      return CatalogWords(catalog, language, timeZone).lines(
        text, listing.columns[index].kind, subject: subject, measure: measures[text])
    default: return [self.text(index, of: row, in: language)]
    }
  }

  /// Whether it is a unit, which stands with those above it where its name alone does not say which: the end matters.
  func isPath(_ index: Int) -> Bool {
    listing.columns.indices.contains(index) && listing.columns[index].name == "unit"
      && listing.columns[index].kind.isText
  }

  /// A role that underlines what the word of a state says already.
  func role(_ index: Int, of row: ListingRow) -> Role? {
    guard listing.columns.indices.contains(index), row.values.indices.contains(index) else { return nil }
    switch listing.columns[index].kind {
    case .word: return row.values[index].text.flatMap { StateRoles.role(of: $0) }
    case .flag where listing.columns[index].name == "blocked": return row.values[index].integer == 1 ? .warning : nil
    default: return nil
    }
  }

  /// 2026-11-22 18:17 in the site's time zone.
  func moment(_ instant: Instant) -> String { Self.moment(instant, in: timeZone) }

  static func moment(_ instant: Instant, in timeZone: TimeZoneRules) -> String {
    timeZone.localText(of: instant)
  }

  /// 20261122-181704: for the names of files.
  static func stamp(_ instant: Instant, in timeZone: TimeZoneRules) -> String {
    let seconds = timeZone.local(of: instant).secondsOfDay % 60
    let digits = moment(instant, in: timeZone).filter(\.isNumber)
    return "\(digits.prefix(8))-\(digits.dropFirst(8))\(seconds < 10 ? "0" : "")\(seconds)"
  }
}

/// Which words of states want attention. The word itself always stands there too.
enum StateRoles {
  static func role(of word: String) -> Role? {
    switch word {
    case "out", "overdue", "referral": .error
    case "short", "waiting", "own", "first-PIN", "reversed", "toRead", "reread", "completed", "sent", "recorded",
      "warning", "criticism":
      .warning
    case "ok", "approved", "open", "done", "inForce", "acknowledged": .good
    case "over", "reversal", "delivered", "read", "upcoming", "answered": .info
    case "returned", "withdrawn", "closed", "superseded", "expired", "revoked": .dim
    default: nil
    }
  }
}
