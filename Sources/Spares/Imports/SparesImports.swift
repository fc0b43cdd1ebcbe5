import Kernel
import SQLite
import Values

/// The files of the spares stock, in the order a new site takes them.
///
/// `opening` is what is on hand now, to begin a new site with; `movements` is the ledger from its first row. A site is made
/// again from one or the other, not from both.
enum SparesImports {
  static let all = [stores, categories, suppliers, bins, parts, codes, opening, movements, changes, blocks]

  static let stores = ImportKind(
    "stores", Phrase("Stores", "仓库"), Phrase("New stores.", "新增仓库。"), ImportShape(AddStore.self),
    export: ExportSource(SparesPermissions.see, page: ExportQueries.stores))

  static let categories = ImportKind(
    "categories", Phrase("Categories", "类别"),
    Phrase("New categories; a parent stands before what is below it.", "新增类别，上级须排在下级之前。"),
    ImportShape(AddCategory.self), export: ExportSource(SparesPermissions.see, page: ExportQueries.categories))

  static let suppliers = ImportKind(
    "suppliers", Phrase("Suppliers", "供应商"), Phrase("New suppliers.", "新增供应商。"), ImportShape(AddSupplier.self),
    export: ExportSource(SparesPermissions.see, page: ExportQueries.suppliers))

  static let bins = ImportKind(
    "bins", Phrase("Bins", "货位"),
    Phrase("New bins; a bin stands before those inside it.", "新增货位，上级须排在下级之前。"), ImportShape(AddBin.self),
    export: ExportSource(SparesPermissions.see, page: ExportQueries.bins))

  static let parts = ImportKind(
    "parts", Phrase("Parts", "备件"), Phrase("New parts with their master data.", "新增备件及其资料。"),
    ImportShape(AddPart.self), measure: .column("decimals"),
    export: ExportSource(SparesPermissions.see, page: PartExportQueries.parts))

  static let codes = ImportKind(
    "codes", Phrase("Barcodes", "条码"), Phrase("More barcodes and aliases of parts.", "备件的其他条码与别名。"),
    ImportShape(AttachCode.self), export: ExportSource(SparesPermissions.see, page: ExportQueries.codes))

  static let opening = ImportKind(
    "opening", Phrase("Opening balances", "期初库存"),
    Phrase("What each bin holds, with its total value.", "各货位的库存数量与总金额。"),
    ImportShape(PostOpeningBalance.self, fields: ["part", "quantity", "bin", "value", "day"]),
    measure: ofPart, export: ExportSource(SparesPermissions.see, page: MovementExportQueries.balances))

  static let movements = ImportKind(
    "movements", Phrase("Movements", "出入库流水"),
    Phrase("Movements in the order they happened; each becomes a document.", "按发生顺序排列的出入库记录，每行生成一张单据。"),
    deciding: (name: "kind", title: Phrase("Kind", "类型")),
    titles: [
      "reference": Phrase("Reference", "参考号"), "day": Phrase("Day", "日期"),
      "document": Phrase("Reverses", "冲销的单据"),
    ],
    [
      ImportShape(
        ReceivePart.self, word: DocumentKind.receipt.rawValue, label: DocumentKind.receipt.label,
        fields: ["part", "quantity", "bin", "price", "reference", "day", "reason"]),
      ImportShape(
        IssuePart.self, word: DocumentKind.issue.rawValue, label: DocumentKind.issue.label,
        fields: ["part", "quantity", "bin", "purpose", "reference", "day", "reason"]),
      ImportShape(
        PostOpeningBalance.self, word: DocumentKind.opening.rawValue, label: DocumentKind.opening.label,
        fields: ["part", "quantity", "bin", "value", "day"]),
      ImportShape(
        ReverseDocument.self, word: DocumentKind.reversal.rawValue, label: DocumentKind.reversal.label, isRare: true),
    ], measure: ofPart,
    naming: ImportNaming("number", Phrase("Document number", "单据号"), reference: "document") { outcome in
      (outcome as? MovementPosted)?.document.text
    }, export: ExportSource(SparesPermissions.see, page: MovementExportQueries.movements))

  static let changes = ImportKind(
    "changes", Phrase("Changes of parts", "备件修改"),
    Phrase("New master data of parts that are there; an empty cell changes nothing.", "修改已有备件的资料，空单元格不作修改。"),
    ImportShape(
      ChangePart.self,
      fields: [
        "number", "nameChinese", "nameEnglish", "specification", "category", "criticality", "minimum", "maximum",
        "packSize", "minimumOrder", "price", "supplier", "leadDays", "manufacturer", "manufacturerNumber",
        "manualPath", "note", "active",
      ]),
    measure: .lookUp("number", find: decimals, unknown: { SparesRefusal.unknownPart(PartNumber(unchecked: $0)) }),
    export: ExportSource(SparesPermissions.see, page: PartExportQueries.changes))

  static let blocks = ImportKind(
    "blocks", Phrase("Blocked bins", "冻结货位"), Phrase("Bins to be blocked or opened again.", "冻结或解冻货位。"),
    ImportShape(BlockBin.self), export: ExportSource(SparesPermissions.see, page: ExportQueries.blocks))

  private static let ofPart = ImportKind.Measure.lookUp(
    "part", find: decimals, unknown: { SparesRefusal.unknownPart(PartNumber(unchecked: $0)) })

  /// The decimals of the part a cell names; nil where there is no such part.
  @Sendable private static func decimals(_ code: String, _ database: Connection) throws -> Int? {
    guard let number = try? PartNumber(code) else { return nil }
    return try PartQueries.find(number, in: database)?.decimals
  }
}
