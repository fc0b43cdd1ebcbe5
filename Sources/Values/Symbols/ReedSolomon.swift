/// Reed–Solomon error correction over GF(256) as QR codes use it: the field's polynomial is x⁸+x⁴+x³+x²+1, the first
/// root of the generator is 1 (ISO/IEC 18004, annex A).
enum ReedSolomon {
  /// The product of two elements of the field.
  static func multiply(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product = 0
    for bit in (0..<8).reversed() {
      product = (product << 1) ^ (product >> 7 == 1 ? 0x11d : 0)
      if right >> UInt8(bit) & 1 == 1 { product ^= Int(left) }
    }
    return UInt8(truncatingIfNeeded: product)
  }

  /// The generator polynomial of a degree, its leading 1 left out, highest power first.
  static func generator(_ degree: Int) -> [UInt8] {
    guard degree > 0 else { return [] }
    var out = Array(repeating: UInt8(0), count: degree - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        out[index] = multiply(out[index], root)
        if index + 1 < degree { out[index] ^= out[index + 1] }
      }
      root = multiply(root, 2)
    }
    return out
  }

  /// The remainder of the data, shifted by the generator's degree, divided by the generator: the error correction
  /// codewords.
  static func remainder(of data: [UInt8], by generator: [UInt8]) -> [UInt8] {
    guard !generator.isEmpty else { return [] }
    var out = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ out.removeFirst()
      out.append(0)
      for index in out.indices { out[index] ^= multiply(generator[index], factor) }
    }
    return out
  }
}
