import Values

/// One thing that is wrong with a file: where it stands, what stands there, and what was expected.
public struct ImportFault: Sendable {
  public enum Problem: Sendable {
    /// A cell that its field does not take.
    case cell(FieldProblem)
    /// A cell that means nothing in such a row.
    case unused(by: Phrase)
    /// A reference to a row of the file that is not there, or was not posted.
    case unresolved
    /// A row with another number of cells than the heading.
    case cellCount(expected: Int, found: Int)
    case unknownColumn(known: [String])
    /// What a list of the program shows in one column is several here.
    case ambiguousColumn(known: [String])
    case columnTwice
    case missingColumn
    /// A file without a heading.
    case empty
    /// What cannot be read as text or as CSV; nothing behind it was read.
    case text(CSVFault)
    /// What the rules of the site say to the row.
    case refused(any Refusal)
  }

  /// Counted from 1.
  public let line: Int
  /// The column's name; nil where the whole line is meant.
  public let column: String?
  public let title: Phrase?
  /// What stands there, shortened, without control characters.
  public let value: String
  public let problem: Problem
  /// What should stand there.
  public let expected: Phrase
  /// The line above that has the same code, where that is why it is refused.
  public internal(set) var twin: Int?

  init(line: Int, column: ImportColumn?, value: String, _ problem: Problem, expected: Phrase) {
    self.line = line
    self.column = column?.name
    title = column?.title
    self.value = Self.shown(value)
    self.problem = problem
    self.expected = expected
  }

  init(line: Int, heading: String, _ problem: Problem, expected: Phrase) {
    self.line = line
    let shown = Self.shown(heading)
    column = shown
    title = Phrase(verbatim: shown)
    value = shown
    self.problem = problem
    self.expected = expected
  }

  /// A stable word for programs.
  public var code: String {
    switch problem {
    case .cell(let problem): problem.code
    case .unused: "unused"
    case .unresolved: "unresolved"
    case .cellCount: "cellCount"
    case .unknownColumn: "unknownColumn"
    case .ambiguousColumn: "ambiguousColumn"
    case .columnTwice: "columnTwice"
    case .missingColumn: "missingColumn"
    case .empty: "emptyFile"
    case .text(let fault): fault.kind.code
    case .refused(let refusal): refusal.code
    }
  }

  /// At most 40 characters, without those that move the cursor or colour the screen.
  static func shown(_ text: String) -> String {
    let some = String.UnicodeScalarView(text.unicodeScalars.prefix(200))
    let clean = Text.clean(String(some))
    guard clean.count > 40 || text.unicodeScalars.count > 200 else { return clean }
    return clean.prefix(40) + "…"
  }
}
