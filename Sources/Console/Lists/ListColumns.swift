import Kernel
import Terminal
import Values

/// The columns of a listing as a table shows them: how wide, which side, which go first when the window is narrow.
enum ListColumns {
  /// - Parameters:
  ///   - shown: the columns somebody chose, in their order; empty for the listing's own.
  ///   - titles: of columns that the screen calls otherwise than the listing does.
  ///   - contents: how wide what was read is, by column, so that room goes to what would be cut.
  static func columns(
    of listing: Listing, in language: Language, shown: [ListLayout.Shown] = [], without hidden: Set<String> = [],
    titles: [String: Phrase] = [:], contents: [String: Int] = [:]
  ) -> [TableColumn] {
    func column(_ column: Column) -> TableColumn {
      let heading = Width.columns(of: (titles[column.name] ?? column.title).text(in: language))
      let own = self.column(column, title: titles[column.name] ?? column.title, heading: heading, of: listing)
      return contents[column.name].map { fitted(own, to: $0, heading: heading, column, of: listing) } ?? own
    }
    guard shown.isEmpty else {
      let places = shown.compactMap { listing.columnIndex($0.name) }
      // Whoever puts columns into another order says which matter to them: the last go first.
      let isReordered = places != places.sorted()
      return shown.enumerated().compactMap { index, chosen in
        let found = listing.columns.first { $0.name == chosen.name && !$0.isHidden }
        return found.map {
          let own = column($0)
          return self.chosen(own, width: chosen.width, priority: isReordered || index == 0 ? index : own.priority)
        }
      }
    }
    return listing.columns.filter { !$0.isHidden && !hidden.contains($0.name) }.map(column)
  }

  private static func chosen(_ column: TableColumn, width: Int?, priority: Int) -> TableColumn {
    TableColumn(
      column.id, column.title, minimum: width ?? column.minimum, preferred: width ?? column.preferred,
      weight: width == nil ? column.weight : 0, alignment: column.alignment, priority: priority)
  }

  /// Words take what they need and no more; a figure keeps the room of the largest that may come.
  private static func fitted(
    _ column: TableColumn, to content: Int, heading: Int, _ declared: Column, of listing: Listing
  ) -> TableColumn {
    let room = least(heading, declared, of: listing)
    let (minimum, preferred) =
      declared.kind.isFigure
      ? (max(column.minimum, content), max(column.preferred, content))
      : (max(room, min(column.minimum, content)), max(room, content))
    // What a row is known by comes before columns more.
    let sufficient = column.priority == 0 ? min(preferred, max(minimum, 24)) : minimum
    return TableColumn(
      column.id, column.title, minimum: minimum, sufficient: sufficient, preferred: preferred, weight: column.weight,
      alignment: column.alignment, priority: column.priority)
  }

  /// A heading is shown whole, or its column goes; the arrow of the order needs a column.
  private static func least(_ heading: Int, _ column: Column, of listing: Listing) -> Int {
    min(heading + (listing.orders.contains { $0.name == column.name } ? 1 : 0), 16)
  }

  private static let documents: Set<String> = ["document", "reversedBy", "reverses"]
  /// Numbers of the office's own, by list and column: DIR-2026-0001.
  private static let numbered: Set<String> = [
    "directives.number", "directiveRecipients.directive", "breaches.number", "requests.number",
    "requestEvents.request",
  ]

  private static func column(
    _ column: Column, title: Phrase, heading: Int, of listing: Listing
  ) -> TableColumn {
    let measure: (minimum: Int, preferred: Int, weight: Int, alignment: Alignment)
    switch column.kind {
    // Numbers of documents and codes of bins are worth little when they are cut.
    case .text where documents.contains(column.name) || listing.name == "documents" && column.name == "number":
      measure = (15, 15, 0, .left)
    case .text where numbered.contains(listing.name + "." + column.name): measure = (13, 13, 0, .left)
    case .text where column.name == "bin" || column.name == "code": measure = (10, 12, 1, .left)
    // A path that is cut says nothing: it goes, and the name has its room.
    case .text where listing.name == "backups" && column.name == "file": measure = (24, 40, 1, .left)
    case .text where column.name == "bins": measure = (10, 14, 2, .left)
    case .text where column.name == "number" || column.name == "part": measure = (10, 13, 1, .left)
    // Half a specification tells nobody anything: it goes before names and bins are cut.
    case .text where column.name == "specification": measure = (14, 16, 1, .left)
    case .text where column.priority == 1: measure = (10, 16, 1, .left)
    case .text: measure = (8, 10, 1, .left)
    case .bilingual: measure = column.name == "unit" ? (4, 4, 0, .left) : (18, 24, 3, .left)
    case .several: measure = (16, 20, 2, .left)
    case .integer: measure = (6, 8, 0, .right)
    case .bytes: measure = (8, 8, 0, .right)
    case .quantity: measure = (8, 10, 0, .right)
    // What units add up to may be large, and a cut amount is a wrong one.
    case .money where column.name == "money": measure = (15, 15, 0, .right)
    case .money: measure = (10, 13, 0, .right)
    case .day: measure = (10, 10, 0, .left)
    case .instant: measure = (16, 16, 0, .left)
    case .word(let choices):
      let widest =
        choices.map { max(Width.columns(of: $0.label.english), Width.columns(of: $0.label.chinese)) }.max() ?? 6
      measure = (max(5, widest), max(5, widest), 0, .left)
    case .flag: measure = (4, 4, 0, .left)
    case .personal: measure = (11, 11, 0, .left)
    case .action: measure = (12, 18, 1, .left)
    case .setting: measure = (14, 24, 2, .left)
    case .settingValue: measure = (8, 16, 1, .left)
    case .content, .permissions, .changes: measure = (16, 30, 4, .left)
    }
    let preferred = max(measure.preferred, min(heading + 1, 16))
    let minimum = max(measure.minimum, least(heading, column, of: listing))
    return TableColumn(
      column.name, title, minimum: minimum, preferred: preferred, weight: measure.weight,
      alignment: measure.alignment, priority: max(0, column.priority - 1))
  }
}

extension Column.Kind {
  var isText: Bool { if case .text = self { true } else { false } }

  /// Whether a cut value would say something else: its column keeps room for larger ones.
  var isFigure: Bool {
    switch self {
    case .integer, .bytes, .quantity, .money, .day, .instant, .personal: true
    default: false
    }
  }
}
