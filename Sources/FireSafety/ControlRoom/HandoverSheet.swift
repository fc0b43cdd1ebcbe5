import Kernel
import SQLite
import Values

/// The sheet of a handover: who, what was open, the log of the shift, and the head of the day's chain (B43).
enum HandoverSheet {
  static let kind = SheetKind(
    "handover", Phrase("Handover sheet", "交接班记录表"), about: Phrase("the number of a handover", "交接班编号")
  ) { name, session, site in
    let (zone, today) = (site.timeZone, site.today)
    let (stored, blocks) = try site.view(needing: FirePermissions.see, of: "fireHandovers", for: session) { database in
      guard let id = Int64(name), let stored = try HandoverQueries.find(id, in: database),
        try DutySightQueries.sees(stored.unit, session.account, on: today, in: database)
      else { throw SheetRefusal.unnamed("handover", Phrase("the number of a handover", "交接班编号")) }
      return (stored, try page(stored, zone, site, database))
    }
    return try FirePrints.sheet(
      Phrase("Handover sheet of the fire control room", "消防控制室交接班记录表"), name: "\(stored.id)", blocks, day: stored.day,
      session, site)
  }

  private static func page(
    _ stored: HandoverQueries.Stored, _ zone: TimeZoneRules, _ site: Site, _ database: Connection
  ) throws -> [PrintedSheet.Block] {
    let items = try HandoverQueries.items(of: stored.id, in: database)
    let from = stored.since ?? stored.at.advanced(milliseconds: -ControlRules.milliseconds(days: 1))
    let entries = try HandoverQueries.entries(
      in: stored.unit, from: from, until: stored.at, most: 500, database: database)
    let signed = try FireSignatures.of(.handover, stored.id, in: database)
    var blocks: [PrintedSheet.Block] = [.facts(head(stored, zone))]
    blocks.append(.heading(Phrase("Open items, each accepted", "未结事项（逐项确认）")))
    if items.isEmpty {
      blocks.append(.paragraph(Phrase("Nothing was open.", "无未结事项。")))
    } else {
      blocks.append(
        .table(
          .init(
            [Phrase("Item", "事项"), Phrase("Since", "起始"), Phrase("Accepted", "确认")],
            items.map { item in
              [
                item.title, Phrase(verbatim: item.since.map { ControlTime.text($0, in: zone) } ?? ""),
                Phrase("accepted", "已确认"),
              ]
            })))
    }
    blocks.append(.heading(Phrase("Log of the shift", "本班值班记录")))
    blocks.append(
      .table(
        .init(
          [
            Phrase("No.", "编号"), Phrase("Seen", "时间"), Phrase("Kind", "类别"), Phrase("What happened", "情况"),
            Phrase("By", "记录人"),
          ],
          entries.map { row(of: $0, zone) }, numbers: [0])))
    blocks.append(.signatures(FirePrints.signatures(signed, expected: [], site)))
    return blocks
  }

  private static func head(_ stored: HandoverQueries.Stored, _ zone: TimeZoneRules) -> [PrintedSheet.Fact] {
    var facts: [PrintedSheet.Fact] = [
      .init("Unit", "单位", stored.unitName), .init("Handover", "交接班编号", "\(stored.id)"),
      .init("When", "时间", ControlTime.text(stored.at, in: zone)),
      .init(
        Phrase("Handed over", "交班人"),
        stored.outgoing.isEmpty ? Phrase("nobody was there to hand over", "无人交班") : Phrase(verbatim: stored.outgoing)),
      .init("Took over", "接班人", stored.incoming),
      .init(Phrase("With", "另一名值班员"), stored.second.isEmpty ? Phrase("nobody", "无") : Phrase(verbatim: stored.second)),
    ]
    if let since = stored.since {
      let minutes = (stored.at.milliseconds - since.milliseconds) / 60_000
      let over = minutes > ControlRules.shiftMinutes ? Phrase(" (more than 8 h)", "（超过 8 小时）") : Phrase("", "")
      facts.append(.init(Phrase("Shift before", "上一班时长"), ControlTime.length(minutes) + over))
    }
    facts.append(
      .init(
        Phrase("Certificates", "证书"),
        stored.isCertified ? Phrase("good for all", "均有效") : Phrase("not good for everybody", "有人无有效证书")))
    if stored.lag > 0 { facts.append(.init("Clock behind (ms)", "时钟落后（毫秒）", "\(stored.lag)")) }
    if !stored.reason.isEmpty { facts.append(.init("Reason", "原因", stored.reason)) }
    if !stored.note.isEmpty { facts.append(.init("Remark", "备注", stored.note)) }
    return facts
  }

  private static func row(of entry: HandoverQueries.Entry, _ zone: TimeZoneRules) -> [Phrase] {
    let kind = LogKind.choices.first { $0.word == entry.kind }?.label ?? Phrase(verbatim: entry.kind)
    let late = entry.isLate ? Phrase("late entry", "补录") + Phrase(verbatim: " ") : Phrase("", "")
    let closes = entry.closes.map { Phrase("(of \($0)) ", "（第 \($0) 条）") } ?? Phrase("", "")
    let mode = entry.mode == "manual" ? Phrase("panel on manual ", "控制器手动 ") : Phrase("", "")
    return [
      Phrase(verbatim: "\(entry.id)"), Phrase(verbatim: ControlTime.text(entry.seen, in: zone)), kind,
      late + closes + mode + Phrase(verbatim: entry.text), Phrase(verbatim: entry.by),
    ]
  }
}
