import Kernel
import SQLite
import Spares
import TestSupport
import Testing
import Values

@Suite struct InboxTests {
  let daily: DailySite
  let today: Day

  init() throws {
    daily = try DailySite()
    today = daily.site.today
  }

  private func items(_ listing: String) throws -> [InboxItem] {
    try daily.site.inbox(for: daily.test.manager).items.filter { $0.listing == listing }
  }

  private func figure(_ name: String) throws -> Int64 {
    try #require(try daily.site.figures(for: daily.test.manager, withTrends: false).first { $0.figure.name == name })
      .value
  }

  @Test("G20: a reservation waits when its last day comes near, is overdue after it, and is gone when it is taken")
  func lapsing() throws {
    try daily.receive("PLAIN", 10)
    _ = try daily.reserve("PLAIN", 2, for: "WO-1", until: today.advanced(by: 5))
    #expect(try items("reservations").isEmpty)
    daily.test.clock.advance(milliseconds: 2 * 86_400_000)
    let soon = try #require(try items("reservations").first)
    #expect(soon.urgency == .soon && soon.due == today.advanced(by: 5) && soon.row != nil)
    #expect(soon.title == Phrase("Reservation lapses: WO-1, 2 × PLAIN", "预留将到期：WO-1，PLAIN × 2"))
    daily.test.clock.advance(milliseconds: 4 * 86_400_000)
    #expect(try items("reservations").map(\.urgency) == [.overdue])
    daily.test.clock.advance(milliseconds: 8 * 86_400_000)
    #expect(try items("reservations").isEmpty, "after a week nobody is told any more")
    _ = try daily.reserve("PLAIN", 2, for: "WO-2", until: daily.site.today)
    #expect(try items("reservations").map(\.urgency) == [.today])
    try daily.issue("PLAIN", 2, for: "WO-2")
    #expect(try items("reservations").isEmpty)
  }

  @Test("G20: what is reserved beyond what a store has waits as one item a part and store, by the day it is needed")
  func unmet() throws {
    try daily.receive("PLAIN", 5)
    _ = try daily.reserve("PLAIN", 3, for: "WO-1")
    _ = try daily.reserve("PLAIN", 2, for: "WO-2")
    #expect(try items("reservations").isEmpty)
    var adjust = AdjustStock()
    adjust.part = try PartNumber("PLAIN")
    adjust.bin = try BinCode("A-01")
    adjust.counted = Quantity(4)
    adjust.reason = "count"
    try daily.do(adjust)
    let waiting = try items("reservations")
    #expect(waiting.map(\.title.english) == ["Not enough for orders: PLAIN, 4 of 5 in MAIN"])
    #expect(waiting.first?.urgency == .waiting)
  }

  @Test("G20 S22: lots with stock wait from thirty days before their last day; without stock they do not") func lots()
    throws
  {
    try daily.receive("LOT", 1, lot: "L1", expires: today.advanced(by: 30))
    try daily.receive("LOT", 1, lot: "L2", expires: today.advanced(by: 31))
    let lot = try #require(try items("lots").first)
    #expect(lot.title == Phrase("Expires: LOT, lot L1", "即将过期：LOT，批次 L1") && lot.urgency == .waiting)
    daily.test.clock.advance(milliseconds: 31 * 86_400_000)
    #expect(try items("lots").map(\.urgency) == [.overdue, .today])
    try daily.issue("LOT", 1, lot: "L2")
    #expect(try items("lots").map(\.title.english) == ["Expired, in stock: LOT, lot L1"])
  }

  @Test("G20: parts out of stock and below their minimum are one item each, which opens the list with its filter")
  func wanting() throws {
    let found = try items("stock")
    #expect(found.count == 1 && found.first?.row == nil)
    let out = try figure("spares.out")
    #expect(found.first?.title == Phrase("\(out) parts are out of stock", "\(out) 种备件无货"))
    #expect(found.first?.filters == ["state": "out", "active": .bool(true)])
    let stock = try daily.site.listing("stock")
    var query = ListingQuery()
    query.filters = found.first?.filters ?? [:]
    #expect(try daily.site.count(stock, query, for: daily.test.manager) == out)
  }

  @Test("G20: whoever may only look is not told what others have to do") func rights() throws {
    let site = daily.site
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(
      OpenAccount(account: "zhao", fullName: "Zhao", pin: "1357", role: "stock-viewer"), as: admin)
    let viewer = try TestSite.signIn("zhao", site)
    #expect(try site.inbox(for: viewer).items.isEmpty)
    #expect(try site.figures(for: viewer).map(\.part).allSatisfy { $0 == "spares" })
  }

  @Test("G23: trends are what the figures were at the end of each day, as they were seen then") func trends() throws {
    var seen: [String: [Int64]] = [:]
    let names = ["spares.out", "spares.short", "spares.value", "spares.postings"]
    var part = AddPart(number: try PartNumber("MIN"), nameEnglish: "Min", nameChinese: "最低")
    part.minimum = Quantity(5)
    try daily.do(part)
    var random = SplitMix(state: 42)
    for day in 0..<Figure.trendDays {
      if day == 12 { try daily.test.addPart("LATE") }
      for _ in 0..<Int(random.next() % 4) {
        let name = ["PLAIN", "FIFO", "MIN"][Int(random.next() % 3)]
        let quantity = Int64(random.next() % 6) + 1
        let onHand = try daily.stock(name)[0]
        if random.next() % 2 == 0 || onHand < quantity {
          try daily.receive(name, quantity, at: Int64(random.next() % 500))
        } else {
          try daily.issue(name, quantity, for: "WO-1")
        }
      }
      for name in names { seen[name, default: []].append(try figure(name)) }
      daily.test.clock.advance(milliseconds: 86_400_000)
    }
    daily.test.clock.advance(milliseconds: -86_400_000)
    let trends = try daily.site.trends(for: daily.test.manager)
    for name in names { #expect(trends[name] == seen[name], "\(name)") }
    #expect(Set(seen["spares.out"] ?? []).count > 1 && Set(seen["spares.short"] ?? []).count > 1)
  }

  @Test("G20 G24: a hundred times the parts cost the inbox and a search no more than a few pages") func bounded() throws
  {
    let database = daily.site.database
    func steps() throws -> Int {
      try database.steps(
        "SELECT count(*) FROM stock_line INDEXED BY stock_line_wanting WHERE is_active = 1 AND state IN ('out', 'short') AND state = ?1",
        ["short"])
    }
    let before = try steps()
    try database.run(
      """
      INSERT INTO part (id, number, name_en, name_zh, specification, unit_en, unit_zh, decimals, manufacturer,
        manufacturer_number, criticality, minimum, maximum, pack_size, minimum_order, note, manual_path, is_active, audit_id)
      WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
      SELECT i, 'N' || i, '', '', '', 'ea', '件', 0, '', '', 'D', 0, 0, 1, 0, '', '', 1, 1 FROM n
      """)
    try database.run(
      """
      INSERT INTO stock_line (part_id, number, name_key, on_hand, value, minimum, maximum, criticality, category_id, is_active)
      SELECT id, number, '', 7, 7, 0, 0, 'D', 0, 1 FROM part WHERE id >= 1000
      """)
    #expect(try steps() <= before + 20, "counting what is short does not walk through what is not")
    for name in ["bins", "workOrders", "equipment", "suppliers", "documents"] {
      let listing = try daily.site.listing(name)
      #expect(listing.search != nil)
    }
  }

  @Test("G24: words, initials and codes find in every part, the exact code first; personal data never") func search()
    throws
  {
    let site = daily.site
    func kinds(_ words: String) throws -> [String] {
      try site.search(words, for: daily.test.manager).map(\.listing.name)
    }
    #expect(try kinds("水泵") == ["equipment"])
    #expect(try kinds("水") == ["equipment"])
    #expect(try kinds("sb") == ["equipment"])
    #expect(try kinds("pump-1") == ["equipment"])
    #expect(try kinds("wo-1") == ["workOrders"])
    #expect(try kinds("甲") == ["suppliers"])
    let posted = try daily.receive("PLAIN", 5)
    #expect(try kinds(posted.document.text).first == "documents")
    // The bin whose code it is, and what lies there.
    #expect(try Set(kinds("A-01")) == ["stock", "bins"])
    #expect(try kinds("no such thing anywhere").isEmpty)
    #expect(try kinds(" ").isEmpty)
    let groups = try site.search("备件", for: daily.test.manager, most: 2)
    #expect(groups.first?.rows.count == 2 && groups.first?.hasMore == true)
  }
}
