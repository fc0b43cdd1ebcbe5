import Glibc

/// Turns GB18030 (and GBK and GB 2312, which it contains) into UTF-8, chunk by chunk, with the C library's tables.
public final class GB18030Decoder {
  private let handle: iconv_t
  /// The beginning of a character whose end is still to come.
  private var held: [UInt8] = []
  private var line = 1
  private var column = 1
  private var isAfterReturn = false

  /// Nil where the C library does not know GB18030.
  public init?() {
    guard let handle = iconv_open("UTF-8", "GB18030"), Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Appends the characters that end within these bytes.
  ///
  /// - Throws: `.invalidGB18030` with the place; the characters before it are appended.
  public func decode(_ bytes: some Sequence<UInt8>, into out: inout [UInt8]) throws(CSVFault) {
    var input = held
    held.removeAll(keepingCapacity: true)
    input.append(contentsOf: bytes)
    guard !input.isEmpty else { return }
    let start = out.count
    // No character of GB18030 gets longer than half as much again: two bytes become three at most.
    var room = [UInt8](repeating: 0, count: input.count * 2 + 16)
    var written = 0
    var left = input.count
    var isInvalid = false
    input.withUnsafeMutableBytes { source in
      room.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var space = target.count
        let code = iconv(handle, &from, &left, &to, &space)
        isInvalid = code == Int.failed && errno == EILSEQ
        written = target.count - space
      }
    }
    out.append(contentsOf: room[..<written])
    follow(out[start...])
    guard !isInvalid, left < 4 else { throw here }
    held = Array(input.suffix(left))
  }

  /// Tells that nothing follows.
  public func finish() throws(CSVFault) {
    guard held.isEmpty else { throw here }
  }

  private var here: CSVFault { CSVFault(.invalidGB18030, line: line, column: column, field: 1) }

  /// Keeps the place: lines end with LF, CR or both, and continuation bytes are no characters.
  private func follow(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == 0x0a || byte == 0x0d {
        if byte == 0x0d || !isAfterReturn { line += 1 }
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
      isAfterReturn = byte == 0x0d
    }
  }
}

extension Int {
  /// (size_t) -1, as iconv answers an error.
  fileprivate static var failed: Int { -1 }
}
