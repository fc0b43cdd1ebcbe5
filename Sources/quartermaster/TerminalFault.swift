import Kernel
import Values

/// Why the screens cannot be opened.
enum TerminalFault: Refusal, Hashable {
  case noTerminal

  var code: String { "terminal.none" }

  var sentence: Phrase {
    Phrase(
      "The screens need a terminal; \"help\" lists the commands that do not.",
      "界面需要在终端中运行；可用 help 查看无需终端的命令。")
  }
}
