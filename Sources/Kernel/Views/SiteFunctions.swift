import SQLite
import Values

/// What the SQL of listings may call besides SQLite's own functions.
enum SiteFunctions {
  static func define(in database: Connection) throws {
    // One statement asks for the same words in row after row.
    var last = WordMatch("")
    try database.define("finds") { arguments in
      guard let words = arguments.first else { return .integer(0) }
      if words != last.typed { last = WordMatch(words) }
      return .integer(last.matches(arguments.dropFirst()) ? 1 : 0)
    }
    try database.define("masked") { arguments in
      guard arguments.count == 2, let kind = PersonalKind(rawValue: arguments[0]) else { return .null }
      // Kept as JSON.
      let text = (try? JSON.parse(arguments[1]))?.string ?? arguments[1]
      return .text(kind.masked(text))
    }
  }
}
