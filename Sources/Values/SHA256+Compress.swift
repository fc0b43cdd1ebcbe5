extension SHA256 {
  /// The eight working words.
  typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  /// Takes a block of 64 bytes in.
  ///
  /// The rounds are written out, the message schedule is kept in sixteen words that are made anew as they are used up
  /// (FIPS 180-4, 6.1.3 does the same for SHA-1): all stays in registers, which a loop over arrays does not manage.
  static func compress(_ state: inout State, _ chunk: UnsafeBufferPointer<UInt8>) {
    guard chunk.count == 64, let first = chunk.baseAddress else { return }
    let start = UnsafeRawPointer(first)
    var w0 = word(start, 0)
    var w1 = word(start, 1)
    var w2 = word(start, 2)
    var w3 = word(start, 3)
    var w4 = word(start, 4)
    var w5 = word(start, 5)
    var w6 = word(start, 6)
    var w7 = word(start, 7)
    var w8 = word(start, 8)
    var w9 = word(start, 9)
    var w10 = word(start, 10)
    var w11 = word(start, 11)
    var w12 = word(start, 12)
    var w13 = word(start, 13)
    var w14 = word(start, 14)
    var w15 = word(start, 15)
    var (a, b, c, d, e, f, g, h) = state

    mix(a, b, c, &d, e, f, g, &h, 0x428a_2f98 &+ w0)
    mix(h, a, b, &c, d, e, f, &g, 0x7137_4491 &+ w1)
    mix(g, h, a, &b, c, d, e, &f, 0xb5c0_fbcf &+ w2)
    mix(f, g, h, &a, b, c, d, &e, 0xe9b5_dba5 &+ w3)
    mix(e, f, g, &h, a, b, c, &d, 0x3956_c25b &+ w4)
    mix(d, e, f, &g, h, a, b, &c, 0x59f1_11f1 &+ w5)
    mix(c, d, e, &f, g, h, a, &b, 0x923f_82a4 &+ w6)
    mix(b, c, d, &e, f, g, h, &a, 0xab1c_5ed5 &+ w7)
    mix(a, b, c, &d, e, f, g, &h, 0xd807_aa98 &+ w8)
    mix(h, a, b, &c, d, e, f, &g, 0x1283_5b01 &+ w9)
    mix(g, h, a, &b, c, d, e, &f, 0x2431_85be &+ w10)
    mix(f, g, h, &a, b, c, d, &e, 0x550c_7dc3 &+ w11)
    mix(e, f, g, &h, a, b, c, &d, 0x72be_5d74 &+ w12)
    mix(d, e, f, &g, h, a, b, &c, 0x80de_b1fe &+ w13)
    mix(c, d, e, &f, g, h, a, &b, 0x9bdc_06a7 &+ w14)
    mix(b, c, d, &e, f, g, h, &a, 0xc19b_f174 &+ w15)

    extend(&w0, w1, w9, w14)
    mix(a, b, c, &d, e, f, g, &h, 0xe49b_69c1 &+ w0)
    extend(&w1, w2, w10, w15)
    mix(h, a, b, &c, d, e, f, &g, 0xefbe_4786 &+ w1)
    extend(&w2, w3, w11, w0)
    mix(g, h, a, &b, c, d, e, &f, 0x0fc1_9dc6 &+ w2)
    extend(&w3, w4, w12, w1)
    mix(f, g, h, &a, b, c, d, &e, 0x240c_a1cc &+ w3)
    extend(&w4, w5, w13, w2)
    mix(e, f, g, &h, a, b, c, &d, 0x2de9_2c6f &+ w4)
    extend(&w5, w6, w14, w3)
    mix(d, e, f, &g, h, a, b, &c, 0x4a74_84aa &+ w5)
    extend(&w6, w7, w15, w4)
    mix(c, d, e, &f, g, h, a, &b, 0x5cb0_a9dc &+ w6)
    extend(&w7, w8, w0, w5)
    mix(b, c, d, &e, f, g, h, &a, 0x76f9_88da &+ w7)
    extend(&w8, w9, w1, w6)
    mix(a, b, c, &d, e, f, g, &h, 0x983e_5152 &+ w8)
    extend(&w9, w10, w2, w7)
    mix(h, a, b, &c, d, e, f, &g, 0xa831_c66d &+ w9)
    extend(&w10, w11, w3, w8)
    mix(g, h, a, &b, c, d, e, &f, 0xb003_27c8 &+ w10)
    extend(&w11, w12, w4, w9)
    mix(f, g, h, &a, b, c, d, &e, 0xbf59_7fc7 &+ w11)
    extend(&w12, w13, w5, w10)
    mix(e, f, g, &h, a, b, c, &d, 0xc6e0_0bf3 &+ w12)
    extend(&w13, w14, w6, w11)
    mix(d, e, f, &g, h, a, b, &c, 0xd5a7_9147 &+ w13)
    extend(&w14, w15, w7, w12)
    mix(c, d, e, &f, g, h, a, &b, 0x06ca_6351 &+ w14)
    extend(&w15, w0, w8, w13)
    mix(b, c, d, &e, f, g, h, &a, 0x1429_2967 &+ w15)

    extend(&w0, w1, w9, w14)
    mix(a, b, c, &d, e, f, g, &h, 0x27b7_0a85 &+ w0)
    extend(&w1, w2, w10, w15)
    mix(h, a, b, &c, d, e, f, &g, 0x2e1b_2138 &+ w1)
    extend(&w2, w3, w11, w0)
    mix(g, h, a, &b, c, d, e, &f, 0x4d2c_6dfc &+ w2)
    extend(&w3, w4, w12, w1)
    mix(f, g, h, &a, b, c, d, &e, 0x5338_0d13 &+ w3)
    extend(&w4, w5, w13, w2)
    mix(e, f, g, &h, a, b, c, &d, 0x650a_7354 &+ w4)
    extend(&w5, w6, w14, w3)
    mix(d, e, f, &g, h, a, b, &c, 0x766a_0abb &+ w5)
    extend(&w6, w7, w15, w4)
    mix(c, d, e, &f, g, h, a, &b, 0x81c2_c92e &+ w6)
    extend(&w7, w8, w0, w5)
    mix(b, c, d, &e, f, g, h, &a, 0x9272_2c85 &+ w7)
    extend(&w8, w9, w1, w6)
    mix(a, b, c, &d, e, f, g, &h, 0xa2bf_e8a1 &+ w8)
    extend(&w9, w10, w2, w7)
    mix(h, a, b, &c, d, e, f, &g, 0xa81a_664b &+ w9)
    extend(&w10, w11, w3, w8)
    mix(g, h, a, &b, c, d, e, &f, 0xc24b_8b70 &+ w10)
    extend(&w11, w12, w4, w9)
    mix(f, g, h, &a, b, c, d, &e, 0xc76c_51a3 &+ w11)
    extend(&w12, w13, w5, w10)
    mix(e, f, g, &h, a, b, c, &d, 0xd192_e819 &+ w12)
    extend(&w13, w14, w6, w11)
    mix(d, e, f, &g, h, a, b, &c, 0xd699_0624 &+ w13)
    extend(&w14, w15, w7, w12)
    mix(c, d, e, &f, g, h, a, &b, 0xf40e_3585 &+ w14)
    extend(&w15, w0, w8, w13)
    mix(b, c, d, &e, f, g, h, &a, 0x106a_a070 &+ w15)

    extend(&w0, w1, w9, w14)
    mix(a, b, c, &d, e, f, g, &h, 0x19a4_c116 &+ w0)
    extend(&w1, w2, w10, w15)
    mix(h, a, b, &c, d, e, f, &g, 0x1e37_6c08 &+ w1)
    extend(&w2, w3, w11, w0)
    mix(g, h, a, &b, c, d, e, &f, 0x2748_774c &+ w2)
    extend(&w3, w4, w12, w1)
    mix(f, g, h, &a, b, c, d, &e, 0x34b0_bcb5 &+ w3)
    extend(&w4, w5, w13, w2)
    mix(e, f, g, &h, a, b, c, &d, 0x391c_0cb3 &+ w4)
    extend(&w5, w6, w14, w3)
    mix(d, e, f, &g, h, a, b, &c, 0x4ed8_aa4a &+ w5)
    extend(&w6, w7, w15, w4)
    mix(c, d, e, &f, g, h, a, &b, 0x5b9c_ca4f &+ w6)
    extend(&w7, w8, w0, w5)
    mix(b, c, d, &e, f, g, h, &a, 0x682e_6ff3 &+ w7)
    extend(&w8, w9, w1, w6)
    mix(a, b, c, &d, e, f, g, &h, 0x748f_82ee &+ w8)
    extend(&w9, w10, w2, w7)
    mix(h, a, b, &c, d, e, f, &g, 0x78a5_636f &+ w9)
    extend(&w10, w11, w3, w8)
    mix(g, h, a, &b, c, d, e, &f, 0x84c8_7814 &+ w10)
    extend(&w11, w12, w4, w9)
    mix(f, g, h, &a, b, c, d, &e, 0x8cc7_0208 &+ w11)
    extend(&w12, w13, w5, w10)
    mix(e, f, g, &h, a, b, c, &d, 0x90be_fffa &+ w12)
    extend(&w13, w14, w6, w11)
    mix(d, e, f, &g, h, a, b, &c, 0xa450_6ceb &+ w13)
    extend(&w14, w15, w7, w12)
    mix(c, d, e, &f, g, h, a, &b, 0xbef9_a3f7 &+ w14)
    extend(&w15, w0, w8, w13)
    mix(b, c, d, &e, f, g, h, &a, 0xc671_78f2 &+ w15)

    state.0 &+= a
    state.1 &+= b
    state.2 &+= c
    state.3 &+= d
    state.4 &+= e
    state.5 &+= f
    state.6 &+= g
    state.7 &+= h
  }

  /// A word of the block, its highest byte first.
  @inline(__always)
  private static func word(_ start: UnsafeRawPointer, _ place: Int) -> UInt32 {
    start.loadUnaligned(fromByteOffset: place &* 4, as: UInt32.self).bigEndian
  }

  /// The word of the schedule sixteen places on: of itself and those 1, 9 and 14 places behind it.
  @inline(__always)
  private static func extend(_ w: inout UInt32, _ next: UInt32, _ ninth: UInt32, _ fourteenth: UInt32) {
    let s0: UInt32 = rotate(next, 7) ^ rotate(next, 18) ^ (next &>> 3)
    let s1: UInt32 = rotate(fourteenth, 17) ^ rotate(fourteenth, 19) ^ (fourteenth &>> 10)
    w = w &+ s0 &+ ninth &+ s1
  }

  /// A round. Instead of moving all eight words on by one, the next round names them one place further; only two change.
  ///
  /// - Parameter key: the round's constant (the first 32 bits of the cube roots' fractions) and its word of the schedule.
  @inline(__always)
  private static func mix(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ key: UInt32
  ) {
    let s1: UInt32 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let choice: UInt32 = g ^ (e & (f ^ g))
    let first: UInt32 = h &+ s1 &+ choice &+ key
    let s0: UInt32 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    let majority: UInt32 = (a & b) | (c & (a | b))
    d = d &+ first
    h = first &+ s0 &+ majority
  }

  @inline(__always)
  private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x &>> n | x &<< (32 &- n) }
}
