import FireSafety
import Kernel
import Terminal
import Values

/// The screens of the archive.
enum FireArchiveScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = { part in
      part.desks.append(
        ConsolePart.Desk(
          name: "fireArchiveParts", title: ArchiveScreen.title, about: ArchiveScreen.about,
          permission: FirePermissions.see,
          function: "fire.archive", open: { ArchiveScreen(nil, $0) }))
      part.newAction["fireArchive"] = AddFireDocument.name
      part.newAction["fireDocuments"] = AddFireDocument.name
      part.newAction["fireSituations"] = ReportSituation.name
      part.newAction["fireLeadership"] = LogLeadership.name
      part.newLabel[AddFireDocument.name] = Phrase("Add", "归档")
      part.newLabel[ReportSituation.name] = Phrase("Report", "报告")
      part.newLabel[LogLeadership.name] = Phrase("Enter", "登记")
      part.rowCommands["fireDocuments"] = [revise, approve, close]
      part.rowCommands["fireSituations"] = [acknowledge]
    }
    chapter.open = open
    return chapter
  }()

  @Sendable private static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect]? {
    switch row.listing.name {
    case "fireSituations":
      return row.text("situation").map { SheetScreen.open("situation", $0, surroundings) }
    case "fireArchive":
      guard let unit = row.integer("unit"), let code = row.text("code") else { return nil }
      return open(code, of: unit, isMissing: row.text("state") == "missing", surroundings)
    default: return nil
    }
  }

  /// What is missing is entered; what is there is listed.
  private static func open(
    _ code: String, of unit: Int64, isMissing: Bool, _ surroundings: Surroundings
  ) -> [Effect]? {
    let filters: [String: JSON] = ["unit": .integer(unit)]
    if FireDuty(rawValue: code) != nil {
      guard isMissing, surroundings.may(AppointToDuty.permission) else {
        return list("fireAppointments", filters.merging(["duty": .string(code)]) { $1 }, surroundings)
      }
      return Router.open(action: AppointToDuty.name, surroundings, values: ["unit": "\(unit)", "duty": code])
    }
    guard FireDocumentKind(rawValue: code) != nil else { return nil }
    guard isMissing, surroundings.may(AddFireDocument.permission) else {
      return list("fireDocuments", filters.merging(["kind": .string(code)]) { $1 }, surroundings)
    }
    return Router.open(action: AddFireDocument.name, surroundings, values: ["unit": "\(unit)", "kind": code])
  }

  private static func list(_ name: String, _ filters: [String: JSON], _ surroundings: Surroundings) -> [Effect]? {
    Router.listing(name, filters: filters, surroundings).map { [.push($0)] }
  }

  private static func command<A: Action>(
    _ id: CommandID, _ action: A.Type, _ label: Phrase, _ key: Key, field: String,
    whyNot: @escaping @Sendable (RowReader) -> Phrase?
  ) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: id, title: A.title, label: label, help: A.summary, key: key,
      whyNot: { row, surroundings in surroundings.whyNot(A.permission) ?? whyNot(row) },
      open: { row, surroundings in
        Router.open(
          action: A.name, surroundings, values: [field: row.text(field) ?? ""],
          told: ToldRow.fields(
            row, ["title", "version", "issued", "files", "day", "from", "until", "text", "unitName"], surroundings))
      })
  }

  private static func notNewest(_ row: RowReader) -> Phrase? {
    switch row.text("state") {
    case "older": Phrase("it is an older version", "该版本为旧版")
    case "closed": Phrase("it is out of force", "该文件已废止")
    default: nil
    }
  }

  private static let revise = command(
    "fireDocument.revise", ReviseFireDocument.self, Phrase("Revise", "修订"), .control("t"), field: "document",
    whyNot: notNewest)

  private static let approve = command(
    "fireDocument.approve", ApproveFireDocument.self, Phrase("Approve", "批准"), .control("a"), field: "document",
    whyNot: { row in
      notNewest(row) ?? ((row.text("approved") ?? "").isEmpty ? nil : Phrase("it is approved", "已批准"))
    })

  private static let close = command(
    "fireDocument.close", CloseFireDocument.self, Phrase("Out of force", "废止"), .control("e"), field: "document",
    whyNot: notNewest)

  private static let acknowledge = command(
    "fireSituation.acknowledge", AcknowledgeSituation.self, Phrase("Acknowledge", "签阅"), .control("a"),
    field: "situation",
    whyNot: { row in row.text("state") == "read" ? Phrase("it is acknowledged", "已签阅") : nil })
}
