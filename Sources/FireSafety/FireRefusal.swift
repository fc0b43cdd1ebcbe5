import Kernel
import Values

/// What all chapters of fire safety refuse, as facts.
public enum FireRefusal: Refusal, Hashable {
  case unknownUnit(Int64)
  case notEnrolled(Int64)
  case enrolled(String)
  case unknownPerson(String)
  case unknownAppointment(Int64)
  case ended(Int64)
  case taken(FireDuty)
  case noResponsible
  case notSealed
  case signedAlready(FireSignatures.Role)
  case evidence(String, isTooLarge: Bool)
  case nothingToAdopt

  public var code: String {
    let word =
      switch self {
      case .unknownUnit: "unknownUnit"
      case .notEnrolled: "notEnrolled"
      case .enrolled: "enrolled"
      case .unknownPerson: "unknownPerson"
      case .unknownAppointment: "unknownAppointment"
      case .ended: "ended"
      case .taken: "taken"
      case .noResponsible: "noResponsible"
      case .notSealed: "notSealed"
      case .signedAlready: "signedAlready"
      case .evidence(_, let isTooLarge): isTooLarge ? "evidenceTooLarge" : "evidenceUnreadable"
      case .nothingToAdopt: "nothingToAdopt"
      }
    return "fire." + word
  }

  public var facts: JSON {
    switch self {
    case .unknownUnit(let unit), .notEnrolled(let unit): ["unit": .integer(unit)]
    case .enrolled(let name): ["unit": .string(name)]
    case .unknownPerson(let name): ["account": .string(name)]
    case .unknownAppointment(let id), .ended(let id): ["appointment": .integer(id)]
    case .taken(let duty): ["duty": duty.json]
    case .signedAlready(let role): ["role": .string(role.rawValue)]
    case .evidence(let path, _): ["path": .string(path)]
    case .noResponsible, .notSealed, .nothingToAdopt: .object([])
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .unknownUnit, .notEnrolled, .enrolled: [RefusedField("unit")]
    case .unknownPerson(let name): [RefusedField("account", holding: name)]
    case .unknownAppointment, .ended: [RefusedField("appointment")]
    case .taken: [RefusedField("duty")]
    case .evidence: [RefusedField("evidence")]
    case .noResponsible, .notSealed, .signedAlready, .nothingToAdopt: []
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknownUnit(let unit): Phrase("There is no unit \(unit).", "没有编号为 \(unit) 的单位。")
    case .notEnrolled(let unit):
      Phrase(
        "Unit \(unit) is not enrolled in fire safety; enrol it first.", "编号 \(unit) 的单位尚未纳入消防管理，请先登记。")
    case .enrolled(let name):
      Phrase("\(name) is enrolled already; change its entry instead.", "“\(name)”已纳入消防管理，请改为修改该单位。")
    case .unknownPerson(let name):
      Phrase("There is no open account called \(name).", "没有可用的账号“\(name)”。")
    case .unknownAppointment(let id): Phrase("There is no appointment \(id).", "没有编号为 \(id) 的任职。")
    case .ended(let id): Phrase("Appointment \(id) has ended already.", "任职 \(id) 已结束。")
    case .taken(let duty):
      Phrase(
        "The unit has a \(duty.label.english) already; end that appointment first.",
        "该单位已有\(duty.label.chinese)，请先结束其任职。")
    case .noResponsible:
      Phrase(
        "The unit has no person responsible for fire safety; appoint one first.", "该单位尚无消防安全责任人，请先任命。")
    case .notSealed: Phrase("The record is not in the chain yet, so it cannot be signed.", "该记录尚未入链，不能签名。")
    case .signedAlready(let role):
      Phrase("It is signed already by the \(role.label.english).", "\(role.label.chinese)已签名。")
    case .evidence(let path, false):
      Phrase(
        "The evidence \(Text.clean(path)) cannot be read; check the path.", "无法读取佐证文件 \(Text.clean(path))，请检查路径。")
    case .evidence(let path, true):
      Phrase(
        "The evidence \(Text.clean(path)) is larger than \(RegisteredFile.mostMegabytes) MB.",
        "佐证文件 \(Text.clean(path)) 超过 \(RegisteredFile.mostMegabytes) MB。")
    case .nothingToAdopt:
      Phrase("All that ships is adopted already.", "随附内容均已采用。")
    }
  }
}
