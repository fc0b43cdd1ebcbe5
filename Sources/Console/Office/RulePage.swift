import Kernel
import Office
import Terminal
import Values

/// A rule as lines: its head, the text, its other versions.
struct RulePage {
  let sheet: RuleSheet
  let isFileUnchanged: Bool?
  let language: Language
  let timeZone: TimeZoneRules

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  var lines: [Pager.Line] {
    guard let shown = sheet.shown else { return [] }
    var lines = [Pager.Line(Text.clean(shown.title), role: .header), state(of: shown)]
    let unit = sheet.unit.isEmpty ? text(Phrase("the whole site", "全站点")) : Text.clean(sheet.unit)
    lines.append(Pager.Line(text(Phrase("For: ", "适用于：")) + unit))
    lines.append(
      Pager.Line(
        text(
          Phrase(
            "Acknowledged by \(sheet.readBy) of \(sheet.readers)", "应阅 \(sheet.readers) 人，已确认 \(sheet.readBy) 人"))))
    lines.append(own)
    if !shown.file.isEmpty { lines += file(shown) }
    lines += [Pager.Line("")] + OfficeWords.paragraphs(shown.text)
    for other in sheet.versions where other.version != shown.version { lines += self.other(other) }
    return lines
  }

  private func state(of shown: RuleSheet.Version) -> Pager.Line {
    if let withdrawn = sheet.withdrawn {
      let (by, reason) = (Text.clean(withdrawn.by), Text.clean(withdrawn.reason))
      return Pager.Line(
        text(Phrase("withdrawn \(withdrawn.day) by \(by): \(reason)", "已废止，\(withdrawn.day)，\(by)：\(reason)")),
        role: .dim)
    }
    let until = shown.until.map { Phrase(" until \($0)", "，有效期至 \($0)") } ?? Phrase("", "")
    let word = sheet.inForce == nil ? Phrase("not in force", "未施行") : Phrase("in force", "施行中")
    return Pager.Line(
      text(
        word + Phrase(": version \(shown.version) from \(shown.from)", "：第 \(shown.version) 版，自 \(shown.from) 起")
          + until),
      role: sheet.inForce == nil ? .warning : .good)
  }

  private var own: Pager.Line {
    if let moment = sheet.acknowledged {
      let at = CellText.moment(moment, in: timeZone)
      return Pager.Line(text(Phrase("You acknowledged it \(at)", "您已确认阅读，\(at)")), role: .good)
    }
    let isDue = sheet.isForMe && sheet.inForce != nil
    return isDue
      ? Pager.Line(text(Phrase("You have not acknowledged it: Ctrl-R", "您尚未确认阅读：按 Ctrl-R")), role: .warning)
      : Pager.Line(text(Phrase("Nothing for you to acknowledge", "您无需确认")), role: .dim)
  }

  private func file(_ shown: RuleSheet.Version) -> [Pager.Line] {
    var lines = [Pager.Line(text(Phrase("File: ", "文件：")) + Text.clean(shown.file))]
    if isFileUnchanged == false {
      lines.append(
        Pager.Line(
          text(Phrase("The file is not what was registered, or cannot be read.", "文件与登记时不一致，或无法读取。")), role: .error))
    }
    return lines
  }

  private func other(_ version: RuleSheet.Version) -> [Pager.Line] {
    [
      Pager.Line(""),
      Pager.Line(
        text(Phrase("Version \(version.version), from \(version.from)", "第 \(version.version) 版，自 \(version.from) 起")),
        role: .header),
      Pager.Line(Text.clean(version.title), role: .dim, indent: 2),
    ] + OfficeWords.paragraphs(version.text, role: .dim, indent: 2)
  }
}
