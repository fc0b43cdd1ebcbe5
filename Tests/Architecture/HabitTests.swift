import Testing

/// Habits that every source file keeps.
@Suite struct HabitTests {
  let tree = SourceTree()

  @Test("no file is longer than 600 lines") func lengths() throws {
    for file in try tree.swift(below: "Sources") + tree.swift(below: "Tests") {
      #expect(file.lines.count <= 601, "\(file.path): \(file.lines.count) lines")
    }
  }

  @Test("nothing that input can cause stops the program") func crashes() throws {
    let words = [
      "try!", "fatalError(", "preconditionFailure(", "assertionFailure(", "as!", "unowned(",
    ]
    for file in try tree.swift(below: "Sources") {
      let code = StringLiterals(file.text).code
      for word in words { #expect(!code.contains(word), "\(file.path) holds \(word)") }
    }
  }

  @Test("nothing is left to do in the sources") func leftovers() throws {
    for file in try tree.swift(below: "Sources") {
      for word in ["TODO", "FIXME", "XXX:"] { #expect(!file.text.contains(word), "\(file.path) holds \(word)") }
    }
  }

  @Test(
    "no floating point in what a file keeps: no REAL column, every table STRICT, no Double in rooms that know money")
  func floatingPoint() throws {
    let rooms: Set<String> = [
      "Values", "SQLite", "Kernel", "Spares", "Office", "Census", "FireSafety", "Parking", "Channels",
    ]
    for file in try tree.swift(below: "Sources") where rooms.contains(file.room) {
      let parsed = StringLiterals(file.text)
      for word in ["Double", "Float", "Decimal", "CGFloat"] {
        let isUsed = parsed.code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == word }
        #expect(!isUsed, "\(file.path) uses \(word)")
      }
      for literal in parsed.literals {
        let sql = literal.split { !($0.isLetter || $0 == "_") }
        #expect(!sql.contains("REAL") && !sql.contains("DOUBLE") && !sql.contains("FLOAT"), "\(file.path)")
        for statement in literal.split(separator: ";") where statement.contains("CREATE TABLE ") {
          #expect(statement.contains("STRICT"), "\(file.path): \(statement.prefix(80))")
        }
      }
    }
  }

  /// SQL lives in the room SQLite, in `…Queries`, `…Schema`, `…Checks` and `…Listing(s)` of the other rooms, and in
  /// Kernel/Views, which puts a listing's pieces together. Actions, rules and screens hold none; a PRAGMA that opens or
  /// copies a file is no query.
  @Test("SQL stands only in files that are named for it") func sql() throws {
    let verbs = [
      "SELECT ", "INSERT INTO ", "INSERT OR ", "UPDATE ", "DELETE FROM ", "CREATE TABLE", "CREATE INDEX",
      "CREATE TRIGGER", "DROP ", "ALTER TABLE", "REPLACE INTO ", "WITH RECURSIVE",
    ]
    let endings = ["Queries", "Schema", "Checks", "Listing", "Listings"]
    var counted = 0
    for file in try tree.swift(below: "Sources") where file.room != "SQLite" && file.room != "quartermaster-benchmark" {
      let stem = file.name.split(whereSeparator: { $0 == "." || $0 == "+" }).first ?? ""
      let mayHold = endings.contains { stem.hasSuffix($0) } || file.path.hasPrefix("Sources/Kernel/Views/")
      for literal in StringLiterals(file.text).literals {
        guard let verb = verbs.first(where: { Self.holds(literal, $0) }) else { continue }
        counted += 1
        #expect(mayHold, "\(file.path) holds \(verb)")
      }
    }
    // The search itself works: it does find what is there.
    #expect(counted > 50)
  }

  /// A verb at the beginning of a word, so that a sentence in capitals is not taken for SQL.
  private static func holds(_ literal: String, _ verb: String) -> Bool {
    var rest = Substring(literal)
    while let range = rest.firstRange(of: verb) {
      let before = rest[..<range.lowerBound].last
      if before.map({ !$0.isLetter }) ?? true { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  @Test("the tests neither sleep nor depend on the wall clock's pace") func sleeps() throws {
    let words = ["sleep(", "usleep(", "nanosleep(", "Task.sleep"]
    for file in try tree.swift(below: "Tests") where file.room != "Architecture" {
      let code = StringLiterals(file.text).code
      for word in words { #expect(!code.contains(word), "\(file.path) holds \(word)") }
    }
  }
}
