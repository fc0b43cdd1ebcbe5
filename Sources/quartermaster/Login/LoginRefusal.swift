import Kernel
import Values

/// What somebody who comes in over ssh cannot have.
enum LoginRefusal: Refusal, Hashable {
  case notAllowed(command: String)
  case noShell(sign: String)
  case openQuote
  case tooLong
  case optionNotAllowed(option: String)
  case noFiles
  case badFileName
  case noSuchFile(name: String)
  case badUser

  var code: String {
    switch self {
    case .notAllowed: "login.notAllowed"
    case .noShell: "login.noShell"
    case .openQuote: "login.openQuote"
    case .tooLong: "login.tooLong"
    case .optionNotAllowed: "login.optionNotAllowed"
    case .noFiles: "login.noFiles"
    case .badFileName: "login.badFileName"
    case .noSuchFile: "login.noSuchFile"
    case .badUser: "login.badUser"
    }
  }

  var facts: JSON {
    switch self {
    case .notAllowed(let command): ["command": .string(command)]
    case .noShell(let sign): ["sign": .string(sign)]
    case .optionNotAllowed(let option): ["option": .string(option)]
    case .noSuchFile(let name): ["file": .string(name)]
    case .openQuote, .tooLong, .noFiles, .badFileName, .badUser: .object([])
    }
  }

  var sentence: Phrase {
    let known = LoginRequest.commands.joined(separator: ", ")
    let chinese = LoginRequest.commands.joined(separator: "、")
    return switch self {
    case .notAllowed(let command):
      Phrase(
        "\"\(command)\" cannot be done over ssh here. Without a command the terminal opens; there are \(known).",
        "此处不能通过 ssh 执行“\(command)”。不带命令则打开终端，可用的命令有：\(chinese)。")
    case .noShell(let sign):
      Phrase(
        "There is no shell here that could understand \"\(sign)\". Nothing was done; put it into quotes if you look for it.",
        "此处没有可解释“\(sign)”的命令行环境，未执行任何操作。若要查找该字符，请加引号。")
    case .openQuote: Phrase("A quotation mark is not closed. Nothing was done.", "引号没有成对，未执行任何操作。")
    case .tooLong: Phrase("The command is too long. Nothing was done.", "命令过长，未执行任何操作。")
    case .optionNotAllowed(let option):
      Phrase("\(option) cannot be given over ssh here.", "此处不能通过 ssh 使用选项 \(option)。")
    case .noFiles:
      Phrase(
        "Over ssh the result comes to you; it is written into no file here. Leave the file name out, and write it where you are.",
        "通过 ssh 时结果直接传给您，不在此处写文件。请去掉文件名，在您的计算机上保存。")
    case .badFileName:
      Phrase(
        "Give the plain name of a file of your export folder; \"files\" lists them.",
        "请填写您导出文件夹中的文件名（不含路径），可用 files 查看。")
    case .noSuchFile(let name):
      Phrase("There is no file \(name) in your export folder; \"files\" lists them.", "您的导出文件夹中没有 \(name)，可用 files 查看。")
    case .badUser:
      Phrase(
        "The name this key stands for is no name of an account. Tell your administrator.", "该密钥对应的名称不是有效账号名，请告知管理员。")
    }
  }
}
