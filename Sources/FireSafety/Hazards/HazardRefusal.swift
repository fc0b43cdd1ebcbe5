import Kernel
import Values

/// What the treatment of hazards refuses, as facts.
public enum HazardRefusal: Refusal, Hashable {
  case unknown(HazardNumber)
  case notNow(HazardNumber, HazardStep, HazardState)
  case notForGrade(HazardNumber, HazardStep, HazardGrade)
  case unknownPoint(String)
  case otherUnitsPoint(String)
  /// The point that was scanned is not the hazard's.
  case otherPoint(String, wanted: String)
  case pointNeeded(String)
  case placeNeeded
  case ownCorrection(HazardNumber)
  case notAssignee(HazardNumber, String)
  case ownFix(HazardNumber)
  case notAppointed(HazardNumber, FireDuty)
  case cannotTreat(String)
  case interimNeeded(HazardNumber)
  case evidenceNeeded
  case inThePast(Day)
  case authoritysDeadline(Day)
  case notLater(Day)
  case extendedTwice(HazardNumber)
  case authoritysHazard(HazardNumber)

  public var code: String {
    let word =
      switch self {
      case .unknown: "unknownHazard"
      case .notNow: "hazardNotNow"
      case .notForGrade: "notForGrade"
      case .unknownPoint: "unknownPoint"
      case .otherUnitsPoint: "otherUnitsPoint"
      case .otherPoint: "otherPoint"
      case .pointNeeded: "pointNeeded"
      case .placeNeeded: "placeNeeded"
      case .ownCorrection: "ownCorrection"
      case .notAssignee: "notAssignee"
      case .ownFix: "ownFix"
      case .notAppointed: "notAppointed"
      case .cannotTreat: "cannotTreat"
      case .interimNeeded: "interimNeeded"
      case .evidenceNeeded: "evidenceNeeded"
      case .inThePast: "inThePast"
      case .authoritysDeadline: "authoritysDeadline"
      case .notLater: "notLater"
      case .extendedTwice: "extendedTwice"
      case .authoritysHazard: "authoritysHazard"
      }
    return "fire.hazard." + word
  }

  public var facts: JSON {
    switch self {
    case .unknown(let number), .ownCorrection(let number), .ownFix(let number), .interimNeeded(let number),
      .extendedTwice(let number), .authoritysHazard(let number):
      ["hazard": number.json]
    case .notNow(let number, let step, let state):
      ["hazard": number.json, "step": .string(step.rawValue), "state": state.json]
    case .notForGrade(let number, let step, let grade):
      ["hazard": number.json, "step": .string(step.rawValue), "grade": grade.json]
    case .notAssignee(let number, let name): ["hazard": number.json, "assignee": .string(name)]
    case .notAppointed(let number, let duty): ["hazard": number.json, "duty": duty.json]
    case .unknownPoint(let code), .otherUnitsPoint(let code): ["point": .string(code)]
    case .pointNeeded(let name): ["point": .string(name)]
    case .otherPoint(let code, let wanted): ["point": .string(code), "wanted": .string(wanted)]
    case .cannotTreat(let name): ["person": .string(name)]
    case .inThePast(let day), .authoritysDeadline(let day), .notLater(let day): ["due": day.json]
    case .placeNeeded, .evidenceNeeded: .object([])
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .unknown(let number), .notNow(let number, _, _), .notForGrade(let number, _, _):
      [RefusedField("hazard", holding: number.text)]
    case .unknownPoint(let code), .otherUnitsPoint(let code), .otherPoint(let code, _):
      [RefusedField("point", holding: code)]
    case .pointNeeded: [RefusedField("point")]
    case .placeNeeded: [RefusedField("place")]
    case .cannotTreat(let name): [RefusedField("person", holding: name)]
    case .interimNeeded: [RefusedField("interim")]
    case .evidenceNeeded: [RefusedField("evidence")]
    case .inThePast, .authoritysDeadline, .notLater: [RefusedField("due")]
    case .ownCorrection, .notAssignee, .ownFix, .notAppointed, .extendedTwice, .authoritysHazard: []
    }
  }
}
