import Kernel
import SQLite
import Values

/// The files of the spares stock, in the order a new site takes them.
///
/// `opening` is what is on hand now, to begin a new site with; `movements` is the ledger from its first row. A site is made
/// again from one or the other, not from both.
enum SparesImports {
  static let all = [
    stores, categories, bins, suppliers, parts, codes, prices, substitutes, equipment, equipmentParts, workOrders,
    opening, movements, closedOrders, reservations, changes, supplierChanges, blocks, lastDays,
  ].map(called)

  /// The lists that show what a kind of file has: what they call it is taken as a heading too.
  @Sendable private static func called(_ kind: ImportKind) -> ImportKind {
    let inside = ["inside": ["parent"]]
    switch kind.name {
    case "stores": return kind.called(asIn: BinListings.stores, ["unit": []])
    case "categories": return kind.called(asIn: BinListings.categories)
    case "bins": return kind.called(asIn: BinListings.bins, inside)
    case "blocks": return kind.called(asIn: BinListings.bins, ["code": ["bin"]])
    case "suppliers", "supplierChanges": return kind.called(asIn: SupplierListings.suppliers)
    case "parts": return kind.called(asIn: PartListing.listing, ["codes": []]).called(asIn: StockListing.listing)
    case "changes": return kind.called(asIn: PartListing.listing).called(asIn: StockListing.listing)
    case "codes": return kind.called(asIn: PartListing.listing, ["number": ["part"], "codes": ["code"]])
    case "prices": return kind.called(asIn: SupplierListings.prices)
    case "substitutes": return kind.called(asIn: EquipmentListings.substitutes)
    case "equipment": return kind.called(asIn: EquipmentListings.equipment, inside)
    case "equipmentParts": return kind.called(asIn: EquipmentListings.parts)
    case "workOrders", "closedOrders": return kind.called(asIn: WorkListings.workOrders)
    case "reservations": return kind.called(asIn: WorkListings.reservations)
    case "opening":
      return kind.called(asIn: BinListings.balances)
        .called(asIn: StockListing.listing, ["number": ["part"], "onHand": ["quantity"], "bins": ["bin"]])
    case "movements":
      // In the ledger the document is the row's own, and the value has a sign.
      return kind.called(asIn: MovementListing.listing, ["document": ["number"], "value": []])
    case "lastDays": return kind.called(asIn: WorkListings.lots)
    default: return kind
    }
  }

  static let stores = ImportKind(
    "stores", Phrase("Stores", "仓库"), Phrase("New stores.", "新增仓库。"), ImportShape(AddStore.self),
    export: ExportSource(SparesPermissions.see, page: ExportQueries.stores))

  static let categories = ImportKind(
    "categories", Phrase("Categories", "类别"),
    Phrase("New categories; a parent stands before what is below it.", "新增类别，上级须排在下级之前。"),
    ImportShape(AddCategory.self), export: ExportSource(SparesPermissions.see, page: ExportQueries.categories))

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
    Phrase("What each bin holds, with its total value.", "各货位的库存数量与总金额。"), ImportShape(PostOpeningBalance.self),
    measure: ofPart, export: ExportSource(SparesPermissions.see, page: MovementExportQueries.balances))

  static let movements = ImportKind(
    "movements", Phrase("Movements", "出入库流水"),
    Phrase("Movements in the order they happened; each becomes a document.", "按发生顺序排列的出入库记录，每行生成一张单据。"),
    deciding: (name: "kind", title: Phrase("Kind", "类型")),
    titles: [
      "reference": Phrase("Reference", "参考号"), "day": Phrase("Day", "日期"), "bin": Phrase("Bin", "货位"),
      "document": Phrase("Refers to", "原单据"), "reason": Phrase("Reason", "原因"),
      "priceDifference": Phrase("With price difference", "按差价"), "supplier": Phrase("Supplier", "供应商"),
    ],
    [
      shape(ReceivePart.self, .receipt),
      shape(
        IssuePart.self, .issue,
        fields: ["part", "quantity", "bin", "lot", "purpose", "reference", "day", "reason"]),
      shape(PostOpeningBalance.self, .opening),
      shape(
        ReturnFromWork.self, .workReturn, isRare: true,
        fields: ["part", "document", "quantity", "bin", "day", "reason"]),
      shape(
        ReturnToSupplier.self, .supplierReturn, isRare: true,
        fields: ["part", "document", "quantity", "bin", "reference", "day", "reason", "priceDifference"]),
      shape(
        TransferPart.self, .transfer, isRare: true,
        fields: ["part", "quantity", "from", "into", "lot", "reference", "day", "reason"]),
      shape(AdjustStock.self, .adjustment, isRare: true),
      shape(ScrapPart.self, .scrap, isRare: true),
      shape(
        SendToRepair.self, .repairOut, isRare: true,
        fields: ["part", "quantity", "bin", "lot", "supplier", "reference", "day", "reason"]),
      shape(
        TakeFromRepair.self, .repairIn, isRare: true,
        fields: ["part", "document", "quantity", "bin", "cost", "day", "reason"]),
      shape(ReverseDocument.self, .reversal, isRare: true),
    ], measure: ofPart,
    naming: ImportNaming("number", Phrase("Document number", "单据号"), reference: "document") { outcome in
      (outcome as? MovementPosted)?.document.text
    }, export: ExportSource(SparesPermissions.see, page: MovementExportQueries.movements))

  private static func shape<A: Action>(
    _ type: A.Type, _ kind: DocumentKind, isRare: Bool = false, fields: [String]? = nil
  ) -> ImportShape {
    ImportShape(type, word: kind.rawValue, label: kind.label, isRare: isRare, fields: fields)
  }

  static let suppliers = ImportKind(
    "suppliers", Phrase("Suppliers", "供应商"), Phrase("New suppliers.", "新增供应商。"), ImportShape(AddSupplier.self),
    export: ExportSource(SparesPermissions.see, page: DailyExportQueries.suppliers))

  static let supplierChanges = ImportKind(
    "supplierChanges", Phrase("Changes of suppliers", "供应商修改"),
    Phrase("New data of suppliers that are there; exported are those no longer in use.", "修改已有供应商的资料；导出的是已停用的供应商。"),
    ImportShape(ChangeSupplier.self),
    export: ExportSource(SparesPermissions.see, page: DailyExportQueries.supplierChanges))

  static let prices = ImportKind(
    "prices", Phrase("Supplier prices", "供应商价格"), Phrase("What suppliers ask, and from when.", "供应商的价格与有效期。"),
    ImportShape(SetSupplierPrice.self), measure: ofPart,
    export: ExportSource(SparesPermissions.see, page: DailyExportQueries.prices))

  static let substitutes = ImportKind(
    "substitutes", Phrase("Substitutes", "替代件"), Phrase("What replaces a part or may stand in for it.", "备件的替代与代用关系。"),
    ImportShape(RelateParts.self), export: ExportSource(SparesPermissions.see, page: DailyExportQueries.substitutes))

  static let equipment = ImportKind(
    "equipment", Phrase("Equipment", "设备"),
    Phrase("New equipment; what is above stands before what is inside it.", "新增设备，上级须排在下级之前。"),
    ImportShape(AddEquipment.self), export: ExportSource(SparesPermissions.see, page: DailyExportQueries.equipment))

  static let equipmentParts = ImportKind(
    "equipmentParts", Phrase("Equipment parts", "设备备件清单"),
    Phrase("How many of which part equipment has, and where.", "设备各部位所用备件及数量。"),
    ImportShape(SetEquipmentPart.self), measure: ofPart,
    export: ExportSource(SparesPermissions.see, page: DailyExportQueries.equipmentParts))

  static let workOrders = ImportKind(
    "workOrders", Phrase("Work orders", "工单"), Phrase("New work orders.", "新增工单。"), ImportShape(AddWorkOrder.self),
    export: ExportSource(SparesPermissions.see, page: DailyExportQueries.workOrders))

  static let closedOrders = ImportKind(
    "closedOrders", Phrase("Closed work orders", "已关闭工单"), Phrase("Work orders to be closed.", "需关闭的工单。"),
    ImportShape(CloseWorkOrder.self), export: ExportSource(SparesPermissions.see, page: DailyExportQueries.closedOrders)
  )

  static let reservations = ImportKind(
    "reservations", Phrase("Reservations", "预留"), Phrase("What is kept for work orders.", "为工单预留的备件。"),
    ImportShape(ReservePart.self), measure: ofPart,
    export: ExportSource(SparesPermissions.see, page: DailyExportQueries.reservations))

  static let changes = ImportKind(
    "changes", Phrase("Changes of parts", "备件修改"),
    Phrase("New master data of parts that are there; an empty cell changes nothing.", "修改已有备件的资料，空单元格不作修改。"),
    ImportShape(ChangePart.self),
    measure: .lookUp("number", find: decimals, unknown: { SparesRefusal.unknownPart(PartNumber(unchecked: $0)) }),
    export: ExportSource(SparesPermissions.see, page: PartExportQueries.changes))

  static let blocks = ImportKind(
    "blocks", Phrase("Blocked bins", "冻结货位"), Phrase("Bins to be blocked or opened again.", "冻结或解冻货位。"),
    ImportShape(BlockBin.self), export: ExportSource(SparesPermissions.see, page: ExportQueries.blocks))

  static let lastDays = ImportKind(
    "lastDays", Phrase("Last days of lots", "批次有效期"),
    Phrase(
      "Last days set or corrected after the lots came; exported are those that were corrected.",
      "为已有批号或序列号设置、更正的有效期；导出的是更正过的。"),
    ImportShape(SetLotExpiry.self), export: ExportSource(SparesPermissions.see, page: DailyExportQueries.lastDays))

  private static let ofPart = ImportKind.Measure.lookUp(
    "part", find: decimals, unknown: { SparesRefusal.unknownPart(PartNumber(unchecked: $0)) })

  /// The decimals of the part a cell names; nil where there is no such part.
  @Sendable private static func decimals(_ code: String, _ database: Connection) throws -> Int? {
    guard let number = try? PartNumber(code) else { return nil }
    return try PartQueries.find(number, in: database)?.decimals
  }
}
