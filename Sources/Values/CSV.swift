/// Comma-separated values (RFC 4180) in UTF-8: ``CSVWriter`` and ``CSVReader``.
///
/// A spreadsheet runs a cell that starts like a formula. The writer therefore puts an apostrophe before such a cell, and
/// before one that starts with an apostrophe itself; the reader takes exactly one off again. What was written comes back.
public enum CSV {
  public enum LineEnding: Sendable, Hashable {
    /// As RFC 4180 has it, and Excel writes it.
    case crlf
    case lf
  }

  /// The whole of a file in memory, for small ones and tests.
  public static func parse(_ bytes: [UInt8]) throws(CSVFault) -> [CSVRecord] {
    var reader = CSVReader()
    var records: [CSVRecord] = []
    try reader.feed(bytes, into: &records)
    try reader.finish(into: &records)
    return records
  }
}
