import Kernel
import Values

/// The month's list of a route, and the report of what was done (Joint Commission EP 25).
enum DevicePrints {
  private static let monthTitle = Phrase("Equipment to check on a route", "路线器材月检表")
  private static let reportTitle = Phrase("Report of work on fire equipment", "消防器材检查维修报告")

  private static let reportNames = Phrase("unit and month, such as 3 2026-11", "单位编号和月份，如 3 2026-11")

  static let month = SheetKind("equipmentMonth", monthTitle, about: Phrase("the route's code", "路线编码")) {
    name, session, site in
    let code = Text.normalizedCode(name)
    let today = site.today
    let (devices, head) = try site.view(needing: FirePermissions.see, of: "fireDevices", for: session) { database in
      (
        try DeviceSheetQueries.onRoute(code, for: session.account, on: today, in: database),
        try FireChain.head(on: today, in: database)
      )
    }
    let rows = devices.enumerated().map { number, device in
      [
        "\(number + 1)", device.code, device.place, device.checkDue?.description ?? "",
        device.serviceDue?.description ?? "", device.scrapDue?.description ?? "",
      ].map { Phrase(verbatim: $0) } + [
        device.isDone ? Phrase("done", "已检") : Phrase("________", "________")
      ]
    }
    let table = PrintedSheet.Table(
      [
        Phrase("No.", "序号"), Phrase("Code", "编码"), Phrase("Place", "部位"), Phrase("Check by", "检查期限"),
        Phrase("Service by", "维修期限"), Phrase("Scrap by", "报废期限"), Phrase("Result", "结果"),
      ], rows, numbers: [0])
    return PrintedSheet(
      monthTitle, name: "\(code) \(today.description.prefix(7))", site: site.facts.name, isDemo: site.facts.isDemo,
      [.table(table), .signatures([.init(Phrase("Checked by", "检查人"))])],
      foot: FirePrintFoot.facts(head, by: session.name, today))
  }

  static let report = SheetKind(
    "equipmentReport", reportTitle, about: reportNames
  ) { name, session, site in
    let words = name.split(separator: " ")
    guard words.count == 2, let unit = Int64(words[0]), let first = Day(text: words[1] + "-01") else {
      throw SheetRefusal.unnamed("equipmentReport", reportNames)
    }
    let (year, month, _) = first.components
    let end = (Day(year: year + month / 12, month: month % 12 + 1, day: 1) ?? first).advanced(by: -1)
    let today = site.today
    let (lines, title, head) = try site.view(needing: FirePermissions.see, of: "fireDevices", for: session) {
      database in
      (
        try DeviceSheetQueries.work(
          in: UnitID(unit), from: first, until: end, for: session.account, on: today, in: database),
        try FireUnits.require(UnitID(unit), in: database).name, try FireChain.head(on: today, in: database)
      )
    }
    let table = PrintedSheet.Table(
      [
        Phrase("Date", "日期"), Phrase("Activity", "工作"), Phrase("Device", "器材"), Phrase("Frequency", "周期"),
        Phrase("Person and contact", "人员及联系方式"), Phrase("Standard and edition", "依据标准及版本"),
        Phrase("Result", "结果"), Phrase("Correction", "处理"),
      ], lines)
    return PrintedSheet(
      reportTitle, name: name, site: site.facts.name, isDemo: site.facts.isDemo,
      [.facts([.init("Unit", "单位", title), .init("From", "期间", "\(first) – \(end)")]), .table(table)],
      foot: FirePrintFoot.facts(head, by: session.name, today))
  }
}
