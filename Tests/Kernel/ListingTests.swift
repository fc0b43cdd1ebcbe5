import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel

/// Pages by key against what one SELECT says, over random data.
@Suite struct ListingTests {
  struct Thing {
    let id: Int64
    let code: String
    let name: String
    let size: Int64
    let kind: String
  }

  static let listing = Listing(
    name: "things", title: Phrase("Things", "东西"), permission: TestPart.see, from: "thing t", key: "t.id",
    where: "t.size >= 0",
    columns: [Column("code", "Code", "编码", sql: "t.code"), Column("size", "Size", "大小", .integer, sql: "t.size")],
    orders: [
      Order("code", "Code", "编码", sql: "t.code"), Order("kind", "Kind", "类别", sql: "t.kind"),
      Order("size", "Size", "大小", sql: "t.size", descending: true),
    ],
    filters: [
      Filter("kind", "Kind", "类别", .text(most: 10), sql: "t.kind = ?"),
      Filter("least", "Least", "至少", .integer(0...100), sql: "t.size >= ? AND t.size >= ?"),
      Filter("big", "Big", "大", .flag, sql: "(t.size > 5) = ?"),
    ],
    search: ListingSearch(tiers: [
      .init(from: "thing t", where: "t.code = :exact", key: "t.id"),
      .init(
        from: "thing t", where: "t.code >= :prefix AND t.code < :prefixEnd AND NOT t.code = :exact", order: "t.code",
        key: "t.id"),
      .init(
        from: "thing_find f CROSS JOIN thing t ON t.id = f.rowid",
        where: "thing_find MATCH :match AND NOT (t.code >= :prefix AND t.code < :prefixEnd) AND NOT t.code = :exact",
        key: "f.rowid"),
    ]))

  let database: Connection
  let things: [Thing]

  init() throws {
    database = try Connection(path: ":memory:", mode: .create)
    try database.execute(
      """
      CREATE TABLE thing (id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
        kind TEXT NOT NULL) STRICT;
      CREATE VIRTUAL TABLE thing_find USING fts5 (
        body, detail = none, columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0');
      """)
    var random = SeededGenerator(seed: 2026)
    let words = ["bolt8", "nut3", "belt55", "bolt9x", "轴承", "深沟球轴承", "轴", "承轴", "三角带", "a1", "带轴"]
    let ends = ["", "1", "12", "123", "-A", "É", "轴", "\u{ffff}"]
    var made: [Thing] = []
    for index in 0..<300 {
      let id = Int64(index * 7 + 1)
      let code =
        ["A", "AB", "B", "Z9", "轴"].randomElement(using: &random)! + "\(Int.random(in: 0..<60, using: &random))"
        + ends.randomElement(using: &random)!
      let name = (0..<Int.random(in: 0...3, using: &random)).map { _ in words.randomElement(using: &random)! }
        .joined(separator: " ")
      let thing = Thing(
        id: id, code: code, name: name, size: Int64.random(in: 0..<12, using: &random),
        kind: ["x", "y", ""].randomElement(using: &random)!)
      made.append(thing)
      try database.run(
        "INSERT INTO thing (id, code, name, size, kind) VALUES (?1, ?2, ?3, ?4, ?5)", id, code, name, thing.size,
        thing.kind)
      try database.run(
        "INSERT INTO thing_find (rowid, body) VALUES (?1, ?2)", id, SearchText.document([code, name]))
    }
    things = made
  }

  private func forwards(_ query: ListingQuery) throws -> [ListingRow] {
    var rows: [ListingRow] = []
    var query = query
    query.start = .first
    for _ in 0..<1000 {
      let page = try Self.listing.page(query, in: database)
      #expect(page.rows.count <= query.limit)
      #expect(!page.hasMore || page.rows.count == query.limit)
      rows += page.rows
      guard page.hasMore, let last = page.rows.last else { return rows }
      query.start = .after(last.cursor)
    }
    Issue.record("the pages never end")
    return rows
  }

  private func backwards(_ query: ListingQuery) throws -> [ListingRow] {
    var rows: [ListingRow] = []
    var query = query
    query.start = .last
    for _ in 0..<1000 {
      let page = try Self.listing.page(query, in: database)
      rows = page.rows + rows
      guard page.hasMore, let first = page.rows.first else { return rows }
      query.start = .before(first.cursor)
    }
    Issue.record("the pages never end")
    return rows
  }

  @Test(
    "forward pages, backward pages and one SELECT agree for every order, direction, filter and page size",
    arguments: [1, 2, 7, 50, 299, 300, 301])
  func pages(_ limit: Int) throws {
    let filters: [(String, [String: JSON], (Thing) -> Bool)] = [
      ("", [:], { _ in true }), ("t.kind = 'x'", ["kind": "x"], { $0.kind == "x" }),
      ("t.kind = ''", ["kind": ""], { $0.kind.isEmpty }),
      ("t.size >= 9 AND t.kind = 'y'", ["least": 9, "kind": "y"], { $0.size >= 9 && $0.kind == "y" }),
      ("t.size > 5", ["big": true], { $0.size > 5 }), ("t.size > 99", ["least": "100"], { $0.size > 99 }),
    ]
    for (order, column, natural) in [("code", "code", false), ("kind", "kind", false), ("size", "size", true)] {
      for isReversed in [false, true] {
        for (condition, values, holds) in filters where limit > 2 || !values.isEmpty {
          var query = ListingQuery()
          query.order = order
          query.isReversed = isReversed
          query.filters = values
          query.limit = limit
          let direction = natural != isReversed ? "DESC" : "ASC"
          let expected = try database.all(
            "SELECT id FROM thing t \(condition.isEmpty ? "" : "WHERE " + condition) ORDER BY \(column) \(direction), id \(direction)"
          ) { $0.integer(0) }
          let rows = try forwards(query)
          #expect(rows.map(\.id) == expected)
          #expect(rows == (try backwards(query)))
          #expect(try Self.listing.count(query, in: database) == Int64(expected.count))
          #expect(expected.count == things.filter(holds).count)
        }
      }
    }
  }

  @Test("a reload from a row begins with that row, whether or not it is still there") func from() throws {
    var query = ListingQuery()
    query.order = "size"
    query.limit = 20
    let all = try forwards(query)
    for place in [0, 1, 57, 298, 299] {
      query.start = .from(all[place].cursor)
      #expect(try Self.listing.page(query, in: database).rows == Array(all[place..<min(place + 20, 300)]))
    }
    try database.run("DELETE FROM thing WHERE id = ?1", all[57].id)
    query.start = .from(all[57].cursor)
    #expect(try Self.listing.page(query, in: database).rows.first == all[58])
  }

  @Test("rows by key are the rows of the pages; a key that is gone is left out") func rowsByKey() throws {
    var query = ListingQuery()
    query.limit = 10
    let page = try Self.listing.page(query, in: database)
    let rows = try Self.listing.rows(page.rows.map(\.id) + [-5], in: database)
    #expect(rows.count == 10)
    for row in page.rows { #expect(rows[row.id]?.values == row.values) }
  }

  // MARK: - Finding

  /// What a person means, written without the index: the code, its beginning, or every word beginning a word of the thing.
  private func bruteForce(_ typed: String) -> [[Int64]] {
    let code = typed.uppercased()
    func words(_ text: String) -> [String] { Self.runs(text.lowercased()) }
    let exact = things.filter { $0.code == code }
    let prefix = things.filter { $0.code != code && Array($0.code.utf8).starts(with: code.utf8) }
    let match = things.filter { thing in
      guard !Array(thing.code.utf8).starts(with: code.utf8) else { return false }
      let own = [thing.code, thing.name].flatMap { words($0) }
      return !words(typed).isEmpty
        && words(typed).allSatisfy { asked in
          guard let scalar = asked.unicodeScalars.first, scalar.value >= 0x2e80 else {
            return own.contains { $0.unicodeScalars.first!.value < 0x2e80 && Array($0.utf8).starts(with: asked.utf8) }
          }
          let asked = Array(asked.unicodeScalars)
          let pairs = asked.count == 1 ? [asked] : (0..<(asked.count - 1)).map { Array(asked[$0...($0 + 1)]) }
          return pairs.allSatisfy { pair in own.contains { Array($0.unicodeScalars).firstRange(of: pair) != nil } }
        }
    }
    return [
      exact.map(\.id), prefix.sorted(by: Self.isBefore).map(\.id),
      match.map(\.id),
    ]
  }

  /// By the bytes of the code, as SQLite compares, and then by number.
  private static func isBefore(_ left: Thing, _ right: Thing) -> Bool {
    if left.code.utf8.elementsEqual(right.code.utf8) { return left.id < right.id }
    return left.code.utf8.lexicographicallyPrecedes(right.code.utf8)
  }

  /// Runs of Chinese characters and runs of letters and digits.
  private static func runs(_ text: String) -> [String] {
    var runs: [String] = []
    var last = 0
    for scalar in text.unicodeScalars {
      let kind =
        scalar.value >= 0x2e80 && scalar.value < 0xe000
        ? 2 : scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? 1 : 0
      if kind == 0 {
        last = 0
        continue
      }
      if kind == last { runs[runs.count - 1].unicodeScalars.append(scalar) } else { runs.append(String(scalar)) }
      last = kind
    }
    return runs
  }

  @Test(
    "what is found is what a plain search of everything finds: no row twice, none left out, in tiers",
    arguments: [
      "a1", "A12", "B", "z9", "轴", "轴承", "轴1", "球轴承", "bolt8", "nut3 belt55", "bolt9x 轴", "ab1 三角", "承轴", "none77", "-",
      "a1-a",
    ])
  func finds(_ typed: String) throws {
    let tiers = bruteForce(typed)
    for limit in [1, 3, 50] {
      var query = ListingQuery()
      query.find = typed
      query.limit = limit
      let rows = try forwards(query)
      let expected = tiers.flatMap { $0 }
      #expect(Set(rows.map(\.id)).symmetricDifference(expected).isEmpty, "\(typed)")
      #expect(rows.map(\.id) == expected, "\(typed)")
      #expect(rows == (try backwards(query)))
      #expect(try Self.listing.count(query, in: database) == Int64(tiers.joined().count))
      query.order = "size"
      let sorted = try forwards(query)
      #expect(Set(sorted.map(\.id)) == Set(tiers.joined()), "\(typed) sorted")
      #expect(sorted.count == tiers.joined().count)
      #expect(sorted == (try backwards(query)))
      query.filters = ["kind": "x"]
      query.order = nil
      let kinds = Set(things.filter { $0.kind == "x" }.map(\.id))
      #expect(try forwards(query).map(\.id) == tiers.flatMap { $0 }.filter { kinds.contains($0) })
      #expect(try Self.listing.count(query, in: database) == Int64(tiers.joined().filter { kinds.contains($0) }.count))
    }
  }

  @Test("whatever is typed is looked for and never breaks the query") func fuzz() throws {
    var random = SeededGenerator(seed: 99)
    let pool = Array("\"'*():^-+{}[]\\/ ANDORNOTNEAR轴承é①Ⓐ½ªº\u{301}\u{0}\u{1b}\u{200b}％＂　𠮷가ｱ🔧%_;--".unicodeScalars)
    for _ in 0..<400 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text.append(
          Int.random(in: 0..<8, using: &random) == 0
            ? Unicode.Scalar(UInt32.random(in: 0..<0xd800, using: &random)) ?? "x" : pool.randomElement(using: &random)!
        )
      }
      var query = ListingQuery()
      query.find = String(text)
      for order in [nil, "code"] {
        query.order = order
        let error = thrown {
          _ = try Self.listing.page(query, in: database)
          _ = try Self.listing.count(query, in: database)
        }
        #expect(error == nil, "\(text.map { String($0.value, radix: 16) }): \(String(describing: error))")
      }
    }
    var query = ListingQuery()
    query.find = String(repeating: "轴 bolt ", count: 100_000)
    #expect(thrown { try Self.listing.page(query, in: database) } == nil)
  }

  @Test("more hits than can be sorted are said to be cut, and the most relevant are among them") func manyHits() throws
  {
    try database.run(
      """
      WITH RECURSIVE n (i) AS (SELECT 10000 UNION ALL SELECT i + 1 FROM n WHERE i < 13000)
      INSERT INTO thing (id, code, name, size, kind) SELECT i, 'M' || i, 'gear7', 1, 'm' FROM n
      """)
    try database.run(
      "INSERT INTO thing_find (rowid, body) SELECT id, lower(code) || ' gear7' FROM thing WHERE kind = 'm'")
    try database.run("INSERT INTO thing (id, code, name, size, kind) VALUES (99999, 'GEAR7', '', 11, 'z')")
    var query = ListingQuery()
    query.find = "gear7"
    query.order = "size"
    let page = try Self.listing.page(query, in: database)
    #expect(page.sortedHits == ListingSearch.mostSorted)
    #expect(page.rows.first?.id == 99999)
    query.find = "m1000"
    #expect(try Self.listing.page(query, in: database).sortedHits == nil)
  }

  // MARK: - Refusals

  @Test("what is not declared is refused by page and count alike; a limit out of bounds is brought within them")
  func refusals() throws {
    func code(_ change: (inout ListingQuery) -> Void) -> [String?] {
      var query = ListingQuery()
      change(&query)
      return [
        (thrown { try Self.listing.page(query, in: database) } as? any Refusal)?.code,
        (thrown { try Self.listing.count(query, in: database) } as? any Refusal)?.code,
      ]
    }
    #expect(code { $0.order = "name" } == ["listing.unknownOrder", "listing.unknownOrder"])
    #expect(code { $0.order = "code; DROP TABLE thing" } == ["listing.unknownOrder", "listing.unknownOrder"])
    #expect(code { $0.filters = ["colour": 1] } == ["listing.unknownFilter", "listing.unknownFilter"])
    let wrong: [[String: JSON]] = [
      ["least": "many"], ["least": .decimal("1.5")], ["big": "maybe"], ["kind": 5], ["kind": "12345678901"],
      ["big": .null],
    ]
    for filters in wrong {
      #expect(code { $0.filters = filters } == ["listing.badFilter", "listing.badFilter"], "\(filters)")
    }
    let plain = TestPart.listing
    var query = ListingQuery()
    query.find = "a"
    #expect((thrown { try plain.page(query, in: database) } as? any Refusal)?.code == "listing.notSearchable")
    #expect((thrown { try plain.count(query, in: database) } as? any Refusal)?.code == "listing.notSearchable")
    query.find = ""
    for limit in [Int.min, -1, 0] {
      query.limit = limit
      let page = try Self.listing.page(query, in: database)
      #expect(page.rows.count == 1)
      #expect(page.hasMore)
    }
    query.limit = .max
    #expect(try Self.listing.page(query, in: database).rows.count == 300)
  }
}
