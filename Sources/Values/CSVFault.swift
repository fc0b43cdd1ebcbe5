/// Why a CSV file cannot be read on, and where.
public struct CSVFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A NUL byte: a binary file, or UTF-16.
    case nulByte
    /// Not UTF-8, as a file in GB18030.
    case invalidUTF8
    /// Not GB18030 either.
    case invalidGB18030
    /// Some lines are UTF-8 and others are not; the other line is one that is.
    case mixedEncodings(other: Int)
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
    let reason = kind.reason
    return Phrase(
      "Line \(line), character \(column): \(reason.english).", "第 \(line) 行第 \(column) 个字符：\(reason.chinese)。")
  }
}

extension CSVFault.Kind {
  /// A stable word for programs.
  public var code: String {
    switch self {
    case .nulByte: "nulByte"
    case .invalidUTF8: "invalidUTF8"
    case .invalidGB18030: "invalidGB18030"
    case .mixedEncodings: "mixedEncodings"
    case .quoteInField: "quoteInField"
    case .textAfterQuote: "textAfterQuote"
    case .openQuote: "openQuote"
    case .fieldTooLong: "fieldTooLong"
    case .recordTooLong: "recordTooLong"
    }
  }

  /// What is wrong, as the end of a sentence.
  public var reason: Phrase {
    switch self {
    case .nulByte: Phrase("a NUL byte; this is no text file in UTF-8", "含有空字节，不是 UTF-8 文本文件")
    case .invalidUTF8: Phrase("not UTF-8", "不是 UTF-8 编码")
    case .invalidGB18030: Phrase("not GB18030", "不是 GB18030 编码")
    case .mixedEncodings(let other):
      Phrase("not UTF-8, though line \(other) is; the file mixes encodings", "不是 UTF-8 编码，而第 \(other) 行是，文件混用了编码")
    case .quoteInField: Phrase("a quote inside a field without quotes", "未加引号的字段中出现引号")
    case .textAfterQuote: Phrase("text after a closing quote", "右引号后还有多余内容")
    case .openQuote: Phrase("a quote that is never closed", "引号没有闭合")
    case .fieldTooLong(let limit): Phrase("a field of more than \(limit) bytes", "字段超过 \(limit) 字节")
    case .recordTooLong(let limit): Phrase("a record of more than \(limit) bytes", "一行记录超过 \(limit) 字节")
    }
  }
}
