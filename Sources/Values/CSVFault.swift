/// Why a CSV file cannot be read on, and where.
public struct CSVFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A NUL byte: a binary file, or UTF-16.
    case nulByte
    /// Not UTF-8, as a file in GB18030.
    case invalidUTF8
    /// A quote inside a field that did not start with one.
    case quoteInField
    /// Something between a closing quote and the next separator.
    case textAfterQuote
    /// A quoted field that never ends; the place is that of its opening quote.
    case openQuote
    case fieldTooLong(limit: Int)
    case recordTooLong(limit: Int)
  }

  public let kind: Kind
  /// Counted from 1.
  public let line: Int
  /// The character within the line, counted from 1.
  public let column: Int
  /// The field within the record, counted from 1.
  public let field: Int

  public init(_ kind: Kind, line: Int, column: Int, field: Int) {
    self.kind = kind
    self.line = line
    self.column = column
    self.field = field
  }

  public var sentence: Phrase {
    let reason: Phrase =
      switch kind {
      case .nulByte: Phrase("a NUL byte; this is no text file in UTF-8", "含有空字节，不是 UTF-8 文本文件")
      case .invalidUTF8: Phrase("not UTF-8", "不是 UTF-8 编码")
      case .quoteInField: Phrase("a quote inside a field without quotes", "未加引号的字段中出现引号")
      case .textAfterQuote: Phrase("text after a closing quote", "右引号后还有多余内容")
      case .openQuote: Phrase("a quote that is never closed", "引号没有闭合")
      case .fieldTooLong(let limit): Phrase("a field of more than \(limit) bytes", "字段超过 \(limit) 字节")
      case .recordTooLong(let limit): Phrase("a record of more than \(limit) bytes", "一行记录超过 \(limit) 字节")
      }
    return Phrase(
      "Line \(line), character \(column): \(reason.english).", "第 \(line) 行第 \(column) 个字符：\(reason.chinese)。")
  }
}
