import Kernel
import SQLite
import Values

extension PartQueries {
  /// The part numbers among some codes, in their order, so many at most.
  static func numbers(among codes: Set<String>, most: Int, in database: Connection) throws -> [PartNumber] {
    try database.all(
      "SELECT number FROM part WHERE number IN (SELECT value FROM json_each(?1)) ORDER BY number LIMIT ?2",
      JSON.array(codes.map { .string($0) }).text, most
    ) { PartNumber(unchecked: $0.text(0)) }
  }

  /// Whether a part number begins so.
  static func hasNumber(beginning: String, in database: Connection) throws -> Bool {
    try database.integer(
      "SELECT 1 FROM part WHERE number >= ?1 AND number < ?2 LIMIT 1", beginning, beginning + "\u{10FFFF}") != nil
  }
}
