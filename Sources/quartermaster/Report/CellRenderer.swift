import Console
import Core
import Kernel
import Values

/// Turns the values of a listing's rows into text: for people, for programs, and as JSON.
struct CellRenderer {
  let listing: Listing
  let language: Language
  let timeZone: TimeZoneRules
  /// Beside each column: the one that holds its decimals, its Chinese text, how many there are or what it belongs to.
  private let companions: [Int?]
  /// The columns that are shown.
  let shown: [Int]

  init(listing: Listing, language: Language, timeZone: TimeZoneRules) {
    self.listing = listing
    self.language = language
    self.timeZone = timeZone
    companions = listing.columns.map { column in
      switch column.kind {
      case .bilingual(let chinese): listing.columnIndex(chinese)
      case .several(let count): listing.columnIndex(count)
      case .quantity(let decimals, _): listing.columnIndex(decimals)
      case .content(let subject), .settingValue(let subject): listing.columnIndex(subject)
      default: nil
      }
    }
    shown = listing.columns.indices.filter { !listing.columns[$0].isHidden }
  }

  /// The titles of some columns.
  func titles(_ columns: [Int]) -> [String] { columns.map { listing.columns[$0].title.text(in: language) } }

  func isNumber(_ column: Int) -> Bool {
    switch listing.columns[column].kind {
    case .integer, .quantity, .money, .bytes: true
    default: false
    }
  }

  // MARK: - For people

  /// In the reader's language, grouped, in the site's time; without control characters.
  func display(_ row: ListingRow, _ column: Int) -> String {
    let value = row.values[column]
    guard let number = value.integer else { return value.text == nil ? "" : words(row, column) }
    switch listing.columns[column].kind {
    case .quantity: return Quantity(number).format(decimals: decimals(row, column), grouped: true)
    case .money: return Money(fen: number).format()
    case .bytes: return Column.size(bytes: number)
    case .instant: return local(Instant(milliseconds: number))
    case .flag: return (number != 0 ? Phrase("yes", "是") : Phrase("no", "否")).text(in: language)
    case .personal: return Phrase("(erased)", "（已清除）").text(in: language)
    default: return machine(row, column)
    }
  }

  /// What the file keeps by name or as JSON in words; programs get it as it is.
  private func words(_ row: ListingRow, _ column: Int) -> String {
    let kind = listing.columns[column].kind
    switch kind {
    case .action, .content, .changes, .permissions, .setting, .settingValue:
      let subject = companions[column].flatMap { row.values[$0].text } ?? ""
      return CatalogWords(.standard, language, timeZone).text(row.values[column].text ?? "", kind, subject: subject)
    default: return Text.clean(text(row, column))
    }
  }

  /// A moment as the site's clocks showed it, to the second.
  func local(_ instant: Instant) -> String {
    let (day, second) = timeZone.local(of: instant)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return day.description + " " + clock.joined(separator: ":")
  }

  // MARK: - For programs

  /// Quantities with their decimals, money in yuan with two, ISO days and moments, words and flags as they are written
  /// in actions.
  func machine(_ row: ListingRow, _ column: Int) -> String {
    let value = row.values[column]
    guard let number = value.integer else {
      if case .word = listing.columns[column].kind { return value.text ?? "" }
      return text(row, column)
    }
    switch listing.columns[column].kind {
    case .quantity: return Quantity(number).format(decimals: decimals(row, column))
    case .money: return Money(fen: number).format(grouped: false)
    case .day: return Day(number: Int32(clamping: number)).description
    case .instant: return Instant(milliseconds: number).description
    case .flag: return number != 0 ? "true" : "false"
    // Erased.
    case .personal: return ""
    case .text, .bilingual, .several, .integer, .bytes, .word, .action, .content, .changes, .permissions, .setting,
      .settingValue:
      return String(number)
    }
  }

  /// Every column by its name, as actions take them: smallest units, fen, ISO days.
  func json(_ row: ListingRow) -> JSON {
    .object(
      listing.columns.indices.map { index in
        .init(listing.columns[index].name, json(row, index))
      })
  }

  private func json(_ row: ListingRow, _ column: Int) -> JSON {
    let value = row.values[column]
    if let text = value.text { return .string(text) }
    guard let number = value.integer else { return .null }
    switch listing.columns[column].kind {
    case .day, .instant: return .string(machine(row, column))
    case .flag: return .bool(number != 0)
    case .personal: return .null
    default: return .integer(number)
    }
  }

  // MARK: - Pieces

  private func decimals(_ row: ListingRow, _ column: Int) -> Int {
    companions[column].flatMap { row.values[$0].integer }.map { Int(clamping: $0) } ?? 0
  }

  private func text(_ row: ListingRow, _ column: Int) -> String {
    let own = row.values[column].text ?? ""
    switch listing.columns[column].kind {
    case .bilingual:
      let chinese = companions[column].flatMap { row.values[$0].text } ?? ""
      let (wanted, other) = language == .chinese ? (chinese, own) : (own, chinese)
      return wanted.isEmpty ? other : wanted
    case .several:
      let count = companions[column].flatMap { row.values[$0].integer } ?? 1
      return own.isEmpty ? own : Column.sentence(first: own, of: count).text(in: language)
    case .word(let choices):
      return choices.first { $0.word == own }?.label.text(in: language) ?? own
    default: return own
    }
  }
}
