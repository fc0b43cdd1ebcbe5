import Glibc

/// Bytes nobody can guess: salts and keys.
public enum RandomBytes {
  public static func make(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { buffer in
      if let start = buffer.baseAddress { arc4random_buf(start, buffer.count) }
    }
    return bytes
  }
}
