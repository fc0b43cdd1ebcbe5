import Values

/// Why nothing was printed.
public enum PrintRefusal: Refusal, Hashable {
  case notSet
  case missing(program: String)
  case failed(program: String, status: Int32)
  case timedOut(program: String, seconds: Int)

  public var code: String {
    switch self {
    case .notSet: "print.notSet"
    case .missing: "print.missing"
    case .failed: "print.failed"
    case .timedOut: "print.timedOut"
    }
  }

  public var facts: JSON {
    switch self {
    case .notSet: .object([])
    case .missing(let program): ["program": .string(program)]
    case .failed(let program, let status): ["program": .string(program), "status": .integer(Int64(status))]
    case .timedOut(let program, let seconds):
      ["program": .string(program), "seconds": .integer(Int64(seconds))]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .notSet:
      Phrase(
        "No print command is set (kernel.printCommand); save it and print the file.",
        "尚未设置打印命令（kernel.printCommand），请先保存再打印该文件。")
    case .missing(let program):
      Phrase(
        "There is no print program \(program) on this computer. Ask whoever runs it.", "本机没有打印程序 \(program)，请联系本机管理员。")
    case .failed(let program, let status):
      Phrase(
        "\(program) did not print (status \(status)). Nothing is lost; look at the printer, then try again.",
        "\(program) 未能打印（状态 \(status)）。内容没有丢失，请检查打印机后重试。")
    case .timedOut(let program, let seconds):
      Phrase(
        "\(program) did not answer within \(seconds) seconds and was stopped. Look at the printer, then try again.",
        "\(program) 在 \(seconds) 秒内没有响应，已停止。请检查打印机后重试。")
    }
  }
}
