import Kernel
import Values

/// The self-assessment sheet and the comparison of the acceptance, as they are printed (B43).
enum AssessmentPrints {
  private static let ownTitle = Phrase("Self-assessment sheet", "消防安全自查评分表")
  private static let comparisonTitle = Phrase("Comparison of the acceptance with the self-assessment", "验收与自查对照表")

  static let own = SheetKind(
    "selfAssessment", ownTitle,
    about: Phrase("an assessment's number", "评分编号")
  ) { name, session, site in
    let sheet = try AssessmentSheet.read(AssessmentNumber(unchecked: Text.normalizedCode(name)), as: session, in: site)
    return try FirePrints.sheet(
      sheet.kind == .own ? ownTitle : Phrase("Acceptance sheet", "消防安全验收评分表"), name: sheet.number.text,
      [.facts(facts(sheet))] + statistics(sheet) + sheet.sections.flatMap { section(sheet, $0) }
        + signatures(sheet, site),
      day: sheet.signed ?? site.today, session, site)
  }

  static let acceptance = SheetKind(
    "acceptance", comparisonTitle,
    about: Phrase("an acceptance's number", "验收编号")
  ) { name, session, site in
    let sheet = try AssessmentSheet.read(AssessmentNumber(unchecked: Text.normalizedCode(name)), as: session, in: site)
    guard sheet.kind == .acceptance else { throw AssessmentRefusal.wrongKind(sheet.number, sheet.kind) }
    let own = try AssessmentSheet.own(of: sheet, as: session, in: site)
    return try FirePrints.sheet(
      comparisonTitle, name: sheet.number.text,
      [.facts(facts(sheet) + compared(sheet, own)), .table(comparison(sheet, own))] + demands(sheet)
        + signatures(sheet, site), day: sheet.signed ?? site.today, session, site)
  }

  private static func points(_ hundredths: Int64?) -> Phrase {
    Phrase(verbatim: hundredths.map { AssessmentTotal.points($0) } ?? "–")
  }

  private static func facts(_ sheet: AssessmentSheet) -> [PrintedSheet.Fact] {
    let total = sheet.total
    let score = total.score.map { AssessmentTotal.score($0) } ?? "–"
    let band = total.missing > 0 ? Phrase("not complete", "未完成") : total.band(sheet.limits)?.label ?? Phrase("–", "–")
    let veto = total.vetoes > 0 ? Phrase(" (veto)", "（一票否决）") : Phrase("", "")
    var facts: [PrintedSheet.Fact] = [
      .init("Unit", "单位", sheet.unit), .init("Year", "年度", "\(sheet.year)"),
      .init(
        Phrase("Scoring sheet", "评分标准"),
        sheet.standard + Phrase(", version \(sheet.version)", "，第 \(sheet.version) 版")),
      .init(
        "Score", "得分",
        "\(score) = \(AssessmentTotal.points(total.earned)) / \(AssessmentTotal.points(total.applicable)) × 100"),
      .init(Phrase("Result", "等级"), band + veto),
    ]
    if !sheet.team.isEmpty { facts.append(.init("Team", "验收组", sheet.team)) }
    return facts
  }

  /// The table of statistics: sections, worth, applicable, earned, not applicable, raised.
  private static func statistics(_ sheet: AssessmentSheet) -> [PrintedSheet.Block] {
    let rows = sheet.sections.map { section -> [Phrase] in
      let total = sheet.total(of: section)
      let lines = sheet.lines.filter { $0.section == section.code }
      func count(_ isCounted: (AssessmentSheet.Line) -> Bool) -> Phrase {
        Phrase(verbatim: "\(lines.filter(isCounted).count)")
      }
      return [
        Phrase(verbatim: section.code + " ") + section.title, count { _ in true }, points(total.applicable),
        points(total.earned), count(\.isNotApplicable), count(\.isRaised), count(\.isVetoed),
      ]
    }
    return [
      .heading(Phrase("Statistics", "自查情况统计表")),
      .table(
        .init(
          [
            Phrase("Section", "部分"), Phrase("Items", "项目数"), Phrase("Applicable", "适用分值"), Phrase("Earned", "得分"),
            Phrase("N/A", "不适用"), Phrase("Raised", "高于建议"), Phrase("Vetoes", "否决"),
          ], rows, numbers: [1, 2, 3, 4, 5, 6])),
    ]
  }

  private static func section(_ sheet: AssessmentSheet, _ section: StandardSection) -> [PrintedSheet.Block] {
    let rows = sheet.lines.filter { $0.section == section.code }.map { line -> [Phrase] in
      [
        Phrase(verbatim: line.code + (line.isVeto ? " ★" : "")), line.title, points(line.worth), points(line.proposal),
        line.isNotApplicable ? Phrase("N/A", "不适用") : points(line.points), remarks(line),
      ]
    }
    return [
      .heading(Phrase(verbatim: section.code + " ") + section.title),
      .table(
        .init(
          [
            Phrase("Item", "项目"), Phrase("What is looked at", "评分内容"), Phrase("Worth", "分值"), Phrase("Computed", "建议分"),
            Phrase("Score", "得分"), Phrase("Rests on, reason", "依据、理由"),
          ], rows, numbers: [2, 3, 4])),
    ]
  }

  /// What a score rests on; that it was raised above the proposal is always said.
  private static func remarks(_ line: AssessmentSheet.Line) -> Phrase {
    var parts: [Phrase] = []
    if line.isVetoed { parts.append(Phrase("veto", "一票否决")) }
    if line.isRaised { parts.append(Phrase("raised", "高于建议分")) }
    for text in [line.reference, line.reason] where !text.isEmpty { parts.append(Phrase(verbatim: Text.clean(text))) }
    if line.files > 0 { parts.append(Phrase("files: \(line.files)", "附件 \(line.files) 个")) }
    return Phrase(
      parts.map(\.english).joined(separator: "; "), parts.map(\.chinese).joined(separator: "；"))
  }

  private static func signatures(_ sheet: AssessmentSheet, _ site: Site) -> [PrintedSheet.Block] {
    let role: FireSignatures.Role = sheet.kind == .own ? .responsible : .inspector
    return [.signatures(FirePrints.signatures(sheet.signatures, expected: [role], site))]
  }

  // MARK: - Acceptance

  private static func compared(_ sheet: AssessmentSheet, _ own: AssessmentSheet?) -> [PrintedSheet.Fact] {
    guard let own, let mine = own.total.score, let theirs = sheet.total.score else {
      return [.init(Phrase("Self-assessment", "自查评分"), Phrase("none signed for this year", "本年度无已签字的自查评分"))]
    }
    return [
      .init("Self-assessment", "自查评分", "\(own.number) \(AssessmentTotal.score(mine))"),
      .init("Difference", "差异", signed(theirs - mine, AssessmentTotal.score)),
    ]
  }

  private static func signed(_ number: Int64, _ text: (Int64) -> String) -> String {
    number > 0 ? "+" + text(number) : text(number)
  }

  private static func comparison(_ sheet: AssessmentSheet, _ own: AssessmentSheet?) -> PrintedSheet.Table {
    let mine = Dictionary(own?.lines.map { ($0.code, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    let rows = sheet.lines.map { line -> [Phrase] in
      let before = mine[line.code]
      let variance = line.points.flatMap { given in before?.points.map { given - $0 } }
      func shown(_ line: AssessmentSheet.Line?) -> Phrase {
        line?.isNotApplicable == true ? Phrase("N/A", "不适用") : points(line?.points)
      }
      return [
        Phrase(verbatim: line.code), line.title, points(line.worth), shown(before), shown(line),
        Phrase(verbatim: variance.map { signed($0, AssessmentTotal.points) } ?? "–"),
      ]
    }
    return .init(
      [
        Phrase("Item", "项目"), Phrase("What is looked at", "评分内容"), Phrase("Worth", "分值"), Phrase("Self", "自查"),
        Phrase("Team", "验收"), Phrase("Variance", "差异"),
      ], rows, numbers: [2, 3, 4, 5])
  }

  private static func demands(_ sheet: AssessmentSheet) -> [PrintedSheet.Block] {
    let rows = sheet.lines.filter { !$0.demand.isEmpty }.map { line -> [Phrase] in
      [
        Phrase(verbatim: line.code), Phrase(verbatim: Text.clean(line.demand)),
        Phrase(verbatim: line.due.map { "\($0)" } ?? ""),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(Phrase("To be put right", "整改要求")),
      .table(.init([Phrase("Item", "项目"), Phrase("What", "内容"), Phrase("Until", "期限")], rows)),
    ]
  }
}
