import Kernel
import Values

extension PatrolRefusal {
  public var sentence: Phrase {
    switch self {
    case .tornCode(let code):
      Phrase("\(code) was not read whole: scan the label again, or type all of it.", "编码 \(code) 不完整或有误，请重新扫码或完整输入。")
    case .unknownPoint(let code): Phrase("There is no point \(code).", "没有编码为 \(code) 的巡查点。")
    case .pointTaken(let code): Phrase("There is already a point \(code).", "编码 \(code) 已被使用。")
    case .pointClosed(let code): Phrase("Point \(code) is out of use.", "巡查点 \(code) 已停用。")
    case .otherUnit(_, let name, let unit):
      Phrase("This is \(name) of \(unit), another unit. Nothing was recorded.", "这是“\(unit)”的“\(name)”，不属于本单位，未作记录。")
    case .notOnRoute(_, let name, let route, let on): Self.notOnRoute(name, route, on)
    case .visited(_, let name, let at):
      Phrase("\(name) was done at \(at). F2 corrects it.", "“\(name)”已于 \(at) 检查，可按 F2 更正。")
    case .notVisited(_, let name):
      Phrase("\(name) has not been checked in this round yet.", "本次巡查尚未检查“\(name)”。")
    case .unknownRoute(let code): Phrase("There is no route \(code).", "没有路线 \(code)。")
    case .routeTaken(let code):
      Phrase("There is already a route \(code); choose another code.", "路线代码 \(code) 已存在，请换一个。")
    case .routeClosed(let code): Phrase("Route \(code) is out of use.", "路线 \(code) 已停用。")
    case .noPoints(let code): Phrase("Route \(code) has no points yet; set them first.", "路线 \(code) 尚无点位，请先设置。")
    case .noChecklist(let form):
      Phrase("No version of checklist \(form) counts today; publish or adopt one.", "检查表 \(form) 今日没有有效版本，请先发布或采用。")
    case .asksOther(let form, let item):
      Phrase(
        "Item \(item) of \(form) asks more than pass or fail, yes or no; patrols take such checklists only.",
        "检查表 \(form) 的项目 \(item) 不是合格/不合格或是/否项目，不能用于巡查。")
    case .otherPurpose(let profile, let purpose):
      Phrase(
        "\"\(profile.label.english)\" does not fit a route for \(purpose.label.english).",
        "“\(profile.label.chinese)”不适用于“\(purpose.label.chinese)”路线。")
    case .fromPast: Phrase("Plans begin today or later.", "计划只能从今天或以后开始。")
    case .unknownWindow(let id): Phrase("There is no time of patrols \(id).", "没有编号为 \(id) 的巡查时段。")
    case .windowEnded(let id): Phrase("Time of patrols \(id) has ended.", "巡查时段 \(id) 已结束。")
    case .inFuture: Phrase("That time is still to come.", "该时间尚未到来。")
    case .nothingToStart: Phrase("Name a route, a round that is due, or a point.", "请指定路线、巡查任务或点位。")
    case .unknownRewalk(let id): Phrase("There is no re-walk \(id).", "没有编号为 \(id) 的复走任务。")
    case .rewalked(let id): Phrase("Re-walk \(id) is recorded already.", "复走任务 \(id) 已登记结果。")
    default: slotSentence
    }
  }

  private var slotSentence: Phrase {
    switch self {
    case .unknownSlot(let id): Phrase("There is no round \(id) in the plan.", "没有编号为 \(id) 的巡查任务。")
    case .slotAhead(_, let opens): Phrase("This round opens at \(opens).", "该巡查任务 \(opens) 开始。")
    case .slotMissed(_, let since):
      Phrase(
        "This round was missed at \(since); that is final. Record what was walked as a late entry.",
        "该巡查任务已于 \(since) 漏查，不能补做；如确已巡查，请登记补录。")
    case .slotRunning(_, let by, let since):
      Phrase("\(by) began this round at \(since).", "\(by)已于 \(since) 开始本次巡查。")
    case .slotEnded(_, let state):
      Phrase("This round is \(state.label.english).", "该巡查任务当前为“\(state.label.chinese)”。")
    case .slotOpen:
      Phrase("This round can still be walked: begin it.", "该巡查任务仍可进行，请直接开始巡查。")
    case .nothingDue(let route, let next?):
      Phrase("Nothing is due on \(route); the next round opens at \(next).", "路线 \(route) 目前无待巡查任务，下一次 \(next) 开始。")
    case .nothingDue(let route, nil): Phrase("Nothing is due on \(route).", "路线 \(route) 目前无待巡查任务。")
    case .unknownRound(let id): Phrase("There is no round \(id).", "没有编号为 \(id) 的巡查。")
    case .notYours(_, let by): Phrase("\(by) walks this round.", "本次巡查由\(by)进行。")
    case .roundClosed: Phrase("This round is closed; nothing is added to it.", "该巡查已结束，不能再添加记录。")
    case .roundLeft(_, let since):
      Phrase("This round was left too long and closed itself at \(since).", "该巡查中断过久，已于 \(since) 自动结束。")
    case .pointsLeft(let names): Self.pointsLeft(names)
    case .stillRunning: Phrase("This round is still being walked.", "该巡查尚在进行。")
    case .ownRound: Phrase("You walked this round yourself; somebody else countersigns it.", "这是您本人的巡查，须由他人复核签字。")
    default: Phrase("", "")
    }
  }

  private static func notOnRoute(_ name: String, _ route: RouteCode, _ on: [RouteCode]) -> Phrase {
    let others = on.map(\.text)
    let (english, chinese) = (others.joined(separator: ", "), others.joined(separator: "、"))
    return others.isEmpty
      ? Phrase("\(name) is on no route. Nothing was recorded.", "“\(name)”不在任何路线上，未作记录。")
      : Phrase(
        "\(name) is on \(english), not on \(route). Nothing was recorded.",
        "“\(name)”属于路线 \(chinese)，不在 \(route) 上，未作记录。")
  }

  private static func pointsLeft(_ names: [String]) -> Phrase {
    let (english, chinese) = (names.joined(separator: ", "), names.joined(separator: "、"))
    return Phrase(
      "Not checked yet: \(english). Check them, or give the reason why not.", "尚未检查：\(chinese)。请补查，或填写未查原因。")
  }
}
