import Kernel
import Values

extension HazardRefusal {
  public var sentence: Phrase {
    switch self {
    case .unknown(let number): Phrase("There is no hazard \(number).", "没有编号为 \(number) 的隐患。")
    case .notNow(let number, let step, let state):
      Phrase(
        "\(number) is \"\(state.label.english)\" now: \"\(step.label.english)\" is not possible.",
        "\(number) 当前为“\(state.label.chinese)”，不能进行“\(step.label.chinese)”。")
    case .notForGrade(let number, let step, let grade):
      Phrase(
        "\(number) is \(grade.label.english): \"\(step.label.english)\" is not for that grade.",
        "\(number) 为 \(grade.label.chinese) 隐患，不适用“\(step.label.chinese)”。")
    case .unknownPoint(let code): Phrase("There is no point \(Text.clean(code)).", "没有编码为 \(Text.clean(code)) 的点位。")
    case .otherUnitsPoint(let code):
      Phrase("Point \(Text.clean(code)) belongs to another unit.", "点位 \(Text.clean(code)) 属于其他单位。")
    case .otherPoint(let code, let wanted):
      Phrase(
        "\(Text.clean(code)) is another point; scan the one at \(Text.clean(wanted)).",
        "\(Text.clean(code)) 不是该隐患的点位，请扫描“\(Text.clean(wanted))”的点位码。")
    case .pointNeeded(let name):
      Phrase(
        "A re-inspection is made on the spot: scan the point at \(Text.clean(name)).",
        "复查须到现场：请扫描“\(Text.clean(name))”的点位码。")
    case .placeNeeded: Phrase("Say where: scan a point or describe the place.", "请扫描点位码或填写部位。")
    case .ownCorrection(let number):
      Phrase(
        "You found or corrected \(number) yourself; somebody else has to countersign it.",
        "\(number) 由您发现或改正，须由他人复核。")
    case .notAssignee(let number, let name):
      Phrase(
        "\(number) is to be put right by \(Text.clean(name)).", "\(number) 的整改责任人是\(Text.clean(name))。")
    case .ownFix(let number):
      Phrase(
        "You put \(number) right yourself; somebody else has to inspect and sign it off.",
        "\(number) 由您整改，须由他人复查、签字。")
    case .notAppointed(let number, .responsible):
      Phrase(
        "\(number) needs the unit's appointed person responsible.", "\(number) 须由该单位在任的消防安全责任人办理。")
    case .notAppointed(let number, _):
      Phrase(
        "\(number) needs the unit's appointed person responsible or fire manager.",
        "\(number) 须由该单位在任的消防安全责任人或管理人签字。")
    case .cannotTreat(let name):
      Phrase(
        "\(Text.clean(name)) may not put hazards of this unit right.", "\(Text.clean(name))没有该单位的隐患整改权限。")
    case .interimNeeded(let number):
      Phrase(
        "Say which interim measures protect people until \(number) is gone.", "请填写 \(number) 整改期间的临时防范措施。")
    case .evidenceNeeded: Phrase("Proof needs at least one file.", "整改证明至少需要一个文件。")
    case .inThePast(let day): Phrase("\(day) is past.", "\(day) 已过。")
    case .authoritysDeadline(let day):
      Phrase(
        "An authority has set \(day) as the deadline; it cannot be put off.", "主管部门规定的期限为 \(day)，不得延期。")
    case .notLater(let day):
      Phrase("It is due on \(day) already; name a later day only to extend it.", "现有期限为 \(day)；需推迟时请申请延期。")
    case .extendedTwice(let number):
      Phrase("\(number) was extended twice already; that is the most.", "\(number) 已延期两次，不得再延。")
    case .authoritysHazard(let number):
      Phrase("\(number) was found by an authority; the unit cannot dismiss it.", "\(number) 由主管部门检查发现，单位不得自行销除。")
    }
  }
}
