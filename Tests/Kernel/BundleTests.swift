import Glibc
import SQLite
import TestSupport
import Testing
import Values

@testable import Kernel

/// Signed bundles between offices: taken once, refused with the reason, rolled up (G42).
@Suite struct BundleTests {
  let folder: TemporaryFolder
  /// The unit that sends, and the office above it.
  let unit: TestHouse
  let parent: TestHouse
  let key = BundleKey.make()

  init() throws {
    folder = try TemporaryFolder()
    unit = try TestHouse(path: folder.file("unit.qm"), name: "East depot")
    parent = try TestHouse(path: folder.file("parent.qm"), name: "Head office")
    _ = try parent.site.perform(AddNote("another chain"), as: parent.clerk)
    _ = try unit.site.perform(AddBundleKey(peer: "Head office", key: key), as: unit.admin)
    _ = try parent.site.perform(AddBundleKey(peer: "East depot", key: key), as: parent.admin)
  }

  private func export(_ period: String? = nil, _ house: TestHouse? = nil, peer: String = "Head office") throws
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    let house = house ?? unit
    _ = try house.site.exportBundle("kernel.people", peer: peer, period: period, as: house.admin) { bytes += $0 }
    return bytes
  }

  private func take(_ bytes: [UInt8]) throws -> BundleAccepted {
    let path = folder.file("in.bundle")
    try TemporaryFolder.write(bytes, to: path)
    return try parent.site.importBundle(path, as: parent.admin)
  }

  private func refusal(_ bytes: [UInt8]) -> String? { parent.refusal { try take(bytes) } }

  /// A bundle put together by hand and signed rightly.
  private func signed(
    _ change: (inout [JSON.Member]) -> Void = { _ in },
    rows: [String] = [#"{"unit":"u","accounts":1,"closed":0,"signIns":2,"failed":0}"#],
    key: String? = nil
  ) throws -> [UInt8] {
    let key = key ?? self.key
    var members: [JSON.Member] = [
      .init("format", "quartermaster-bundle"), .init("version", 1), .init("kind", "kernel.people"),
      .init("kindVersion", 1), .init("site", "aaaabbbbccccdddd"), .init("siteName", "East"), .init("unit", "East"),
      .init("period", "2026-11"), .init("number", 1), .init("madeAt", 1_795_000_000_000),
      .init("key", .string(BundleKey.mark(of: key))), .init("rows", .integer(Int64(rows.count))),
      .init("sums", ["accounts": 1, "closed": 0, "failed": 0, "signIns": 2]),
    ]
    change(&members)
    let body = Array(([JSON.object(members).text] + rows).map { $0 + "\n" }.joined().utf8)
    return body + BundleFile.tail(of: HMACSHA256.code(body, key: Array(key.utf8))).dropFirst()
  }

  private static func set(_ name: String, _ value: JSON) -> (inout [JSON.Member]) -> Void {
    { members in members = members.map { $0.name == name ? .init(name, value) : $0 } }
  }

  private func total(_ figure: String, _ period: String = "2026-11") throws -> Int64? {
    try parent.site.database.integer(
      "SELECT amount FROM bundle_total WHERE figure = ?1 AND period = ?2", figure, period)
  }

  // MARK: - Taking

  @Test("G42: a bundle goes from one site's file to another's, is counted once, and rolls up") func goes() throws {
    let first = try export()
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.hasPrefix(#"{"format":"quartermaster-bundle","version":1,"kind":"kernel.people""#))
    #expect(!text.contains(key))
    let accepted = try take(first)
    #expect(accepted.peer == "East depot" && accepted.number == 1 && accepted.rows == 1)
    #expect(try total("accounts") == 4)
    #expect(refusal(first) == "bundle.repeated")
    #expect(try total("accounts") == 4)
    // A second unit: the roll-up is the sum.
    let other = BundleKey.make()
    _ = try parent.site.perform(AddBundleKey(peer: "West depot", key: other), as: parent.admin)
    let west = try signed({ Self.set("site", "0000111122223333")(&$0) }, key: other)
    _ = try take(west)
    #expect(try total("accounts") == 5)
    #expect(try parent.site.database.integer("SELECT units FROM bundle_total WHERE figure = 'accounts'") == 2)
    #expect(try parent.site.verify().isEmpty)
  }

  @Test("G42: a later bundle of the same unit and period takes the place of the earlier; both are kept")
  func replaces() throws {
    _ = try take(export("2026-11"))
    _ = try TestHouse.open("new", role: "clerk", by: unit.admin, unit.site)
    _ = try take(export("2026-11"))
    #expect(try total("accounts") == 5)
    #expect(try parent.rows("bundle") == 2)
    _ = try take(export("2026"))
    #expect(try total("accounts", "2026") == 5)
    let states = try parent.site.page(
      parent.site.listing("bundles"), ListingQuery(), for: parent.admin
    ).rows.map { $0.values[6].text }
    #expect(states == ["current", "current", "replaced"])
    // One that comes late is older: it changes nothing.
    #expect(try parent.site.verify().isEmpty)
  }

  @Test("G42: numbers run per office and kind, and every export is on record") func numbers() throws {
    _ = try export()
    _ = try export("2026")
    #expect(try unit.site.database.integer("SELECT max(number) FROM bundle_sent") == 2)
    #expect(try unit.site.database.integer("SELECT count(*) FROM audit WHERE action = 'bundles.send'") == 2)
    #expect(unit.refusal { try export("2026-13") } == "bundle.badPeriod")
    #expect(unit.refusal { try export(peer: "Nobody") } == "bundle.unknownPeer")
    #expect(
      unit.refusal {
        try unit.site.exportBundle("kernel.nothing", peer: "Head office", as: unit.admin) { _ in }
      } == "bundle.unknownKind")
    #expect(try unit.site.database.integer("SELECT max(number) FROM bundle_sent") == 2)
  }

  // MARK: - Refused

  @Test("G42: changed at any byte: refused, and nothing is there afterwards") func changed() throws {
    let sound = try signed()
    let head = try parent.site.chainHead()
    for index in stride(from: 0, to: sound.count, by: 3) {
      var bytes = sound
      bytes[index] ^= 4
      #expect(refusal(bytes) != nil, "byte \(index)")
    }
    for length in [0, 1, 10, 300, sound.count - 80, sound.count - 1] {
      #expect(refusal(Array(sound.prefix(length))) != nil, "\(length) bytes")
    }
    #expect(refusal(sound + Array("\n".utf8)) != nil)
    #expect(try parent.site.chainHead() == head)
    #expect(try parent.rows("bundle") == 0 && parent.rows("bundle_row") == 0 && parent.rows("bundle_total") == 0)
    _ = try take(sound)
  }

  @Test("G42: rightly signed and still refused: each with its reason") func reasons() throws {
    let cases: [(String, (inout [JSON.Member]) -> Void)] = [
      ("bundle.newer", Self.set("version", 2)), ("bundle.notABundle", Self.set("format", "other")),
      ("bundle.unknownKind", Self.set("kind", "kernel.unheard")), ("bundle.newerKind", Self.set("kindVersion", 9)),
      ("bundle.badName", Self.set("siteName", "East\u{1b}[31m")), ("bundle.badName", Self.set("unit", "../../etc")),
      ("bundle.badName", Self.set("unit", "a/b")), ("bundle.badName", Self.set("unit", "a\\b")),
      ("bundle.badName", Self.set("siteName", "")), ("bundle.badName", Self.set("unit", "a\nb")),
      ("bundle.badName", Self.set("unit", "a\u{202e}b")),
      ("bundle.badPeriod", Self.set("period", "2026-00")), ("bundle.wrongCount", Self.set("rows", 2)),
      ("bundle.wrongSum", Self.set("sums", ["accounts": 2, "closed": 0, "failed": 0, "signIns": 2])),
      ("bundle.notABundle", Self.set("number", 0)), ("bundle.notABundle", Self.set("rows", -1)),
    ]
    for (code, change) in cases { #expect(refusal(try signed(change)) == code) }
    let rows = [
      "{}", "[]", "nonsense", #"{"unit":1,"accounts":1,"closed":0,"signIns":2,"failed":0}"#,
      #"{"unit":"u","accounts":1.5,"closed":0,"signIns":2,"failed":0}"#,
      #"{"unit":"u","accounts":1,"closed":0,"signIns":2,"failed":0,"more":1}"#, "",
    ]
    for row in rows { #expect(refusal(try signed(rows: [row])) == "bundle.badRow", "\(row)") }
    let values = [
      #"{"unit":"u\u0000","accounts":1,"closed":0,"signIns":2,"failed":0}"#,
      #"{"unit":"u","accounts":9000000000000000,"closed":0,"signIns":2,"failed":0}"#,
      #"{"unit":"u","accounts":1,"closed":-1,"signIns":2,"failed":0}"#,
    ]
    for row in values { #expect(refusal(try signed(rows: [row])) == "bundle.badValue", "\(row)") }
    let said = BundleRefusal.badValue(line: 2, column: "closed").sentence
    #expect(said.english.contains("Line 2") && said.chinese.contains("第 2 行“closed”列"))
    #expect(refusal(try signed(rows: [String(repeating: "x", count: 200_000)])) == "bundle.badRow")
    #expect(refusal(try signed(key: BundleKey.make())) == "bundle.unknownKey")
    #expect(refusal(Array("hello".utf8)) == "bundle.notABundle")
    #expect(parent.refusal { try parent.site.importBundle("/nowhere", as: parent.admin) } == "bundle.cannotRead")
    #expect(parent.refusal { try parent.site.importBundle(folder.path, as: parent.admin) } == "bundle.cannotRead")
    #expect(try parent.rows("bundle") == 0)
  }

  @Test("G42: a number that was taken already with another content, a revoked key, one's own bundle: refused")
  func again() throws {
    _ = try take(signed())
    #expect(refusal(try signed(Self.set("madeAt", 5))) == "bundle.numberReused")
    // What this office sent to the other one does not come back as theirs.
    #expect(refusal(try export(nil, parent, peer: "East depot")) == "bundle.own")
    _ = try parent.site.perform(RevokeBundleKey(key: 1), as: parent.admin)
    #expect(refusal(try signed(Self.set("number", 2))) == "bundle.revokedKey")
    #expect(
      parent.refusal { try parent.site.perform(RevokeBundleKey(key: 1), as: parent.admin) } == "bundle.unknownKeyNumber"
    )
    #expect(parent.refusal { try export(nil, parent, peer: "East depot") } == "bundle.unknownPeer")
  }

  @Test("G42: a file of 2 GB is refused by its size, before anything of it is read") func large() throws {
    let path = folder.file("large.bundle")
    try TemporaryFolder.write([], to: path)
    #expect(truncate(path, 2 << 30) == 0)
    let fault = thrown { try parent.site.importBundle(path, as: parent.admin) } as? BundleRefusal
    #expect(fault == .tooLarge(megabytes: 2048, most: 64))
  }

  @Test("G42: a key is long and random, kept once, and written nowhere else") func keys() throws {
    func refused(_ key: String, _ peer: String = "P") -> String? {
      parent.refusal { try parent.site.perform(AddBundleKey(peer: peer, key: key), as: parent.admin) }
    }
    for bad in ["", "short", String(repeating: "a", count: 64), key + "\u{7}", key + " x"] {
      #expect(refused(bad) == "invalid", "\(bad)")
    }
    #expect(refused(BundleKey.make(), "") == "invalid")
    #expect(refused(key) == "bundle.keyKnown")
    #expect(BundleKey.problem(with: BundleKey.make()) == nil)
    #expect(BundleKey.make() != BundleKey.make())
    let hidden = Hexadecimal.encode(Array(key.utf8))
    let trail = try parent.site.database.all("SELECT content || changes FROM audit") { $0.text(0) }.joined()
    #expect(!trail.contains(key) && !trail.contains(hidden) && trail.contains("bundle_key"))
    #expect(
      parent.refusal { try parent.site.perform(AddBundleKey(peer: "P", key: BundleKey.make()), as: parent.clerk) }
        == "notPermitted")
    #expect(parent.refusal { try parent.site.importBundle("/x", as: parent.clerk) } == "notPermitted")
  }

  @Test("G42: verify names a total, a figure, a row and a header that were changed behind the program's back")
  func verify() throws {
    _ = try take(signed())
    let faults: [(String, String)] = [
      ("UPDATE bundle_total SET amount = amount + 1 WHERE figure = 'signIns'", "bundle_total"),
      ("DELETE FROM bundle_total WHERE figure = 'signIns'", "bundle_total"),
      ("UPDATE bundle_figure SET amount = 7 WHERE figure = 'accounts'", "bundle_figure"),
      ("DROP TRIGGER bundle_row_no_update; UPDATE bundle_row SET content = replace(content, '2', '3')", "bundle"),
      ("DROP TRIGGER bundle_row_no_delete; DELETE FROM bundle_row", "bundle"),
      ("DROP TRIGGER bundle_no_update; UPDATE bundle SET header = replace(header, 'East', 'West')", "bundle"),
    ]
    for (sql, table) in faults {
      let copy = folder.file("copy.qm")
      try parent.site.backup(to: copy)
      let raw = try Connection(path: copy)
      try raw.execute(sql)
      raw.close()
      let site = try Site.open(path: copy, catalog: TestHouse.catalog, clock: parent.clock)
      #expect(try site.verify().contains { $0.table == table }, "\(sql)")
      site.close()
      unlink(copy)
    }
  }
}
