import Kernel
import Values

/// What the equipment register refuses, as facts.
public enum DeviceRefusal: Refusal, Hashable {
  case unknown(DeviceCode)
  case taken(DeviceCode)
  case notNow(DeviceCode, DeviceState)
  case placeNeeded
  case inTheFuture(Day)
  case madeLater(Day)
  /// More than a quarter of what there is would be away at once.
  case tooManyOut(DeviceAgent, out: Int64, of: Int64)
  case unknownRule(String)
  case pastScrap(DeviceCode, Day)

  public var code: String {
    let word =
      switch self {
      case .unknown: "unknown"
      case .taken: "taken"
      case .notNow: "notNow"
      case .placeNeeded: "placeNeeded"
      case .inTheFuture: "inTheFuture"
      case .madeLater: "madeLater"
      case .tooManyOut: "tooManyOut"
      case .unknownRule: "unknownRule"
      case .pastScrap: "pastScrap"
      }
    return "fire.device." + word
  }

  public var facts: JSON {
    switch self {
    case .unknown(let code), .taken(let code): ["device": code.json]
    case .notNow(let code, let state): ["device": code.json, "state": state.json]
    case .placeNeeded: .object([])
    case .inTheFuture(let day), .madeLater(let day): ["day": day.json]
    case .tooManyOut(let agent, let out, let all):
      ["agent": agent.json, "out": .integer(out), "of": .integer(all)]
    case .unknownRule(let code): ["rule": .string(code)]
    case .pastScrap(let code, let day): ["device": code.json, "day": day.json]
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .unknown(let code), .notNow(let code, _), .pastScrap(let code, _):
      [RefusedField("device", holding: code.text)]
    case .taken(let code): [RefusedField("code", holding: code.text)]
    case .placeNeeded: [RefusedField("place")]
    case .inTheFuture: [RefusedField("on")]
    case .madeLater: [RefusedField("made")]
    case .tooManyOut: [RefusedField("substitutes")]
    case .unknownRule(let code): [RefusedField("rule", holding: code)]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknown(let code): Phrase("There is no device \(code).", "没有编码为 \(code) 的器材。")
    case .taken(let code): Phrase("There is a device \(code) already.", "已有编码为 \(code) 的器材。")
    case .notNow(let code, let state): Phrase("\(code) is \(state.label.english).", "\(code) \(state.label.chinese)。")
    case .placeNeeded: Phrase("Say where it is: scan a point or describe the place.", "请扫描点位码或填写部位。")
    case .inTheFuture(let day): Phrase("\(day) has not come yet.", "\(day) 尚未到来。")
    case .madeLater(let day): Phrase("It cannot have been made on \(day).", "出厂日期 \(day) 有误。")
    case .tooManyOut(let agent, let out, let all):
      Phrase(
        "\(out) of \(all) (\(agent.label.english)) are away for service; one more is over a quarter: name the substitutes.",
        "\(agent.label.chinese)共 \(all) 具，已送修 \(out) 具，再送将超过四分之一，请注明替代器材。")
    case .pastScrap(let code, let day):
      Phrase(
        "\(code) was to be scrapped by \(day): it cannot be in order. Record what is wrong, or scrap it.",
        "\(code) 已于 \(day) 到报废期限，不能记为合格；请登记不合格或报废。")
    case .unknownRule(let code):
      Phrase("The due table has no line \(Text.clean(code)).", "到期规则表中没有 \(Text.clean(code))。")
    }
  }
}
