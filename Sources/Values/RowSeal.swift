/// A checksum of a row's columns that tells whether the row has changed and, where one column has, which.
///
/// The first 64 bits of SHA-256 over all columns say whether. Two sums modulo the prime 2³¹ − 1, of a number made of each
/// column and of the same numbers multiplied by the columns' places, say where: a change of one column by d changes the first
/// sum by d and the second by d times its place.
public struct RowSeal: Sendable, Hashable {
  public let digest: UInt64
  public let sum: UInt32
  public let weighted: UInt32

  public init(digest: UInt64, sum: UInt32, weighted: UInt32) {
    self.digest = digest
    self.sum = sum
    self.weighted = weighted
  }

  /// The modulus of the sums.
  static let prime: UInt64 = 2_147_483_647

  /// The column, counted from 0, that alone differs between this seal and another one of as many columns; nil where several
  /// differ, or none.
  public func changedColumn(from other: RowSeal, columns: Int) -> Int? {
    let difference = (UInt64(sum) + Self.prime - UInt64(other.sum)) % Self.prime
    guard difference != 0 else { return nil }
    let moved = (UInt64(weighted) + Self.prime - UInt64(other.weighted)) % Self.prime
    let place = moved * Self.inverse(of: difference) % Self.prime
    return (1...UInt64(max(1, columns))).contains(place) ? Int(place) - 1 : nil
  }

  /// The sums as one number that SQLite can keep: 62 bits.
  public var locator: Int64 { Int64(sum) << 31 | Int64(weighted) }

  /// A seal with nothing but its sums.
  public init?(locator: Int64) {
    guard locator >= 0, locator >> 62 == 0 else { return nil }
    self.init(
      digest: 0, sum: UInt32(truncatingIfNeeded: locator >> 31),
      weighted: UInt32(truncatingIfNeeded: locator & 0x7fff_ffff))
  }

  /// By Fermat: a to the power p − 2.
  private static func inverse(of number: UInt64) -> UInt64 {
    var result: UInt64 = 1
    var base = number % prime
    var exponent = prime - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
