import FireSafety
import Kernel
import Terminal
import Values

/// The lines of a round's page.
struct RoundPage {
  let sheet: PatrolSheet
  let timeZone: TimeZoneRules
  let language: Language

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
  private func moment(_ instant: Instant) -> String { CellText.moment(instant, in: timeZone) }

  var lines: [Pager.Line] { head + points + signatures }

  private var head: [Pager.Line] {
    let late = sheet.isLateEntry ? Phrase(", LATE ENTRY", "，补录") : Phrase("", "")
    let patroller = Text.clean(sheet.patroller)
    let unit = Text.clean(sheet.unit)
    var lines = [
      Pager.Line("\(Text.clean(sheet.name)) (\(sheet.route))", role: .header),
      Pager.Line(text(sheet.state.label + late), role: sheet.isLateEntry ? .warning : PatrolLooks.role(sheet.state)),
      Pager.Line(text(sheet.purpose.label) + "  " + unit),
      Pager.Line(text(Phrase("Patroller: \(patroller)", "巡查人：\(patroller)"))),
      Pager.Line(text(Phrase("Day: \(sheet.day)", "日期：\(sheet.day)"))),
      Pager.Line(
        text(Phrase("Recorded: ", "登记：")) + moment(sheet.started) + (sheet.closed.map { " – " + moment($0) } ?? "")),
    ]
    if let observed = sheet.observed {
      lines.append(Pager.Line(text(Phrase("Walked: ", "实际巡查：")) + moment(observed), role: .warning))
    }
    if let due = sheet.due { lines.append(Pager.Line(text(Phrase("Due: ", "截止：")) + moment(due))) }
    if sheet.overMinutes > 0 {
      let over = sheet.overMinutes
      lines.append(
        Pager.Line(
          text(Phrase("\(over) minutes more than allowed since the round before", "与上次巡查间隔超出 \(over) 分钟")),
          role: .warning))
    }
    if !sheet.reason.isEmpty {
      lines.append(Pager.Line(text(Phrase("Reason: ", "原因：")) + Text.clean(sheet.reason)))
    }
    return lines
  }

  private var points: [Pager.Line] {
    let (done, all) = (sheet.done, sheet.points.count)
    var lines = [
      Pager.Line(""), Pager.Line(text(Phrase("Points: \(done) of \(all)", "点位：\(done)/\(all)")), role: .label),
    ]
    for point in sheet.points {
      guard let visit = point.visit else {
        lines.append(
          Pager.Line(
            "– " + Text.clean(point.name) + "  " + text(Phrase("not checked", "未检查")), role: .warning, indent: 2))
        continue
      }
      let time = PatrolLooks.clock(visit.at, in: timeZone)
      let isOdd = visit.failed > 0 || !visit.flags.isEmpty
      lines.append(
        Pager.Line(
          "\(time)  \(Text.clean(point.name))  \(text(PatrolLooks.words(visit)))", role: isOdd ? .warning : .normal,
          indent: 2))
      if !visit.reading.isEmpty {
        lines.append(
          Pager.Line("\(Text.clean(point.reading)): \(Text.clean(visit.reading))", role: .dim, indent: 4))
      }
      lines += visit.findings.map { finding($0, at: point) }
    }
    return lines
  }

  private func finding(_ finding: PatrolSheet.Finding, at point: PatrolSheet.Point) -> Pager.Line {
    let asked = point.items.first { $0.code.text == finding.item }.map { text($0.title) } ?? ""
    var line = "\(finding.item) \(text(PatrolAnswers.label(finding.letter)))"
    if !finding.hazard.isEmpty { line += "  \(finding.hazard) \(finding.grade)" }
    line += "  \(Text.clean(finding.remark))"
    if !finding.corrected.isEmpty {
      line += text(Phrase("; put right: ", "；当场整改：")) + Text.clean(finding.corrected)
    }
    if !asked.isEmpty { line += " (\(asked))" }
    return Pager.Line(line, role: finding.letter == "N" ? .dim : .error, indent: 4)
  }

  private var signatures: [Pager.Line] {
    var lines = [Pager.Line(""), Pager.Line(text(Phrase("Signed", "签字")), role: .label)]
    if sheet.signatures.isEmpty {
      lines.append(Pager.Line(text(Phrase("nobody yet", "尚未签字")), role: .dim, indent: 2))
    }
    lines += sheet.signatures.map {
      Pager.Line("\(moment($0.at))  \(Text.clean($0.name))  \(text($0.role.label))", indent: 2)
    }
    if !sheet.digest.isEmpty {
      lines.append(Pager.Line(text(Phrase("Digest: ", "记录摘要：")) + sheet.digest, role: .dim))
    }
    return lines
  }
}
