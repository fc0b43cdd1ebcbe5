/// Bytes as text of 64 letters (RFC 4648, section 4), with padding.
public enum Base64 {
  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    let letters: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var count = 0
    func letter(_ shift: UInt32) -> UInt8 { letters.utf8Start[Int(group >> shift & 63)] }
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      guard count == 3 else { continue }
      out += [letter(18), letter(12), letter(6), letter(0)]
      group = 0
      count = 0
    }
    let pad = UInt8(ascii: "=")
    if count > 0 { group <<= UInt32(8 * (3 - count)) }
    if count == 1 { out += [letter(18), letter(12), pad, pad] }
    if count == 2 { out += [letter(18), letter(12), letter(6), pad] }
    return String(decoding: out, as: UTF8.self)
  }
}
