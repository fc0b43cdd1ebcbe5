import Kernel
import SQLite
import Values

/// The sheets of the archive: its index by the six parts, and the situation sheet (B43).
enum ArchiveSheets {
  private static let unitAbout = Phrase("the number of a unit", "单位编号")
  private static let situationAbout = Phrase("the number of a situation sheet", "情况报告编号")

  static let index = SheetKind("archiveIndex", Phrase("Index of the fire archive", "消防档案目录"), about: unitAbout) {
    name, session, site in
    guard let id = Int64(name), let standing = try ArchiveStanding.read(UnitID(id), as: session, in: site),
      standing.unit.rawValue == id
    else { throw SheetRefusal.unnamed("archiveIndex", unitAbout) }
    let persons = try site.view(needing: FirePermissions.see, of: "fireArchive", for: session) { database in
      try ArchiveQueries.persons(of: standing.unit, on: standing.today, in: database)
    }
    return try FirePrints.sheet(
      Phrase("Index of the fire archive", "消防档案目录"), name: "\(id)", blocks(standing, persons), day: standing.today,
      session, site)
  }

  private static func blocks(
    _ standing: ArchiveStanding, _ persons: [(FireDuty, String, String)]
  ) -> [PrintedSheet.Block] {
    let all = standing.share()
    var blocks: [PrintedSheet.Block] = [
      .facts([
        .init("Unit", "单位", standing.unitName), .init("Day", "日期", "\(standing.today)"),
        .init("There of all", "齐全/应有", "\(all.there)/\(all.of)"),
      ])
    ]
    for part in ArchivePart.allCases {
      let share = standing.share(of: part)
      blocks.append(
        .heading(
          Phrase(
            "\(part.rawValue) \(part.title.english): \(share.there)/\(share.of)",
            "\(part.rawValue) \(part.title.chinese)：\(share.there)/\(share.of)")))
      let lacking = standing.rows(of: part).filter { !$0.isThere }
      if !lacking.isEmpty {
        let english = lacking.map { "\($0.title.english) (\($0.stateLabel.english))" }.joined(separator: "; ")
        let chinese = lacking.map { "\($0.title.chinese)（\($0.stateLabel.chinese)）" }.joined(separator: "；")
        blocks.append(.paragraph(Phrase("Lacking: \(english)", "缺项：\(chinese)")))
      }
      if part == .persons, !persons.isEmpty { blocks.append(.table(table(of: persons))) }
      let documents = standing.documents.filter { ArchiveRules.rule(of: $0.kind)?.part ?? .rules == part }
      if !documents.isEmpty { blocks.append(.table(table(of: documents))) }
    }
    return blocks
  }

  private static func table(of persons: [(FireDuty, String, String)]) -> PrintedSheet.Table {
    .init(
      [Phrase("Duty", "职务"), Phrase("Name", "姓名"), Phrase("Place", "部位")],
      persons.map { [$0.0.label, Phrase(verbatim: $0.1), Phrase(verbatim: $0.2)] })
  }

  private static func table(of documents: [ArchiveStanding.Document]) -> PrintedSheet.Table {
    .init(
      [
        Phrase("No.", "编号"), Phrase("Kind", "类别"), Phrase("Title", "标题"), Phrase("Version", "版本"),
        Phrase("Issued", "发布"), Phrase("Review by", "复审"), Phrase("Approved by", "批准人"),
      ],
      documents.map { document in
        let title = document.place.isEmpty ? document.title : document.title + " / " + document.place
        return [
          Phrase(verbatim: "\(document.id)"), document.kind.label, Phrase(verbatim: title),
          Phrase(verbatim: "\(document.version)"), Phrase(verbatim: "\(document.issued)"),
          Phrase(verbatim: document.review.map { "\($0)" } ?? ""), Phrase(verbatim: document.approvedBy),
        ]
      }, numbers: [0, 3])
  }

  static let situation = SheetKind(
    "situation", Phrase("Situation sheet", "消防安全情况报告"), about: situationAbout
  ) { name, session, site in
    let today = site.today
    let (found, signed) = try site.view(needing: FirePermissions.see, of: "fireSituations", for: session) { database in
      guard let id = Int64(name), let found = try SituationQueries.find(id, in: database),
        try DutySightQueries.sees(found.unit, session.account, on: today, in: database)
      else { throw SheetRefusal.unnamed("situation", situationAbout) }
      return (found, try FireSignatures.of(.situation, id, in: database))
    }
    let blocks: [PrintedSheet.Block] = [
      .facts([
        .init("Unit", "单位", found.unitName), .init("Sheet", "编号", name),
        .init("Days", "期间", "\(found.from) – \(found.until)"), .init("By", "报告人", found.by),
        .init("When", "时间", FirePrints.moment(found.at, site)),
      ]), .heading(Phrase("What is to be known", "情况说明")), .paragraph(Phrase(verbatim: found.text)),
      .heading(Phrase("Figures of that day", "当日数据")),
      .table(
        .init([Phrase("Figure", "项目"), Phrase("Value", "数值")], found.lines.map { [$0.0, Phrase(verbatim: $0.1)] })),
      .signatures(FirePrints.signatures(signed, expected: [.responsible], site)),
    ]
    return try FirePrints.sheet(
      Phrase("Situation sheet for the person responsible", "消防安全情况报告（送责任人签阅）"), name: name, blocks, day: found.day,
      session, site)
  }
}
