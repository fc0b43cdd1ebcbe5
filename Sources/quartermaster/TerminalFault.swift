import Kernel
import Terminal
import Values

/// Why the screens cannot be opened.
enum TerminalFault: Refusal, Hashable {
  case noTerminal
  case unusable(TerminalError)

  var code: String {
    switch self {
    case .noTerminal: "terminal.none"
    case .unusable: "terminal.unusable"
    }
  }

  var sentence: Phrase {
    switch self {
    case .noTerminal:
      Phrase(
        "The screens need a terminal; \"help\" lists the commands that do not.",
        "界面需要在终端中运行；可用 help 查看无需终端的命令。")
    case .unusable(let error): error.sentence
    }
  }
}
