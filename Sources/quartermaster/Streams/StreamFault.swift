import Glibc
import Kernel
import Values

/// An input or output that failed.
enum StreamFault: Refusal, Hashable {
  /// Whoever read the output went away.
  case outputClosed
  case outputFull
  case outputFailed(file: String?, error: Int32)
  case inputFailed(file: String?, error: Int32)

  /// What a failed write means.
  static func writing(_ file: String?, error: Int32) -> StreamFault {
    switch error {
    case EPIPE: .outputClosed
    case ENOSPC, EDQUOT, EFBIG: .outputFull
    default: .outputFailed(file: file, error: error)
    }
  }

  var code: String {
    switch self {
    case .outputClosed: "output.closed"
    case .outputFull: "output.full"
    case .outputFailed: "output.failed"
    case .inputFailed: "input.failed"
    }
  }

  var facts: JSON {
    switch self {
    case .outputClosed, .outputFull: .object([])
    case .outputFailed(let file, let error), .inputFailed(let file, let error):
      ["file": file.map { .string($0) } ?? .null, "errno": .integer(Int64(error))]
    }
  }

  var sentence: Phrase {
    switch self {
    case .outputClosed:
      Phrase("The output was closed before everything was written.", "输出未写完即被关闭。")
    case .outputFull:
      Phrase("There is no room left for the output; make room, then try again.", "输出空间不足，请清理空间后重试。")
    case .outputFailed(let file, let error):
      Phrase(
        "\(file ?? "Standard output") cannot be written (\(Self.words(error))).",
        "无法写入\(file.map { " " + $0 } ?? "标准输出")（\(Self.words(error))）。")
    case .inputFailed(let file, let error):
      Phrase(
        "\(file ?? "Standard input") cannot be read (\(Self.words(error))).",
        "无法读取\(file.map { " " + $0 } ?? "标准输入")（\(Self.words(error))）。")
    }
  }

  /// The operating system's words for an error.
  private static func words(_ error: Int32) -> String {
    var text = [CChar](repeating: 0, count: 128)
    guard strerror_r(error, &text, text.count) == 0 else { return "errno \(error)" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
