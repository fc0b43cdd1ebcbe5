import Kernel
import Values

/// The notice that a hazard has to be put right, and the slip that it is closed (B43).
enum HazardPrints {
  private static let noticeTitle = Phrase("Hazard notice", "火灾隐患整改通知单")
  private static let closingTitle = Phrase("Hazard closing slip", "火灾隐患销号单")

  static let notice = SheetKind(
    "hazardNotice", noticeTitle, about: Phrase("the hazard's number", "隐患编号")
  ) { name, session, site in try make(name, noticeTitle, isClosing: false, session, site) }

  static let closing = SheetKind(
    "hazardClosing", closingTitle, about: Phrase("the hazard's number", "隐患编号")
  ) { name, session, site in try make(name, closingTitle, isClosing: true, session, site) }

  private static func make(
    _ name: String, _ title: Phrase, isClosing: Bool, _ session: Session, _ site: Site
  ) throws -> PrintedSheet {
    let number: HazardNumber
    do { number = try HazardNumber(name) } catch { throw HazardRefusal.unknown(HazardNumber(unchecked: name)) }
    let sheet = try HazardSheet.read(number, as: session, in: site)
    guard !isClosing || sheet.state.isEnded else { throw HazardRefusal.notClosed(number) }
    let today = site.today
    let head = try site.view(needing: FirePermissions.see, for: session) { try FireChain.head(on: today, in: $0) }
    let zone = site.timeZone
    var blocks: [PrintedSheet.Block] = [.facts(found(sheet, zone))]
    if let plan = sheet.plan { blocks += [.heading(Phrase("Treatment", "整改方案")), .facts(planned(sheet, plan))] }
    if isClosing {
      blocks += [.heading(Phrase("What was done", "处理记录")), .table(history(sheet, zone))]
      blocks.append(.signatures(signed(sheet, zone)))
    } else {
      blocks.append(
        .signatures([
          .init(Phrase("Fire manager", "消防安全管理人")), .init(Phrase("Received by", "签收人")),
        ]))
    }
    return PrintedSheet(
      title, name: number.text, site: site.facts.name, isDemo: site.facts.isDemo, blocks,
      foot: FirePrintFoot.facts(head, by: session.name, today))
  }

  private static func found(_ sheet: HazardSheet, _ zone: TimeZoneRules) -> [PrintedSheet.Fact] {
    var facts: [PrintedSheet.Fact] = [
      .init("Number", "编号", sheet.number.text), .init("Unit", "单位", sheet.unitName),
      .init("Place", "部位", [sheet.place, sheet.point].filter { !$0.isEmpty }.joined(separator: "  ")),
      .init("What is wrong", "隐患情况", sheet.text), .init(Phrase("Grade", "等级"), sheet.grade.label),
      .init(Phrase("State", "状态"), sheet.state.label), .init(Phrase("Found by way of", "来源"), sheet.source.label),
      .init("Found by", "发现人", sheet.finder), .init("Found", "发现时间", FirePrintFoot.moment(sheet.observedAt, zone)),
      .init("Deadline", "整改期限", sheet.due.description),
    ]
    if sheet.isLateEntry {
      facts.append(.init("Late entry, recorded", "补录时间", FirePrintFoot.moment(sheet.recordedAt, zone)))
    }
    if !sheet.item.isEmpty { facts.insert(.init("Item", "检查项目", sheet.item), at: 4) }
    if let day = sheet.authorityDue { facts.append(.init("Authority's deadline", "主管部门期限", day.description)) }
    if !sheet.interim.isEmpty { facts.append(.init("Interim measures", "临时防范措施", sheet.interim)) }
    if sheet.isStopped { facts.append(.init(Phrase("Area", "危险部位"), Phrase("stopped", "停用"))) }
    return facts
  }

  private static func planned(_ sheet: HazardSheet, _ plan: HazardSheet.Event) -> [PrintedSheet.Fact] {
    [
      .init("Measure", "整改措施", plan.text), .init("Put right by", "整改责任人", sheet.assignee),
      .init("Department", "整改部门", plan.department), .init("Money", "经费", plan.money?.format() ?? ""),
    ].filter { !$0.value.english.isEmpty }
  }

  private static func history(_ sheet: HazardSheet, _ zone: TimeZoneRules) -> PrintedSheet.Table {
    PrintedSheet.Table(
      [Phrase("When", "时间"), Phrase("By", "操作人"), Phrase("Step", "步骤"), Phrase("Text", "说明")],
      sheet.events.map { event in
        let files = event.files.map { "\($0.path) SHA-256 \($0.sha256.prefix(16))" }
        return [
          Phrase(verbatim: FirePrintFoot.moment(event.at, zone)), Phrase(verbatim: event.by),
          event.step?.label ?? Phrase("found", "发现"),
          Phrase(verbatim: ([event.text] + files).filter { !$0.isEmpty }.joined(separator: "\n")),
        ]
      })
  }

  private static func signed(_ sheet: HazardSheet, _ zone: TimeZoneRules) -> [PrintedSheet.Signature] {
    sheet.events.flatMap(\.signatures).map { signature in
      .init(
        signature.role.label, name: signature.name,
        at: Phrase(verbatim: FirePrintFoot.moment(signature.at, zone)))
    }
  }
}
