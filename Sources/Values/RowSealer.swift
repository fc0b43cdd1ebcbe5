/// Makes seals of rows, one after another, from their columns in order.
///
/// A column counts as its type, its length and its bytes, so that no two rows share a text.
public struct RowSealer: Sendable {
  private var bytes: [UInt8] = []
  private var place: UInt64 = 0
  private var sum: UInt64 = 0
  private var weighted: UInt64 = 0

  public init() { bytes.reserveCapacity(512) }

  public mutating func appendNull() {
    let start = begin(0)
    close(start)
  }

  public mutating func append(_ number: Int64) {
    let start = begin(1)
    append(word: UInt64(bitPattern: number))
    close(start)
  }

  public mutating func append(text: UnsafeBufferPointer<UInt8>) { append(2, text) }
  public mutating func append(blob: UnsafeBufferPointer<UInt8>) { append(3, blob) }

  public mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(2, $0) }
  }

  public mutating func append(blob: [UInt8]) { blob.withUnsafeBufferPointer { append(3, $0) } }

  /// The seal of the columns since the last one.
  public mutating func finish() -> RowSeal {
    let first = bytes.withUnsafeBufferPointer { SHA256.first64(of: $0) }
    defer {
      bytes.removeAll(keepingCapacity: true)
      place = 0
      sum = 0
      weighted = 0
    }
    return RowSeal(digest: first, sum: UInt32(sum), weighted: UInt32(weighted))
  }

  private mutating func append(_ kind: UInt8, _ content: UnsafeBufferPointer<UInt8>) {
    let start = begin(kind)
    append(word: UInt64(content.count))
    bytes.append(contentsOf: content)
    close(start)
  }

  private mutating func begin(_ kind: UInt8) -> Int {
    bytes.append(kind)
    return bytes.count - 1
  }

  private mutating func append(word: UInt64) {
    withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds the number of the column that began there: FNV-1a (Fowler, Noll, Vo), 64 bits, taken modulo the prime.
  private mutating func close(_ start: Int) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBufferPointer { all in
      for index in start..<all.count { hash = (hash ^ UInt64(all[index])) &* 0x0000_0100_0000_01b3 }
    }
    let number = (hash ^ hash >> 32) % RowSeal.prime
    place += 1
    sum = (sum + number) % RowSeal.prime
    weighted = (weighted + number * place) % RowSeal.prime
  }
}
