import SQLite

/// Which lines of a file are posted: those of before, and those of the transaction that is under way.
struct ImportLedger {
  private let kind: String
  private let file: String
  private var earlier: [ClosedRange<Int>]
  private var next = 0
  private var open: ClosedRange<Int>?

  init(kind: String, file: String, in database: Connection) throws {
    self.kind = kind
    self.file = file
    earlier = try ImportLineQueries.ranges(kind: kind, file: file, in: database)
  }

  /// Whether an earlier import has posted the line. Lines are asked for in their order.
  mutating func holds(_ line: Int) -> Bool {
    while next < earlier.count, earlier[next].upperBound < line { next += 1 }
    return next < earlier.count && earlier[next].contains(line)
  }

  mutating func note(_ line: Int) {
    open = (open?.lowerBound ?? line)...line
  }

  /// Keeps what a line with a name became.
  func note(_ name: String, _ answer: String, in database: Connection) throws {
    try ImportLineQueries.insert(name, answer: answer, kind: kind, file: file, in: database)
  }

  /// A line that was not posted stands between those before and those behind it.
  mutating func pause(_ auditID: AuditID, in database: Connection) throws {
    guard let range = open else { return }
    open = nil
    try ImportLineQueries.insert(range, kind: kind, file: file, auditID: auditID, in: database)
  }
}
