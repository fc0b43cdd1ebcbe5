import SQLite
import Values

/// Tells a row from the others of its table.
enum SealKey: Hashable, Comparable {
  case rowID(Int64)
  /// The bytes of the key's values.
  case values([UInt8])

  init(_ values: [Value]) {
    var bytes: [UInt8] = []
    for value in values {
      switch value {
      case .null: bytes.append(0)
      case .integer(let number):
        bytes.append(1)
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
      case .text(let text): Self.append(2, Array(text.utf8), to: &bytes)
      case .blob(let blob): Self.append(3, blob, to: &bytes)
      }
    }
    self = .values(bytes)
  }

  private static func append(_ kind: UInt8, _ content: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(kind)
    withUnsafeBytes(of: UInt32(content.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: content)
  }

  static func < (left: SealKey, right: SealKey) -> Bool {
    switch (left, right) {
    case (.rowID(let a), .rowID(let b)): a < b
    case (.rowID, .values): true
    case (.values, .rowID): false
    case (.values(let a), .values(let b)): a.lexicographicallyPrecedes(b)
    }
  }

  var rowID: Int64 {
    if case .rowID(let number) = self { number } else { 0 }
  }
}
