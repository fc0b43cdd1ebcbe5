import Values

/// One sentence for the message line. Its kind is told by a word, so that colour is never alone.
public struct Message: Sendable, Hashable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    case info, good, warning, error

    public var word: Phrase {
      switch self {
      case .info: Phrase("Note", "提示")
      case .good: Phrase("Done", "完成")
      case .warning: Phrase("Caution", "注意")
      case .error: Phrase("Error", "错误")
      }
    }

    public var role: Role {
      switch self {
      case .info: .info
      case .good: .good
      case .warning: .warning
      case .error: .error
      }
    }
  }

  public let kind: Kind
  public let phrase: Phrase

  public init(_ kind: Kind, _ phrase: Phrase) {
    self.kind = kind
    self.phrase = phrase
  }

  public static func info(_ phrase: Phrase) -> Message { Message(.info, phrase) }
  public static func good(_ phrase: Phrase) -> Message { Message(.good, phrase) }
  public static func warning(_ phrase: Phrase) -> Message { Message(.warning, phrase) }
  public static func error(_ phrase: Phrase) -> Message { Message(.error, phrase) }

  /// Draws the message into one row; nil clears the row.
  public static func render(_ message: Message?, into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let area = rect.line(0)
    grid.fill(area, role: .message)
    guard let message else { return }
    let colon = context.language == .english ? ": " : "："
    let line = context.text(message.kind.word) + colon + context.text(message.phrase)
    grid.write(line, in: area, role: message.kind.role, glyphs: context.glyphs)
  }
}
