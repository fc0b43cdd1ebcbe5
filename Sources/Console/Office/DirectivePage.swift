import Kernel
import Office
import Terminal
import Values

/// A directive as lines: head, text, the people it went to, what happened, earlier versions.
struct DirectivePage {
  let sheet: DirectiveSheet
  let language: Language
  let timeZone: TimeZoneRules

  var lines: [Pager.Line] {
    head + [Pager.Line("")] + OfficeWords.paragraphs(sheet.text) + people + events + earlier
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
  private func heading(_ phrase: Phrase) -> [Pager.Line] { [Pager.Line(""), Pager.Line(text(phrase), role: .header)] }
  private func moment(_ instant: Instant) -> String { CellText.moment(instant, in: timeZone) }

  private var head: [Pager.Line] {
    let state = OfficeWords.label(sheet.state, of: DirectiveSheet.states)
    var lines = [Pager.Line(Text.clean(sheet.title), role: .header)]
    if sheet.isEmergency { lines.append(Pager.Line(text(Phrase("EMERGENCY", "紧急")), role: .error)) }
    var state1 = sheet.kind.label + Phrase(": ", "：") + state
    if sheet.version > 1 { state1 = state1 + Phrase(", version \(sheet.version)", "，第 \(sheet.version) 版") }
    lines.append(Pager.Line(text(state1), role: StateRoles.role(of: sheet.state) ?? .normal))
    let issuer = Text.clean(sheet.issuer)
    lines.append(
      Pager.Line(text(Phrase("From \(issuer), \(moment(sheet.issued))", "下发人 \(issuer)，\(moment(sheet.issued))"))))
    lines.append(Pager.Line(text(Phrase("To: ", "发给：")) + addressed))
    lines.append(Pager.Line(text(asks)))
    if let mine = sheet.mine { lines.append(own(mine)) }
    return lines
  }

  private var addressed: String {
    let names =
      sheet.addressed.map { Text.clean($0) } + (sheet.isToEverybody ? [text(Phrase("everybody", "全体人员"))] : [])
    return names.joined(separator: language == .english ? ", " : "、")
  }

  private var asks: Phrase {
    var pieces: [Phrase] = []
    if sheet.asksReceipt { pieces.append(Phrase("a read receipt", "确认阅读")) }
    if sheet.asksFeedback { pieces.append(Phrase("feedback", "反馈")) }
    if sheet.asksCompletion { pieces.append(Phrase("completion", "回报完成")) }
    let what =
      pieces.isEmpty
      ? Phrase("Asks for nothing", "不要求回复")
      : Phrase(
        "Asks for " + pieces.map(\.english).joined(separator: ", "), "要求" + pieces.map(\.chinese).joined(separator: "、")
      )
    guard let deadline = sheet.deadline else { return what }
    return what + Phrase("; deadline \(deadline)", "；期限 \(deadline)")
  }

  private func own(_ mine: DirectiveSheet.Recipient) -> Pager.Line {
    let state = OfficeWords.label(mine.state, of: DirectiveSheet.recipientStates)
    var line = Phrase("You: ", "您：") + state
    if let deadline = mine.deadline, deadline != sheet.deadline {
      line = line + Phrase(", until \(deadline)", "，期限 \(deadline)")
    }
    if let until = mine.asksUntil { line = line + Phrase(", asks until \(until)", "，申请延至 \(until)") }
    return Pager.Line(text(line), role: StateRoles.role(of: mine.state) ?? .normal)
  }

  private var people: [Pager.Line] {
    let (sent, read, done) = sheet.counts
    let counts = Phrase(
      "Recipients: \(sent), read by \(read), done by \(done)", "收件人 \(sent) 人，已阅 \(read) 人，完成 \(done) 人")
    return heading(counts) + sheet.recipients.flatMap(person)
  }

  private func person(_ one: DirectiveSheet.Recipient) -> [Pager.Line] {
    let place = one.unit.isEmpty ? "" : " (\(Text.clean(one.unit)))"
    let state = text(OfficeWords.label(one.state, of: DirectiveSheet.recipientStates))
    var facts: [Phrase] = []
    if let delivered = one.delivered {
      facts.append(Phrase("delivered \(moment(delivered))", "送达 \(moment(delivered))"))
    }
    if let read = one.read { facts.append(Phrase("read \(moment(read))", "阅读 \(moment(read))")) }
    if let completed = one.completed {
      facts.append(Phrase("completed \(moment(completed))", "完成 \(moment(completed))"))
    }
    if let deadline = one.deadline, deadline != sheet.deadline {
      facts.append(Phrase("until \(deadline)", "期限 \(deadline)"))
    }
    if let until = one.asksUntil { facts.append(Phrase("asks until \(until)", "申请延至 \(until)")) }
    if one.state == "overdue" {
      let superior = Text.clean(one.superior)
      facts.append(
        superior.isEmpty
          ? Phrase("nobody stands above: the issuer sees to it", "无上级，由下发人督办")
          : Phrase("\(superior) sees to it", "由 \(superior) 督办"))
    }
    let line = Pager.Line(
      "\(state)  \(Text.clean(one.name)) \(Text.clean(one.account))\(place)",
      role: StateRoles.role(of: one.state) ?? .normal, indent: 2)
    guard !facts.isEmpty else { return [line] }
    let joined = facts.map { text($0) }.joined(separator: language == .english ? ", " : "，")
    return [line, Pager.Line(joined, role: .dim, indent: 4)]
  }

  private var events: [Pager.Line] {
    heading(Phrase("What happened", "办理记录"))
      + sheet.events.flatMap { event -> [Pager.Line] in
        var line = moment(event.at) + "  " + Text.clean(event.by) + "  " + text(OfficeWords.label(of: event.kind))
        if !event.person.isEmpty { line += "  " + Text.clean(event.person) }
        if let day = event.day { line += "  \(day)" }
        return [Pager.Line(line, indent: 2)] + (event.text.isEmpty ? [] : OfficeWords.paragraphs(event.text, indent: 4))
      }
  }

  private var earlier: [Pager.Line] {
    sheet.earlier.flatMap { version -> [Pager.Line] in
      let deadline = version.deadline.map { Phrase(", deadline \($0)", "，期限 \($0)") } ?? Phrase("", "")
      return heading(Phrase("Version \(version.version)", "第 \(version.version) 版") + deadline)
        + [Pager.Line(Text.clean(version.title), role: .dim, indent: 2)]
        + OfficeWords.paragraphs(version.text, role: .dim, indent: 2)
    }
  }
}
