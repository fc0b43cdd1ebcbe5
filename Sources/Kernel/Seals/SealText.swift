import Values

/// The seals of rows as bytes: for each row its key, and its seal or that it is gone.
enum SealText {
  enum Entry {
    case sealed(SealKey, RowSeal)
    case gone(SealKey)
  }

  static func append(_ key: SealKey, _ seal: RowSeal?, to bytes: inout [UInt8]) {
    bytes.append(seal == nil ? 1 : 0)
    switch key {
    case .rowID(let number): append(UInt64(bitPattern: number), to: &bytes)
    case .values(let values):
      append(UInt32(values.count), to: &bytes)
      bytes.append(contentsOf: values)
    }
    guard let seal else { return }
    append(seal.digest, to: &bytes)
    append(seal.sum, to: &bytes)
    append(seal.weighted, to: &bytes)
  }

  private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Hands each entry to a closure. - Returns: false where the bytes are not whole.
  static func each(_ bytes: [UInt8], hasRowID: Bool, _ body: (Entry) -> Void) -> Bool {
    var reader = Reader(bytes: bytes)
    while reader.hasMore {
      guard let mark: UInt8 = reader.number(), mark < 2, let key = reader.key(hasRowID: hasRowID) else { return false }
      guard mark == 0 else {
        body(.gone(key))
        continue
      }
      guard let digest: UInt64 = reader.number(), let sum: UInt32 = reader.number(),
        let weighted: UInt32 = reader.number()
      else { return false }
      body(.sealed(key, RowSeal(digest: digest, sum: sum, weighted: weighted)))
    }
    return true
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    var hasMore: Bool { position < bytes.count }

    mutating func number<Number: FixedWidthInteger>() -> Number? {
      let width = Number.bitWidth / 8
      guard bytes.count - position >= width else { return nil }
      var number: Number = 0
      for byte in bytes[position..<(position + width)] {
        number = Number(truncatingIfNeeded: UInt64(truncatingIfNeeded: number) << 8 | UInt64(byte))
      }
      position += width
      return number
    }

    mutating func key(hasRowID: Bool) -> SealKey? {
      if hasRowID {
        guard let number: UInt64 = number() else { return nil }
        return .rowID(Int64(bitPattern: number))
      }
      guard let count: UInt32 = number(), bytes.count - position >= Int(count) else { return nil }
      defer { position += Int(count) }
      return .values(Array(bytes[position..<(position + Int(count))]))
    }
  }
}
