/// One record of a CSV file.
public struct CSVRecord: Sendable, Hashable {
  /// The line it starts on, counted from 1; a quoted field may run over several.
  public let line: Int
  public let fields: [String]
  /// The places of fields that a spreadsheet would run as formulas: they begin like one, and no apostrophe stood before.
  public let formulas: [Int]

  public init(line: Int, fields: [String], formulas: [Int] = []) {
    self.line = line
    self.fields = fields
    self.formulas = formulas
  }
}
