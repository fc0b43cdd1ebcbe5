import Kernel
import Spares
import Terminal
import Values

extension SparesScreens {
  /// What can be done with the selected row of a general list, by listing.
  static let rowCommands: [String: [ConsolePart.RowCommand]] = [
    "documents": [slip(column: "number"), takeBack(document: "number")],
    "movements": [slip(column: "document"), takeBack(document: "document"), part(column: "part")],
    "balances": [
      posting(.issue, key: .control("t")), posting(.transfer, key: .control("v")),
      posting(.adjust, key: .control("a")), posting(.scrap, key: .control("x")), posting(.repair, key: .control("f")),
    ],
    "parts": [LabelScreen.rowCommand(.parts, column: "number")],
    "bins": [
      LabelScreen.rowCommand(.bins, column: "code"),
      form(BlockBin.self, label: Phrase("Block", "冻结"), key: .control("b"), fields: ["bin": "code"]),
    ],
    "workOrders": [
      form(ReservePart.self, label: ReservePart.title, key: .control("r"), fields: ["workOrder": "code"]), close,
      documents(filter: "workOrder"),
    ],
    "reservations": [
      form(
        ReleaseReservation.self, label: Phrase("Release", "释放"), key: .control("d"),
        fields: ["workOrder": "workOrder", "part": "part"]), part(column: "part"),
    ],
    "equipment": [documents(filter: "equipment")],
    "substitutes": [
      form(
        UnrelateParts.self, label: Phrase("Remove", "移除"), key: .control("d"),
        fields: ["part": "part", "other": "other"]),
      part(column: "part"),
    ],
    "suppliers": [leadTimes],
    "lots": [
      part(column: "part"), posting(.issue, key: .control("t")), posting(.scrap, key: .control("x")),
    ],
  ]

  /// Opens the slip of the document a row names in a column.
  private static func slip(column: String) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: "document.slip", title: SlipScreen.openTitle, label: SlipScreen.openLabel, help: SlipScreen.openHelp,
      key: SlipScreen.openKey,
      open: { row, surroundings in
        row.text(column).map { [.push(SlipScreen(DocumentNumber(unchecked: $0), surroundings))] } ?? []
      })
  }

  /// Opens the part a row names in a column: Enter opens something else there.
  private static func part(column: String) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: "row.part", title: Phrase("Open the part", "查看备件"), label: Phrase("Part", "备件"),
      help: Phrase("Shows the part of the selected row.", "查看当前行的备件。"), key: .control("k"),
      open: { row, surroundings in openPart(row, column, surroundings) ?? [] })
  }

  /// Gives back what the document of a row moved.
  private static func takeBack(document: String) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: "document.takeBack", title: TakeBack.title, label: TakeBack.label, help: TakeBack.help, key: TakeBack.key,
      whyNot: { row, surroundings in TakeBack.whyNot(row, surroundings) },
      open: { row, surroundings in
        TakeBack.open(row.text(document), kind: row.text("kind"), lot: row.text("lot"), surroundings)
      })
  }

  /// A posting form with the row's part, bin and lot.
  private static func posting(_ kind: PostingKind, key: Key) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: CommandID(rawValue: "row." + kind.rawValue), title: kind.title, label: kind.title, help: kind.summary,
      key: key, whyNot: { _, surroundings in surroundings.whyNot(kind.permission) },
      open: { row, surroundings in
        var given: [String: String] = [:]
        given[kind.binField] = row.text("bin")
        given["lot"] = row.text("lot")
        return [.push(PostingScreen(kind, part: row.text("part"), given: given, surroundings))]
      })
  }

  /// The form of an action filled from the row.
  private static func form<A: Action>(
    _ type: A.Type, label: Phrase, key: Key, fields: [String: String]
  ) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: CommandID(rawValue: "row." + A.name), title: A.title, label: label, help: A.summary, key: key,
      whyNot: { _, surroundings in surroundings.whyNot(A.permission) },
      open: { row, surroundings in
        Router.open(action: A.name, surroundings, values: fields.compactMapValues { row.text($0) })
      })
  }

  /// Closes an open work order and opens a closed one.
  private static let close = ConsolePart.RowCommand(
    id: "row.closeWorkOrder", title: CloseWorkOrder.title, label: Phrase("Close", "关闭"), help: CloseWorkOrder.summary,
    key: .control("x"), whyNot: { _, surroundings in surroundings.whyNot(CloseWorkOrder.permission) },
    open: { row, surroundings in
      let closes = row.integer("open") != 0
      return Router.open(
        action: CloseWorkOrder.name, surroundings,
        values: ["code": row.text("code") ?? "", "closed": closes ? "true" : "false"])
    })

  /// What was posted for a work order or for equipment.
  private static func documents(filter: String) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: "row.documents", title: Phrase("Its documents", "相关单据"), label: Phrase("Documents", "单据"),
      help: Phrase("Lists what was posted for the selected row.", "列出当前行的全部库存单据。"), key: .control("o"),
      open: { row, surroundings in list("documents", [filter: row.text("code")], surroundings) ?? [] })
  }

  private static let leadTimes = ConsolePart.RowCommand(
    id: "row.leadTimes", title: Phrase("Lead times", "供货周期"), label: Phrase("Lead times", "周期"),
    help: Phrase("How long the supplier took for each part, learned from receipts.", "按入库记录统计的各备件供货周期。"),
    key: .control("t"),
    open: { row, surroundings in list("leadTimes", ["supplier": row.text("code")], surroundings) ?? [] })
}
