import Values

/// A bundle whose signature holds.
struct SignedBundle: Sendable {
  let file: BundleFile
  let header: BundleHeader
  let key: BundleQueries.Key
  /// The SHA-256 of all before the last line, in hexadecimal.
  let digest: String
  /// Where the last line begins, and the code in it.
  private let end: Int64
  private let code: [UInt8]

  /// What all rows of a bundle may add up to.
  static let mostSum: Int64 = 1_000_000_000_000_000

  /// Checks the signature; what the header says is looked at only then.
  ///
  /// - Parameter key: finds a key by its mark.
  init(_ file: BundleFile, key find: (String) throws -> BundleQueries.Key?) throws {
    let header = try file.header()
    (code, end) = try file.code()
    guard let key = try find(header.key) else { throw BundleRefusal.unknownKey }
    guard !key.isRevoked else { throw BundleRefusal.revokedKey(peer: key.peer) }
    var mac = HMACSHA256(key: key.secret)
    var hash = SHA256()
    try file.each(until: end) { piece in
      mac.update(piece)
      hash.update(piece)
    }
    guard HMACSHA256.isSame(code, mac.finalize()) else { throw BundleRefusal.changed }
    digest = Hexadecimal.encode(hash.finalize())
    self.file = file
    self.header = header
    self.key = key
    try header.requireNames()
  }

  /// Reads the rows, again with the signature: the file may have been exchanged in between.
  ///
  /// - Returns: the sum of each figure.
  func readRows(of kind: BundleKind, _ take: (String) throws -> Void) throws -> [Int64] {
    var mac = HMACSHA256(key: key.secret)
    var sums = [Int64](repeating: 0, count: kind.figures.count)
    var count: Int64 = 0
    try file.lines(until: end) { number, line in
      mac.update(line)
      mac.update([0x0a])
      if number == 1 {
        // The text that is kept of it is the one that was signed.
        guard Array(line) == Array(header.json.text.utf8) else { throw BundleRefusal.notABundle }
        return
      }
      count += 1
      guard let row = try? JSON.parse(Array(line)) else { throw BundleRefusal.badRow(line: number) }
      let amounts = try kind.amounts(of: row, line: number)
      for (index, amount) in amounts.enumerated() {
        sums[index] += amount
        guard sums[index].magnitude <= Self.mostSum.magnitude else { throw BundleRefusal.badRow(line: number) }
      }
      try take(String(decoding: line, as: UTF8.self))
    }
    guard HMACSHA256.isSame(code, mac.finalize()) else { throw BundleRefusal.changed }
    guard count == header.rows else { throw BundleRefusal.wrongCount(said: header.rows, found: count) }
    for (figure, sum) in zip(kind.figures, sums) where header.sums[figure.name] != sum {
      throw BundleRefusal.wrongSum(figure: figure.name, said: header.sums[figure.name] ?? 0, found: sum)
    }
    return sums
  }
}
