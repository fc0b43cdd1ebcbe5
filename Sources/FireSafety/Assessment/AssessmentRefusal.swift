import Kernel
import Values

/// What is refused about the scoring sheet and assessments, as facts.
public enum AssessmentRefusal: Refusal, Hashable {
  case noStandard(year: Int64)
  case unknown(AssessmentNumber)
  case signed(AssessmentNumber)
  case wrongKind(AssessmentNumber, AssessmentKind)
  case openAlready(AssessmentNumber)
  case acceptedAlready(AssessmentNumber)
  case unknownItem(String)
  case missing([String])
  case nothingApplicable
  case notResponsible
  case ownUnit
  case noDraft
  case draftThere(Int64)
  case noPoints
  case unknownSection(String)
  case notLater(Day)
  case unknownDemand(Int64)
  case demandState(Int64, DemandState)

  public var code: String {
    let word =
      switch self {
      case .noStandard: "noStandard"
      case .unknown: "unknown"
      case .signed: "signed"
      case .wrongKind: "wrongKind"
      case .openAlready: "openAlready"
      case .acceptedAlready: "acceptedAlready"
      case .unknownItem: "unknownItem"
      case .missing: "missing"
      case .nothingApplicable: "nothingApplicable"
      case .notResponsible: "notResponsible"
      case .ownUnit: "ownUnit"
      case .noDraft: "noDraft"
      case .draftThere: "draftThere"
      case .noPoints: "noPoints"
      case .unknownSection: "unknownSection"
      case .notLater: "notLater"
      case .unknownDemand: "unknownDemand"
      case .demandState: "demandState"
      }
    return "fire.assessment." + word
  }

  public var facts: JSON {
    switch self {
    case .noStandard(let year): ["year": .integer(year)]
    case .unknown(let number), .signed(let number), .openAlready(let number), .acceptedAlready(let number):
      ["assessment": number.json]
    case .wrongKind(let number, let kind): ["assessment": number.json, "kind": kind.json]
    case .unknownItem(let code): ["item": .string(code)]
    case .unknownSection(let code): ["section": .string(code)]
    case .missing(let codes): ["items": .array(codes.map { .string($0) })]
    case .draftThere(let number): ["version": .integer(number)]
    case .notLater(let day): ["day": day.json]
    case .unknownDemand(let id): ["demand": .integer(id)]
    case .demandState(let id, let state): ["demand": .integer(id), "state": state.json]
    case .nothingApplicable, .notResponsible, .ownUnit, .noDraft, .noPoints: .object([])
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .unknown, .signed, .wrongKind: [RefusedField("assessment")]
    case .unknownItem(let code): [RefusedField("item", holding: code), RefusedField("code", holding: code)]
    case .unknownSection: [RefusedField("section")]
    case .notLater: [RefusedField("from")]
    case .noPoints: [RefusedField("points")]
    case .unknownDemand, .demandState: [RefusedField("demand")]
    case .noStandard, .openAlready, .acceptedAlready, .missing, .nothingApplicable, .notResponsible, .ownUnit,
      .noDraft, .draftThere:
      []
    }
  }

  public var sentence: Phrase {
    switch self {
    case .noStandard:
      Phrase(
        "No scoring sheet is in force yet; adopt the shipped one or publish one.", "尚无施行的评分标准，请先采用随附标准或发布新标准。")
    case .unknown(let number): Phrase("There is no assessment \(number) that you may see.", "没有您可查看的评分 \(number)。")
    case .signed(let number):
      Phrase("\(number) is signed and does not change any more; open a new one.", "\(number) 已签字，不能再修改；可另开一份。")
    case .wrongKind(let number, .own):
      Phrase("\(number) is a self-assessment; the acceptance team does not score it.", "\(number) 是自查评分，验收组不在其中评分。")
    case .wrongKind(let number, .acceptance):
      Phrase("\(number) belongs to the acceptance team; the unit does not score it.", "\(number) 由验收组评分，本单位不能填写。")
    case .openAlready(let number):
      Phrase("\(number) is still open; finish that one first.", "\(number) 尚未完成，请先完成该份。")
    case .acceptedAlready(let number):
      Phrase("That year is accepted already: \(number).", "该年度已验收：\(number)。")
    case .unknownItem(let code):
      Phrase("The scoring sheet has no item \(Text.clean(code)).", "评分标准中没有项目“\(Text.clean(code))”。")
    case .missing(let codes):
      Phrase(
        "Not scored yet: \(Self.listed(codes)). Score them, or mark them not applicable with a reason.",
        "尚未评分：\(Self.listed(codes))。请评分，或注明理由标为不适用。")
    case .nothingApplicable:
      Phrase("Every item is marked not applicable, so there is no score.", "所有项目均标为不适用，无法计分。")
    case .notResponsible:
      Phrase(
        "Only the unit's person responsible for fire safety signs this.", "仅该单位的消防安全责任人可以签字。")
    case .ownUnit:
      Phrase("You belong to this unit; the acceptance is scored by others.", "您属于该单位，验收须由外单位人员评分。")
    case .noDraft: Phrase("There is no draft of the scoring sheet; begin one first.", "没有评分标准草稿，请先新建草稿。")
    case .draftThere(let number):
      Phrase("Version \(number) is a draft already; publish it or change it.", "第 \(number) 版草稿已存在，请修改或发布。")
    case .noPoints: Phrase("An item is worth more than 0 points.", "项目分值须大于 0。")
    case .unknownSection(let code):
      Phrase("There is no section \(Text.clean(code)).", "没有部分“\(Text.clean(code))”。")
    case .notLater(let day):
      Phrase("The first day has to be \(day) or later.", "施行日期不得早于 \(day)。")
    case .unknownDemand(let id): Phrase("There is no demand \(id) that you may see.", "没有您可查看的整改要求 \(id)。")
    case .demandState(let id, let state):
      Phrase("Demand \(id) is \(state.label.english).", "整改要求 \(id) 当前为“\(state.label.chinese)”。")
    }
  }

  /// At most eight, and how many more.
  private static func listed(_ codes: [String]) -> String {
    let shown = codes.prefix(8).joined(separator: ", ")
    return codes.count > 8 ? shown + " … (\(codes.count))" : shown
  }
}
