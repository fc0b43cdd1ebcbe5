import Kernel
import Values

/// Writes what a look-up found: plain lines, or one JSON object with a member for each section.
struct LookUpOutput {
  private let invocation: Invocation
  private let timeZone: TimeZoneRules
  private var members: [JSON.Member] = []
  private var isFirst = true

  init(_ invocation: Invocation, timeZone: TimeZoneRules) {
    self.invocation = invocation
    self.timeZone = timeZone
  }

  /// - Parameters:
  ///   - hidden: columns that the section before has said already.
  ///   - isTitled: whether each row says first of which kind it is.
  mutating func section(
    _ name: String, _ listing: Listing, _ rows: [ListingRow], without hidden: Set<String> = [],
    titled isTitled: Bool = false
  ) throws {
    let cells = CellRenderer(listing: listing, language: invocation.language, timeZone: timeZone)
    guard invocation.format != .json else {
      members.append(.init(name, .array(rows.map { cells.json($0) })))
      return
    }
    var writer = PlainWriter(cells, without: hidden)
    for row in rows {
      if !isFirst { try invocation.print("") }
      isFirst = false
      if isTitled {
        let title = listing.title
        try invocation.print(Phrase("Kind: \(title.english)", "类别：\(title.chinese)"))
      }
      try writer.write(row, to: invocation.output)
      writer.startAgain()
    }
  }

  func finish() throws {
    if invocation.format == .json { try invocation.print(JSON.object(members).text) }
    try invocation.output.flush()
  }
}
