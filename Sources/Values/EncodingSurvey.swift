/// Finds out in which encoding a text is, looking at every byte once: UTF-8, or something else, or both in one file.
public struct EncodingSurvey: Sendable {
  /// The first line that is not UTF-8; nil where all are.
  public private(set) var foreignLine: Int?
  /// The first line that holds a Chinese character in UTF-8 and nothing else but UTF-8. A line in GB18030 looks like that
  /// only by the rarest chance.
  public private(set) var chineseLine: Int?
  /// The first line with a NUL byte, which no text has.
  public private(set) var nulLine: Int?

  /// Bytes since the last line end.
  public private(set) var lineBytes = 0

  private var utf8 = UTF8Progress()
  private var line = 1
  private var isForeign = false
  private var isChinese = false

  public init() {}

  /// Some lines are UTF-8 and others are not.
  public var isMixed: Bool { foreignLine != nil && chineseLine != nil }

  public mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      lineBytes += 1
      if byte < 0x80, !utf8.isInside {
        if byte == 0x0a { endLine() } else if byte == 0, nulLine == nil { nulLine = line }
        continue
      }
      guard !isForeign else {
        if byte == 0x0a { endLine() }
        continue
      }
      // The leading bytes of U+4E00…U+9FFF and of full-width forms.
      let beginsChinese = !utf8.isInside && ((0xe4...0xe9).contains(byte) || byte == 0xef)
      if utf8.accept(byte) {
        isChinese = isChinese || beginsChinese
      } else {
        isForeign = true
        utf8 = UTF8Progress()
        if byte == 0x0a { endLine() }
      }
    }
  }

  public mutating func finish() {
    if utf8.isInside { isForeign = true }
    endLine()
  }

  private mutating func endLine() {
    if isForeign {
      if foreignLine == nil { foreignLine = line }
    } else if isChinese, chineseLine == nil {
      chineseLine = line
    }
    isForeign = false
    isChinese = false
    line += 1
    lineBytes = 0
  }
}
