/// SHA-256 (FIPS 180-4), as a stream.
public struct SHA256: Sendable {
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
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

    init(_ state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)) {
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

  private static let initial: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = SHA256().state

  private static func state(
    after bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) {
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

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  private static func compress(
    _ state: inout (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32),
    _ chunk: UnsafeBufferPointer<UInt8>
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { buffer in
      guard let w = buffer.baseAddress, let bytes = UnsafeRawPointer(chunk.baseAddress) else { return }
      for i in 0..<16 { w[i] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: i &* 4, as: UInt32.self)) }
      for i in 16..<64 {
        let a = w[i &- 15]
        let b = w[i &- 2]
        let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a &>> 3)
        let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b &>> 10)
        w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
      }
      var (a, b, c, d, e, f, g, h) = state
      constants.withUnsafeBufferPointer { buffer in
        guard let k = buffer.baseAddress else { return }
        var i = 0
        // Eight rounds turn the eight words once around, so that none has to be moved.
        while i < 64 {
          round(a, b, c, &d, e, f, g, &h, k[i] &+ w[i])
          round(h, a, b, &c, d, e, f, &g, k[i &+ 1] &+ w[i &+ 1])
          round(g, h, a, &b, c, d, e, &f, k[i &+ 2] &+ w[i &+ 2])
          round(f, g, h, &a, b, c, d, &e, k[i &+ 3] &+ w[i &+ 3])
          round(e, f, g, &h, a, b, c, &d, k[i &+ 4] &+ w[i &+ 4])
          round(d, e, f, &g, h, a, b, &c, k[i &+ 5] &+ w[i &+ 5])
          round(c, d, e, &f, g, h, a, &b, k[i &+ 6] &+ w[i &+ 6])
          round(b, c, d, &e, f, g, h, &a, k[i &+ 7] &+ w[i &+ 7])
          i &+= 8
        }
      }
      state.0 &+= a
      state.1 &+= b
      state.2 &+= c
      state.3 &+= d
      state.4 &+= e
      state.5 &+= f
      state.6 &+= g
      state.7 &+= h
    }
  }

  /// One round (FIPS 180-4, 6.2.2): only the words that become `e` and `a` of the next change.
  ///
  /// - Parameter word: of the message schedule, with the round's constant.
  @inline(__always) private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let choice = g ^ (e & (f ^ g))
    let first = h &+ s1 &+ choice &+ word
    let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    let majority = (a & b) | (c & (a | b))
    d &+= first
    h = first &+ s0 &+ majority
  }

  @inline(__always) private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 {
    x &>> n | x &<< (32 &- n)
  }
}
