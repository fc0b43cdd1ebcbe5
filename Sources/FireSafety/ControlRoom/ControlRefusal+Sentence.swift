import Kernel
import Values

extension ControlRefusal {
  public var sentence: Phrase {
    switch self {
    case .noControlRoom(let unit):
      Phrase("\(unit) has no fire control room; change its entry if it has.", "“\(unit)”未设消防控制室；如已设置，请先修改该单位。")
    case .badTime(let text):
      Phrase(
        "\(Text.clean(text)) is not a time; type 14:05, or 2026-11-25 14:05.",
        "“\(Text.clean(text))”不是时间，请填 14:05 或 2026-11-25 14:05。")
    case .inFuture(let text):
      Phrase("\(Text.clean(text)) is still to come; nothing is entered ahead.", "\(Text.clean(text)) 尚未到，不能提前记录。")
    case .tooOld(let days):
      Phrase("It is more than \(days) days ago; that cannot be entered any more.", "已超过 \(days) 天，不能再补录。")
    case .pastDay(let day):
      Phrase("\(day) is past; a roster is planned ahead.", "\(day) 已过，排班只能提前安排。")
    case .tooManyDays(let most): Phrase("At most \(most) days at once.", "一次最多安排 \(most) 天。")
    case .shiftTooLong(let minutes):
      Phrase(
        "That shift lasts \(ControlTime.length(minutes).english); at most 8 h are allowed.",
        "该班次时长 \(ControlTime.length(minutes).chinese)，每班不得超过 8 小时。")
    case .tooFew:
      Phrase("At least two persons have to be on duty.", "每班至少两人在岗。")
    case .planned(let account, let shift):
      Phrase("\(account) is on duty at that time already: \(shift).", "\(account) 该时段已排班：\(shift)。")
    case .tooLongTogether(let account, let shift):
      Phrase(
        "\(account) would be on duty for more than 8 h without a break, with \(shift).",
        "\(account) 与班次 \(shift) 连续值班将超过 8 小时。")
    case .unknownShift(let id): Phrase("There is no shift \(id).", "没有编号为 \(id) 的班次。")
    case .shiftOver(let id): Phrase("Shift \(id) is over.", "班次 \(id) 已结束。")
    case .shiftBegun(let id):
      Phrase("Shift \(id) has begun; change its people instead.", "班次 \(id) 已开始，请改为调整人员。")
    case .cancelled(let id): Phrase("Shift \(id) is cancelled.", "班次 \(id) 已取消。")
    case .mayNotOperate(let account):
      Phrase("\(account) may not run this unit's control room.", "\(account) 无权在该单位消防控制室值班。")
    case .unknownEntry(let id):
      Phrase("There is no entry \(id) in this unit's log.", "该单位值班记录中没有第 \(id) 条。")
    case .notOpen(let id): Phrase("Entry \(id) opened nothing that could be closed.", "第 \(id) 条不是待处理事项。")
    case .closedAlready(let id, let by):
      Phrase("Entry \(id) was closed by entry \(by).", "第 \(id) 条已由第 \(by) 条销项。")
    case .toOneself:
      Phrase("Nobody hands over to himself; somebody else has to take over.", "不能交班给自己，须由他人接班。")
    case .staysOn(let account):
      Phrase(
        "\(account) is on duty now; somebody else has to take over.", "\(account) 正在当班，须由他人接班。")
    case .samePerson(let account):
      Phrase("\(account) is named twice; the second person is somebody else.", "\(account) 重复，另一名值班员须为他人。")
    case .notOnDuty(let account):
      Phrase(
        "\(account) is on duty here and hands over; if nobody is there, take over without a handover.",
        "当前由 \(account) 值班，须由其交班；如其已离岗，请使用“无人交班时接班”。")
    case .onDuty(let account):
      Phrase(
        "\(account) took over less than 8 h ago; a handover needs both.", "\(account) 接班未满 8 小时，须双方共同交接班。")
    case .logOverdue(let minutes):
      Phrase(
        "The last log entry is \(ControlTime.length(minutes).english) old; write the entry that is due first.",
        "上次值班记录距今 \(ControlTime.length(minutes).chinese)，请先补上到时的值班记录再交班。")
    case .notAccepted(_, let title, let left):
      Phrase(
        "Not accepted yet: \(title.english)" + (left > 1 ? ", and \(left - 1) more." : "."),
        "尚未确认：\(title.chinese)" + (left > 1 ? "，另有 \(left - 1) 项。" : "。"))
    case .nothingLikeIt(let key):
      Phrase("\(Text.clean(key)) is not open here; look at the list again.", "没有待交接事项 \(Text.clean(key))，请重新核对。")
    case .offDuty(let account):
      Phrase(
        "\(account) is on duty; the entry every two hours is theirs. Take over first, or choose another kind.",
        "当前由 \(account) 值班，定时检查应由其记录；请先接班，或选择其他类别。")
    case .looked(let id):
      Phrase(
        "You wrote entry \(id) less than a minute ago; once is enough.", "一分钟内已记录第 \(id) 条，无需重复。")
    case .whichDay(let text):
      Phrase(
        "\(Text.clean(text)) is either still to come or long past; type the date with it.",
        "\(Text.clean(text)) 尚未到或已过去很久，请连同日期一起填写。")
    case .alone:
      Phrase(
        "Two persons have to take over; if only one is there, say why.", "接班须两人；如仅一人到岗，请填写原因。")
    }
  }
}
