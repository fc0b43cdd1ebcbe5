import SQLite
import Values

/// Takes a bundle whose signature was checked: its rows and figures, all or nothing. Nobody can ask for it with a JSON
/// object: the file is read inside.
struct AcceptBundle: Action {
  static let name = "bundles.receive"
  static let title = Phrase("Receive a bundle", "接收数据包")
  static let summary = Phrase("Takes a signed bundle of another office, once.", "接收其他单位签名的数据包，每包一次。")
  static let permission: Permission? = KernelPermissions.exchangeBundles
  static let fields: [Field<Self>] = [
    .init(\.peer, "peer", "Office", "单位", kind: .text(most: 80)),
    .init(\.kind, "kind", "Kind", "类别", kind: .text(most: 200)),
    .init(\.unit, "unit", "Unit", "报送单位", kind: .text(most: 200)),
    .init(\.period, "period", "Period", "期间", kind: .text(most: 20)),
    .init(\.number, "number", "Bundle", "包号"),
    .init(\.rows, "rows", "Rows", "行数"),
    .init(\.sha256, "sha256", "SHA-256", "SHA-256", kind: .text(most: 64)),
  ]

  var peer = ""
  var kind = ""
  var unit = ""
  var period = ""
  var number: Int64 = 0
  var rows: Int64 = 0
  var sha256 = ""
  private var bundle: SignedBundle?

  init() {}

  init(_ bundle: SignedBundle) {
    self.bundle = bundle
    peer = bundle.key.peer
    kind = bundle.header.kind
    unit = bundle.header.unit
    period = bundle.header.period
    number = bundle.header.number
    rows = bundle.header.rows
    sha256 = bundle.digest
  }

  func perform(in change: inout Change) throws -> BundleAccepted {
    guard let bundle else { throw BundleRefusal.notABundle }
    let database = change.database
    let header = bundle.header
    guard let key = try BundleQueries.key(mark: header.key, in: database) else { throw BundleRefusal.unknownKey }
    guard !key.isRevoked else { throw BundleRefusal.revokedKey(peer: key.peer) }
    guard let kind = change.catalog.bundles.first(where: { $0.name == header.kind }) else {
      throw BundleRefusal.unknownKind(header.kind, known: change.catalog.bundles.map(\.name))
    }
    guard header.kindVersion <= Int64(kind.version) else {
      throw BundleRefusal.newerKind(kind.name, version: header.kindVersion)
    }
    guard try !BundleQueries.isAccepted(digest: bundle.digest, in: database) else {
      throw BundleRefusal.repeated(number: header.number, peer: key.peer)
    }
    guard try !BundleQueries.isAccepted(peer: key.peer, kind: kind.name, number: header.number, in: database) else {
      throw BundleRefusal.numberReused(number: header.number, peer: key.peer)
    }
    let id = try BundleQueries.insert(header, of: kind, key: key, digest: bundle.digest, in: change)
    let sums = try bundle.readRows(of: kind) { try BundleQueries.insertRow($0, of: id, in: database) }
    for (figure, sum) in zip(kind.figures, sums) { try BundleQueries.insert(figure, sum, of: id, in: database) }
    try BundleQueries.rollUp(kind: kind.name, period: header.period, in: database)
    return BundleAccepted(
      id: id, peer: key.peer, kind: kind.title, unit: header.unit, period: header.period, number: header.number,
      rows: header.rows)
  }
}

/// A bundle was taken.
public struct BundleAccepted: Outcome {
  public let id: Int64
  public let peer: String
  public let kind: Phrase
  public let unit: String
  public let period: String
  public let number: Int64
  public let rows: Int64

  init(id: Int64, peer: String, kind: Phrase, unit: String, period: String, number: Int64, rows: Int64) {
    self.id = id
    self.peer = peer
    self.kind = kind
    self.unit = unit
    self.period = period
    self.number = number
    self.rows = rows
  }

  public init(json: JSON) throws(OutcomeFault) {
    id = try json.integer("bundle")
    peer = try json.string("peer")
    kind = Phrase(try json.string("english"), try json.string("chinese"))
    unit = try json.string("unit")
    period = try json.string("period")
    number = try json.integer("number")
    rows = try json.integer("rows")
  }

  public var json: JSON {
    [
      "bundle": .integer(id), "peer": .string(peer), "english": .string(kind.english), "chinese": .string(kind.chinese),
      "unit": .string(unit), "period": .string(period), "number": .integer(number), "rows": .integer(rows),
    ]
  }

  public var sentence: Phrase {
    let rows = rows == 1 ? "1 row" : "\(rows) rows"
    return Phrase(
      "Bundle \(number) of \(peer) was taken: \(kind.english), \(period), \(rows).",
      "已接收“\(peer)”的第 \(number) 号数据包：\(kind.chinese)，\(period)，\(self.rows) 行。")
  }
}
