import Kernel
import Values

/// Why there is no key to check a card with.
enum KeyFault: Refusal, Hashable {
  case unreadable(file: String)
  case readableByOthers(file: String)
  case noKey(file: String)

  var code: String {
    switch self {
    case .unreadable: "key.unreadable"
    case .readableByOthers: "key.readableByOthers"
    case .noKey: "key.noKey"
    }
  }

  var facts: JSON {
    switch self {
    case .unreadable(let file), .readableByOthers(let file), .noKey(let file): ["file": .string(file)]
    }
  }

  var sentence: Phrase {
    switch self {
    case .unreadable(let file): Phrase("The key file \(file) cannot be read.", "无法读取密钥文件 \(file)。")
    case .readableByOthers(let file):
      Phrase(
        "Others may read or write the key file \(file); make it yours alone with \"chmod 600\".",
        "他人可读写密钥文件 \(file)，请用 chmod 600 改为仅本人可读。")
    case .noKey(let file):
      Phrase(
        "The first line of the key file \(file) must have at least 32 hexadecimal digits (16 bytes).",
        "密钥文件 \(file) 的第一行应为至少 32 位十六进制数字（16 字节）。")
    }
  }
}
