import FireSafety
import Kernel
import Terminal
import Values

/// What the desk of a control room says, line by line.
struct ControlDeskLines {
  let desk: ControlDesk
  /// Minutes since it was read.
  let passed: Int64
  let language: Language

  init(_ desk: ControlDesk, passed: Int64, _ language: Language) {
    self.desk = desk
    self.passed = passed
    self.language = language
  }

  var all: [Pager.Line] {
    [Pager.Line(desk.unitName, role: .header)] + duty + [log] + roster + [Pager.Line("")] + open + [Pager.Line("")]
      + entries
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func names(_ names: [String]) -> String { names.joined(separator: text(Phrase(", ", "、"))) }

  private var duty: [Pager.Line] {
    guard let duty = desk.duty else {
      return [
        Pager.Line(
          text(Phrase("On duty: nobody has taken over yet", "当班：尚无人接班")), role: .warning)
      ]
    }
    let minutes = (desk.now.milliseconds - duty.since.milliseconds) / 60_000 + passed
    let isLong = minutes > ControlDesk.shiftMinutes
    let length = ControlDesk.length(minutes)
    let who = names(duty.people.map(\.name))
    let since = desk.moment(duty.since)
    var lines = [
      Pager.Line(
        text(
          Phrase("On duty: \(who) since \(since), \(length.english)", "当班：\(who)，\(since) 接班，已 \(length.chinese)")
            + (isLong ? Phrase(" – longer than 8 h", "，超过 8 小时") : Phrase("", ""))),
        role: isLong ? .error : .normal)
    ]
    if duty.people.count < 2 {
      lines.append(Pager.Line(text(Phrase("Only one person on duty; two are needed", "仅一人当班，应为两人")), role: .error))
    }
    if !duty.uncertified.isEmpty {
      let who = names(duty.uncertified)
      lines.append(
        Pager.Line(text(Phrase("No certificate that is good: \(who)", "无有效证书：\(who)")), role: .warning))
    }
    return lines
  }

  private var log: Pager.Line {
    guard let last = desk.last, let left = desk.minutesLeft.map({ $0 - passed }) else {
      return Pager.Line(text(Phrase("Log: no entry yet", "值班记录：尚无")), role: .warning)
    }
    let at = desk.clock(last)
    if left < 0 {
      let late = ControlDesk.length(-left)
      return Pager.Line(
        text(
          Phrase("Log: last \(at), OVERDUE by \(late.english)", "值班记录：上次 \(at)，已超时 \(late.chinese)")), role: .error)
    }
    let rest = ControlDesk.length(left)
    return Pager.Line(
      text(Phrase("Log: last \(at), next due in \(rest.english)", "值班记录：上次 \(at)，\(rest.chinese)后到时")),
      role: left <= 15 ? .warning : .good)
  }

  private var roster: [Pager.Line] {
    let now = desk.planned.isEmpty ? text(Phrase("nobody", "无")) : names(desk.planned)
    var line = text(Phrase("Planned now: \(now)", "本班排班：\(now)"))
    if let next = desk.next {
      let (at, who) = (desk.moment(next.at), names(next.people))
      line += text(Phrase("; next \(at): \(who)", "；下一班 \(at)：\(who)"))
    }
    guard let gap = desk.gap else { return [Pager.Line(line)] }
    let from = gap.from <= desk.now ? text(Phrase("now", "现在")) : desk.moment(gap.from)
    let until = desk.moment(gap.until)
    return [
      Pager.Line(line),
      Pager.Line(
        text(
          Phrase(
            "Gap of the roster: \(gap.people) of 2 from \(from) until \(until)",
            "排班空缺：\(from) 至 \(until) 已排 \(gap.people) 人（应 2 人）")), role: .warning),
    ]
  }

  private var open: [Pager.Line] {
    guard !desk.open.isEmpty else {
      return [Pager.Line(text(Phrase("Nothing is open", "无未结事项")), role: .good)]
    }
    let count = desk.open.count
    return [Pager.Line(text(Phrase("Open: \(count)", "未结事项：\(count)")), role: .label)]
      + desk.open.map { item in
        let since = item.since.map { desk.moment($0) + "  " } ?? ""
        return Pager.Line("! " + since + text(item.title), role: .warning, indent: 2)
      }
  }

  private var entries: [Pager.Line] {
    [Pager.Line(text(Phrase("Last entries", "最近记录")), role: .label)]
      + desk.entries.map { entry in
        let late = entry.isLate ? text(Phrase("  late entry", "  补录")) : ""
        let said = entry.text.isEmpty ? "" : "  " + entry.text
        return Pager.Line(
          "\(entry.id)  \(desk.moment(entry.seen))  \(text(entry.kind))\(said)\(late)  \(entry.by)",
          role: entry.isLate ? .warning : .normal, indent: 2)
      }
  }
}
