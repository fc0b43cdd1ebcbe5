import Values

/// Why the interface cannot be shown on this terminal.
public enum TerminalError: Error, Sendable, Hashable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM is not set.
  case noType
  /// TERM names a type this system does not know.
  case unknownType(String)
  /// The terminal cannot put its cursor where it is told (TERM=dumb).
  case cannotAddressCursor(String)
  /// The library would not open it, for no reason it tells.
  case cannotOpen(String)

  public var sentence: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        "The screens need a terminal, and standard input or output is none.",
        "界面需要在终端中运行，而标准输入或输出不是终端。")
    case .noType:
      Phrase(
        "TERM is not set, so the kind of terminal is unknown. Try TERM=xterm-256color.",
        "未设置 TERM，无法得知终端类型。可尝试 TERM=xterm-256color。")
    case .unknownType(let type):
      Phrase(
        "This system does not know the terminal type \(type). Try TERM=xterm-256color.",
        "本系统不认识终端类型 \(type)。可尝试 TERM=xterm-256color。")
    case .cannotAddressCursor(let type):
      Phrase(
        "A terminal of type \(type) cannot place its cursor, which the screens need. The commands work without it.",
        "\(type) 类型的终端无法定位光标，不能显示界面；仍可使用命令行。")
    case .cannotOpen(let type):
      Phrase("The terminal of type \(type) could not be opened.", "无法打开 \(type) 类型的终端。")
    }
  }
}
