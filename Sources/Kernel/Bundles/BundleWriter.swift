import SQLite
import Values

/// Writes a bundle: header, rows, code.
struct BundleWriter {
  let kind: BundleKind
  let header: BundleHeader
  let key: BundleQueries.Key

  /// - Returns: what is kept on record of it.
  func write(
    _ period: BundlePeriod, _ zone: TimeZoneRules, in database: Connection, to write: ([UInt8]) throws -> Void
  ) throws -> RecordBundleSent {
    var mac = HMACSHA256(key: key.secret)
    var hash = SHA256()
    func put(_ line: JSON) throws {
      var bytes: [UInt8] = []
      line.write(into: &bytes)
      bytes.append(0x0a)
      mac.update(bytes)
      hash.update(bytes)
      try write(bytes)
    }
    try put(header.json)
    try kind.each(of: period, in: zone, database) { try put($0) }
    // The end of the line before stands already.
    try write(Array(BundleFile.tail(of: mac.finalize()).dropFirst()))
    var sent = RecordBundleSent()
    sent.peer = key.peer
    sent.kind = kind.name
    sent.period = header.period
    sent.number = header.number
    sent.rows = header.rows
    sent.key = key.mark
    sent.sha256 = Hexadecimal.encode(hash.finalize())
    return sent
  }
}
