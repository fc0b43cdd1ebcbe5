/// One record of a CSV file.
public struct CSVRecord: Sendable, Hashable {
  /// The line it starts on, counted from 1; a quoted field may run over several.
  public let line: Int
  public let fields: [String]

  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}
