import Glibc
import SQLite
import Values

/// A made-up neighbour in the demo that has sent one bundle.
enum BundleDemo {
  static func fill(_ demo: inout DemoBuilder) throws {
    let peer = "North depot (made up)"
    var secret: [UInt8] = []
    for _ in 0..<32 { secret.append(UInt8.random(in: .min ... .max, using: &demo.random)) }
    let key = Hexadecimal.encode(secret)
    try demo.perform([AddBundleKey(peer: peer, key: key)])
    let month = demo.today.monthStart.advanced(by: -1)
    let period = BundlePeriod(monthOf: month)
    let rows: [JSON] = [
      ["unit": "Yard (made up)", "accounts": 6, "closed": 1, "signIns": 118, "failed": 4],
      ["unit": "Workshop (made up)", "accounts": 9, "closed": 0, "signIns": 203, "failed": 7],
    ]
    let kind = PeopleBundle.kind
    var sums: [String: Int64] = [:]
    for row in rows { for figure in kind.figures { sums[figure.name, default: 0] += row[figure.name]?.integer ?? 0 } }
    guard let stored = try BundleQueries.key(peer: peer, in: demo.site.database) else { return }
    let header = BundleHeader(
      kind: kind, site: "00de300de300de30", siteName: peer, unit: peer, period: period, number: 1,
      madeAt: demo.site.clock.now(), key: stored.mark, rows: Int64(rows.count), sums: sums)
    let made = BundleKind(
      kind.name, kind.title, permission: kind.permission, texts: kind.texts, figures: kind.figures
    ) { _, _, _, take in for row in rows { try take(row) } }
    var bytes: [UInt8] = []
    _ = try BundleWriter(kind: made, header: header, key: stored).write(
      period, demo.site.timeZone, in: demo.site.database
    ) { bytes += $0 }
    try take(bytes, demo)
  }

  /// By way of a file, as any bundle comes.
  private static func take(_ bytes: [UInt8], _ demo: DemoBuilder) throws {
    let path = demo.site.path + ".bundle"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw SiteFault.cannotOpen(path: path) }
    defer { unlink(path) }
    let isWritten = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count
    close(file)
    guard isWritten else { throw SiteFault.inputOutput }
    _ = try demo.site.importBundle(path, as: demo.session)
  }
}
