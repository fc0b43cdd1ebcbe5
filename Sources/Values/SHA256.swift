/// SHA-256 (FIPS 180-4), as a stream.
public struct SHA256: Sendable {
  private var state: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )
  private var pending = BlockBuffer()

  public init() {}

  public static func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let contiguous: Void? = bytes.withContiguousStorageIfAvailable { update(buffer: $0) }
    if contiguous == nil { Array(bytes).withUnsafeBufferPointer { update(buffer: $0) } }
  }

  public mutating func update(buffer: UnsafeBufferPointer<UInt8>) {
    pending.absorb(buffer, into: &state, Self.compress)
  }

  /// The 32 bytes of the digest of all that was given.
  public consuming func finalize() -> [UInt8] {
    pending.finish(into: &state, isBigEndian: true, Self.compress)
    var out: [UInt8] = []
    out.reserveCapacity(32)
    for word in [state.0, state.1, state.2, state.3, state.4, state.5, state.6, state.7] {
      out.append(UInt8(truncatingIfNeeded: word >> 24))
      out.append(UInt8(truncatingIfNeeded: word >> 16))
      out.append(UInt8(truncatingIfNeeded: word >> 8))
      out.append(UInt8(truncatingIfNeeded: word))
    }
    return out
  }

  /// A digest as eight words: for very many short texts, nothing is allocated.
  public struct Words: Sendable, Hashable {
    let first: (UInt32, UInt32, UInt32, UInt32)
    let last: (UInt32, UInt32, UInt32, UInt32)

    public static func == (left: Words, right: Words) -> Bool { left.first == right.first && left.last == right.last }

    public func hash(into hasher: inout Hasher) { hasher.combine(first.0) }

    /// The 32 bytes, each word's highest first.
    public var bytes: [UInt8] {
      [first.0, first.1, first.2, first.3, last.0, last.1, last.2, last.3].flatMap { word in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
      }
    }

    /// Reads the 32 bytes of a digest; nil where there are not so many.
    public init?(bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.count == 32 else { return nil }
      func word(_ place: Int) -> UInt32 {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place * 4, as: UInt32.self).bigEndian
      }
      first = (word(0), word(1), word(2), word(3))
      last = (word(4), word(5), word(6), word(7))
    }

    init(_ state: State) {
      first = (state.0, state.1, state.2, state.3)
      last = (state.4, state.5, state.6, state.7)
    }
  }

  /// The digest of these bytes, which lie in one piece.
  public static func words(of bytes: UnsafeBufferPointer<UInt8>) -> Words { Words(state(after: bytes)) }

  /// The first eight bytes of the digest of these bytes, as a big-endian number.
  static func first64(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let state = state(after: bytes)
    return UInt64(state.0) << 32 | UInt64(state.1)
  }

  private static let initial: State = SHA256().state

  private static func state(after bytes: UnsafeBufferPointer<UInt8>) -> State {
    var state = initial
    var offset = 0
    while bytes.count - offset >= 64 {
      compress(&state, UnsafeBufferPointer(rebasing: bytes[offset..<(offset + 64)]))
      offset += 64
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { tail in
      tail.update(repeating: 0)
      let rest = bytes.count - offset
      for index in 0..<rest { tail[index] = bytes[offset + index] }
      tail[rest] = 0x80
      let length = rest < 56 ? 64 : 128
      let bits = UInt64(bytes.count) &* 8
      for index in 0..<8 { tail[length - 1 - index] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * index)) }
      let all = UnsafeBufferPointer(tail)
      compress(&state, UnsafeBufferPointer(rebasing: all[0..<64]))
      if length == 128 { compress(&state, UnsafeBufferPointer(rebasing: all[64..<128])) }
    }
    return state
  }
}
