import Kernel
import Terminal
import Values

/// Where an export went.
struct Exported: Sendable {
  let path: String
  let rows: Int64
  /// Whether only the marked rows went.
  var isMarked = false
  /// How many of them the list does not show as it is found and filtered now.
  var hidden = 0
}

extension Exported {
  /// What went where; marks the list does not show are never passed over in silence.
  fileprivate var sentence: Phrase {
    let many = rows == 1 ? "row" : "rows"
    let verb = rows == 1 ? "is" : "are"
    guard isMarked else { return Phrase("\(rows) \(many) \(verb) in \(path).", "已导出 \(rows) 行：\(path)。") }
    // The end of a long path may be cut: what was not seen comes before it.
    let unseen =
      hidden == 0
      ? Phrase("", "") : Phrase(", \(hidden) of them not shown now,", "（其中 \(hidden) 行不在当前列表中）")
    return Phrase(
      "Only \(rows) marked \(many)\(unseen.english) \(verb) in \(path).", "仅导出标记的 \(rows) 行\(unseen.chinese)：\(path)。")
  }
}

extension ListView {
  /// Writes every row of the list as it stands, or the marked ones, into a new CSV file, on the worker.
  mutating func export() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let export = ListExport(
      listing: listing, query: query, marked: table.marks, ordered: orderedMarks, session: session,
      columns: table.columns.map(\.id),
      language: surroundings.language,
      timeZone: surroundings.timeZone, folder: surroundings.exportFolder)
    return [.work(Job(ListView.exportTicket, Phrase("Exporting", "正在导出")) { desk in try export.run(desk) })]
  }

  /// The marked rows in their order, where all of them are in memory.
  private var orderedMarks: [Int64]? {
    guard !table.marks.isEmpty else { return nil }
    let ordered = window.rows.map(\.id).filter { table.marks.contains($0) }
    return ordered.count == table.marks.count ? ordered : nil
  }

  /// Negative numbers are never given out by a counter.
  static let exportTicket = Ticket(number: -8)

  /// The answer to an export; nil where it was something else.
  func exported(_ ticket: Ticket, _ result: Result<any Sendable, any Error>) -> [Effect]? {
    guard ticket == ListView.exportTicket else { return nil }
    switch result {
    case .success(let value):
      guard let done = value as? Exported else { return [] }
      return [.say(done.hidden == 0 ? .good(done.sentence) : .warning(done.sentence))]
    case .failure(SiteFault.interrupted):
      return [.say(.warning(Phrase("The export was stopped; no file was kept.", "导出已中止，未保留文件。")))]
    case .failure(let error): return [.say(.error(Faults.sentence(of: error)))]
    }
  }
}
