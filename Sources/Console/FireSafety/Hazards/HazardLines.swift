import FireSafety
import Kernel
import Terminal
import Values

/// A hazard as lines of a page.
struct HazardLines {
  let language: Language
  let today: Day
  let timeZone: TimeZoneRules

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
  private func moment(_ instant: Instant) -> String { CellText.moment(instant, in: timeZone) }

  private func fact(_ english: String, _ chinese: String, _ value: String, role: Role = .normal) -> Pager.Line {
    Pager.Line(text(Phrase(english + ": ", chinese + "：")) + Text.clean(value), role: role)
  }

  func all(of sheet: HazardSheet) -> [Pager.Line] {
    head(sheet) + found(sheet) + treatment(sheet) + files(sheet.files, indent: 0)
      + [Pager.Line(""), Pager.Line(text(Phrase("What was done", "处理记录")), role: .label)]
      + sheet.events.flatMap(event)
  }

  private func head(_ sheet: HazardSheet) -> [Pager.Line] {
    let isLate = !sheet.state.isEnded && sheet.due < today
    let late = isLate ? Phrase(", overdue", "，逾期") : Phrase("", "")
    let end =
      sheet.closedOn.map { Phrase(" on \($0)", "（\($0)）") }
      ?? Phrase("; due on \(sheet.due)", "；期限 \(sheet.due)")
    var lines = [
      Pager.Line(Text.clean(sheet.text), role: .header),
      Pager.Line(
        text(sheet.grade.label + Phrase(", ", "，") + sheet.state.label + end + late), role: isLate ? .error : .normal),
    ]
    if sheet.needsWord, !sheet.state.isEnded {
      lines.append(
        Pager.Line(text(Phrase("! The person responsible has not acknowledged it yet", "！消防安全责任人尚未知悉")), role: .error))
    }
    if sheet.isStopped { lines.append(Pager.Line(text(Phrase("! The area is stopped", "！危险部位已停用")), role: .warning)) }
    return lines
  }

  private func found(_ sheet: HazardSheet) -> [Pager.Line] {
    let place = [sheet.place, sheet.point, sheet.unitName].filter { !$0.isEmpty }.joined(separator: "  ")
    let by = "\(sheet.finder)  \(moment(sheet.observedAt))  \(text(sheet.source.label))  \(sheet.item)"
    var lines = [fact("Place", "部位", place), fact("Found", "发现", by)]
    if sheet.isLateEntry {
      lines.append(fact("Late entry, recorded", "补录时间", moment(sheet.recordedAt), role: .warning))
    }
    if sheet.isRepeat {
      lines.append(
        Pager.Line(text(Phrase("Found here again and again: a grade graver", "同点位同项目反复出现，已升一级")), role: .warning))
    }
    if let day = sheet.authorityDue {
      lines.append(fact("Authority's deadline, not to be extended", "主管部门期限（不得延期）", day.description))
    }
    return lines
  }

  private func treatment(_ sheet: HazardSheet) -> [Pager.Line] {
    var lines: [Pager.Line] = []
    if let plan = sheet.plan {
      lines.append(fact("Measure", "整改措施", plan.text))
      let money = plan.money.map { $0.format(symbol: true) } ?? ""
      let who = [sheet.assignee, plan.department, money].filter { !$0.isEmpty }.joined(separator: "  ")
      lines.append(fact("Put right by", "整改责任人", who))
    }
    if !sheet.interim.isEmpty { lines.append(fact("Interim measures", "临时防范措施", sheet.interim)) }
    let counts = [
      (sheet.extensions, Phrase("extended", "延期")), (sheet.failures, Phrase("failed inspections", "复查不合格")),
      (sheet.reopens, Phrase("reopened", "重新打开")),
    ].filter { $0.0 > 0 }.map { "\(text($0.1)) \($0.0)" }
    if !counts.isEmpty { lines.append(Pager.Line(counts.joined(separator: "  "), role: .warning)) }
    return lines
  }

  private func files(_ files: [FireEvidence.File], indent: Int) -> [Pager.Line] {
    files.map { file in
      let mark = file.isUnchanged ? Phrase("as it was", "未变") : Phrase("! changed or gone", "！已变更或缺失")
      return Pager.Line(
        "\(Text.clean(file.path))  SHA-256 \(file.sha256.prefix(16))  \(text(mark))",
        role: file.isUnchanged ? .dim : .error, indent: indent)
    }
  }

  private func event(_ event: HazardSheet.Event) -> [Pager.Line] {
    var line = "\(moment(event.at))  \(Text.clean(event.by))  \(text(event.step?.label ?? Phrase("found", "发现")))"
    if let grade = event.grade { line += "  " + text(grade.label) }
    if let due = event.due { line += text(Phrase("  due \(due)", "  期限 \(due)")) }
    if !event.assignee.isEmpty { line += "  " + Text.clean(event.assignee) }
    if !event.point.isEmpty { line += text(Phrase("  point ", "  点位 ")) + event.point }
    var lines = [Pager.Line(line, indent: 2)]
    if event.step != nil, !event.text.isEmpty {
      lines += event.text.split(separator: "\n").map { Pager.Line(Text.clean(String($0)), role: .dim, indent: 4) }
    }
    lines += event.signatures.map { signature in
      let name = Text.clean(signature.name)
      return Pager.Line(
        text(
          Phrase(
            "signed: \(name), \(signature.role.label.english)", "签名：\(name)（\(signature.role.label.chinese)）")),
        role: .good, indent: 4)
    }
    return lines + files(event.files, indent: 4)
  }
}
