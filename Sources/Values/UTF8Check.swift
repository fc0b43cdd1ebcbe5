/// Where a byte sequence stops being UTF-8.
enum UTF8Check {
  /// How many bytes from the start are whole, valid characters; all of them where the text is valid.
  static func validPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var progress = UTF8Progress()
    var end = 0
    for (index, byte) in bytes.enumerated() {
      guard progress.accept(byte) else { break }
      if !progress.isInside { end = index + 1 }
    }
    return end
  }
}
