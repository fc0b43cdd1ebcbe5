import Values

/// The first line of a bundle: whose, of what, which, and how much follows.
struct BundleHeader: Sendable, Hashable {
  static let format = "quartermaster-bundle"
  static let version: Int64 = 1

  let kind: String
  let kindVersion: Int64
  /// What tells the sending site from any other.
  let site: String
  let siteName: String
  let unit: String
  let period: String
  let number: Int64
  let madeAt: Instant
  /// Which key it is signed with; says nothing of the key.
  let key: String
  let rows: Int64
  let sums: [String: Int64]

  var json: JSON {
    [
      "format": .string(Self.format), "version": .integer(Self.version), "kind": .string(kind),
      "kindVersion": .integer(kindVersion), "site": .string(site), "siteName": .string(siteName),
      "unit": .string(unit), "period": .string(period), "number": .integer(number),
      "madeAt": .integer(madeAt.milliseconds), "key": .string(key), "rows": .integer(rows),
      "sums": .object(sums.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer($0.value)) }),
    ]
  }

  init(
    kind: BundleKind, site: String, siteName: String, unit: String, period: BundlePeriod, number: Int64,
    madeAt: Instant, key: String, rows: Int64, sums: [String: Int64]
  ) {
    self.kind = kind.name
    kindVersion = Int64(kind.version)
    self.site = site
    self.siteName = Self.named(siteName)
    self.unit = Self.named(unit)
    self.period = period.text
    self.number = number
    self.madeAt = madeAt
    self.key = key
    self.rows = rows
    self.sums = sums
  }

  /// Reads a first line. What it says is believed only after the signature was checked.
  init(line: some Sequence<UInt8>) throws(BundleRefusal) {
    guard let json = try? JSON.parse(Array(line)),
      json["format"]?.string == Self.format, let version = json["version"]?.integer
    else { throw .notABundle }
    guard version <= Self.version else { throw .newer(version: version) }
    guard let kind = json["kind"]?.string, let kindVersion = json["kindVersion"]?.integer,
      let site = json["site"]?.string, let siteName = json["siteName"]?.string, let unit = json["unit"]?.string,
      let period = json["period"]?.string, let number = json["number"]?.integer, number > 0,
      let madeAt = json["madeAt"]?.integer, let key = json["key"]?.string, let rows = json["rows"]?.integer, rows >= 0,
      case .object(let sums)? = json["sums"]
    else { throw .notABundle }
    self.kind = kind
    self.kindVersion = kindVersion
    self.site = site
    self.siteName = siteName
    self.unit = unit
    self.period = period
    self.number = number
    self.madeAt = Instant(milliseconds: madeAt)
    self.key = key
    self.rows = rows
    self.sums = Dictionary(
      sums.compactMap { member in member.value.integer.map { (member.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Refuses names with control characters or with anything of a path.
  func requireNames() throws(BundleRefusal) {
    for (member, text) in [("kind", kind), ("site", site), ("siteName", siteName), ("unit", unit), ("key", key)] {
      let isPath = text.contains("/") || text.contains("\\") || text.contains("..")
      guard !text.isEmpty, text.unicodeScalars.count <= 120, Text.clean(text) == text, !isPath else {
        throw .badName(member)
      }
    }
    guard BundlePeriod(period) != nil else { throw .badPeriod(Text.clean(String(period.prefix(20)))) }
  }

  /// A text without anything of a path, which is written full width instead.
  static func plain(_ text: String) -> String {
    let plain = String(text.map { $0 == "/" ? "／" : $0 == "\\" ? "＼" : $0 })
    return plain.replacing("..", with: "．．")
  }

  /// A name as a bundle may carry it: what could be part of a path is written full width.
  private static func named(_ text: String) -> String {
    let name = plain(Text.clean(text)).prefix(100)
    return name.isEmpty ? "-" : String(name)
  }
}
