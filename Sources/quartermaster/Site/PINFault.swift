import Kernel
import Values

/// Why there is no PIN to sign in with.
enum PINFault: Refusal, Hashable {
  case unreadable(file: String)
  case readableByOthers(file: String)
  case empty(file: String)
  case noTerminal

  var code: String {
    switch self {
    case .unreadable: "pin.unreadable"
    case .readableByOthers: "pin.readableByOthers"
    case .empty: "pin.empty"
    case .noTerminal: "pin.noTerminal"
    }
  }

  var facts: JSON {
    switch self {
    case .unreadable(let file), .readableByOthers(let file), .empty(let file): ["file": .string(file)]
    case .noTerminal: .object([])
    }
  }

  var sentence: Phrase {
    switch self {
    case .unreadable(let file):
      Phrase("The PIN file \(file) cannot be read.", "无法读取 PIN 码文件 \(file)。")
    case .readableByOthers(let file):
      Phrase(
        "Others may read or write the PIN file \(file); make it yours alone with \"chmod 600\".",
        "他人可读写 PIN 码文件 \(file)，请用 chmod 600 改为仅本人可读。")
    case .empty(let file):
      Phrase("The first line of the PIN file \(file) is empty.", "PIN 码文件 \(file) 的第一行是空的。")
    case .noTerminal:
      Phrase(
        "There is no terminal to ask for the PIN on; put it into a file of your own and name that in "
          + "QUARTERMASTER_PIN_FILE.",
        "没有可输入 PIN 码的终端，请将其存入仅本人可读的文件，并用 QUARTERMASTER_PIN_FILE 指定。")
    }
  }
}
