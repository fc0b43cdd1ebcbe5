import Kernel
import SQLite
import Values

extension BinQueries {
  /// Which of some codes are bins, at most so many, in order.
  static func codes(among codes: Set<String>, most: Int, in database: Connection) throws -> [BinCode] {
    try database.all(
      "SELECT code FROM bin WHERE code IN (SELECT value FROM json_each(?1)) ORDER BY code LIMIT ?2",
      JSON.array(codes.map { .string($0) }).text, most
    ) { BinCode(unchecked: $0.text(0)) }
  }

  /// The first bin whose code has a shape.
  static func code(like pattern: String, in database: Connection) throws -> BinCode? {
    try database.first("SELECT code FROM bin WHERE code GLOB ?1 ORDER BY code LIMIT 1", pattern) {
      BinCode(unchecked: $0.text(0))
    }
  }
}
