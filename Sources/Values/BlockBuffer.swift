/// What MD5 and SHA-256 share: bytes are compressed in blocks of 64, the rest is kept until more comes, and the end is
/// padded with a one bit, zeros and the length in bits.
struct BlockBuffer: Sendable {
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  init() { rest.reserveCapacity(128) }

  /// Compresses every whole block of what has come, straight from the caller's bytes.
  @inline(__always)
  mutating func absorb<State>(
    _ bytes: UnsafeBufferPointer<UInt8>, into state: inout State,
    _ compress: (inout State, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    count &+= UInt64(bytes.count)
    var offset = 0
    if !rest.isEmpty {
      offset = min(64 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[0..<offset])
      if rest.count == 64 {
        rest.withUnsafeBufferPointer { compress(&state, $0) }
        rest.removeAll(keepingCapacity: true)
      }
    }
    while bytes.count - offset >= 64 {
      compress(&state, UnsafeBufferPointer(rebasing: bytes[offset..<(offset + 64)]))
      offset += 64
    }
    if offset < bytes.count { rest.append(contentsOf: bytes[offset...]) }
  }

  /// Pads what is left and compresses it.
  /// - Parameter isBigEndian: how the length is written: SHA-256 begins with its highest byte, MD5 with its lowest.
  @inline(__always)
  consuming func finish<State>(
    into state: inout State, isBigEndian: Bool, _ compress: (inout State, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let bits = isBigEndian ? (count &* 8).byteSwapped : count &* 8
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    for shift in stride(from: UInt64(0), through: 56, by: 8) { rest.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    rest.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: 64) {
        compress(&state, UnsafeBufferPointer(rebasing: all[start..<(start + 64)]))
      }
    }
  }
}
