import Kernel
import Values

/// What keeping tariffs refuses, as facts.
public enum TariffKeepingRefusal: Refusal, Hashable {
  case unknown(String, version: Int64)
  /// A version that is not later than the last one.
  case notLater(String, version: Int64, last: Int64)
  case wrongState(String, version: Int64, TariffState)
  /// A start that is not ahead.
  case notAhead(Day)
  /// A version that starts at the same time or later is published already.
  case startsLater(String, at: String)
  case noneInForce(String, at: String)

  public var code: String {
    switch self {
    case .unknown: "parking.unknown.tariff"
    case .notLater: "parking.tariffNotLater"
    case .wrongState: "parking.tariffState"
    case .notAhead: "parking.tariffNotAhead"
    case .startsLater: "parking.tariffStartsLater"
    case .noneInForce: "parking.noTariff"
    }
  }

  public var facts: JSON {
    switch self {
    case .unknown(let code, let version): ["tariff": .string(code), "edition": .integer(version)]
    case .notLater(let code, let version, let last):
      ["tariff": .string(code), "edition": .integer(version), "last": .integer(last)]
    case .wrongState(let code, let version, let state):
      ["tariff": .string(code), "edition": .integer(version), "state": state.json]
    case .notAhead(let day): ["from": .string(day.description)]
    case .startsLater(let code, let at), .noneInForce(let code, let at): ["tariff": .string(code), "at": .string(at)]
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .unknown(let code, _): [RefusedField("tariff", holding: code), RefusedField("edition")]
    case .notLater: [RefusedField("content")]
    case .wrongState: [RefusedField("edition")]
    case .notAhead, .startsLater: [RefusedField("from")]
    case .noneInForce: []
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknown(let code, let version):
      Phrase("There is no version \(version) of a tariff \(code).", "没有费率 \(code) 第 \(version) 版。")
    case .notLater(let code, let version, let last):
      Phrase(
        "The file says version \(version) of \(code), but \(last) is there already; raise it.",
        "文件写的是 \(code) 第 \(version) 版，而已有第 \(last) 版，请改大版本号。")
    case .wrongState(let code, let version, let state):
      Phrase(
        "Version \(version) of \(code) is \(state.label.english).",
        "\(code) 第 \(version) 版\(state.label.chinese)，不能执行此操作。")
    case .notAhead(let day):
      Phrase(
        "\(day) is not ahead; name a later day, or none for at once.", "\(day) 不是以后的日期；请另填，或留空表示立即生效。")
    case .startsLater(let code, let at):
      Phrase(
        "A version of \(code) that starts on \(at) is published already; start later.",
        "\(code) 已有 \(at) 生效的版本，请晚于该时间生效。")
    case .noneInForce(let code, let at):
      Phrase("No version of the tariff \(code) was in force at \(at).", "\(at) 没有生效的费率 \(code)。")
    }
  }
}
