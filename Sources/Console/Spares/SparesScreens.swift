import Kernel
import Spares
import Values

/// The screens of the spares stock.
enum SparesScreens {
  static let part: ConsolePart = {
    var part = ConsolePart(name: "spares")
    part.desks = [
      ConsolePart.Desk(
        name: "scan", title: Phrase("Scan desk", "扫码台"),
        about: Phrase("Issue, receive and move by scanning", "扫码出入库与移库"),
        permission: SparesPermissions.issue, open: { ScanDeskScreen($0) }),
      ConsolePart.Desk(
        title: ReceivePart.title, about: ReceivePart.summary, permission: SparesPermissions.receive,
        open: { PostingScreen(.receive, part: nil, $0) }),
      ConsolePart.Desk(
        title: IssuePart.title, about: IssuePart.summary, permission: SparesPermissions.issue,
        open: { PostingScreen(.issue, part: nil, $0) }),
    ]
    part.quick = quick
    part.listing = { listing, filters, surroundings in
      if listing.name == "stock" { return StockScreen(listing, filters: filters, surroundings) }
      guard LedgerScreen.listings.contains(listing.name) else { return nil }
      return LedgerScreen(listing, filters: filters, surroundings)
    }
    part.form = { kind, values, surroundings in
      PostingKind.allCases.first { $0.action == kind.name }.map {
        PostingScreen($0, part: values["part"], given: values, surroundings)
      }
    }
    part.choices = { try CodeChoices.read($0, for: $1, in: $2) }
    part.defaults = [
      AddPart.name: [
        "unitEnglish": "ea", "unitChinese": "件", "decimals": "0", "minimum": "0", "maximum": "0", "packSize": "1",
        "minimumOrder": "0", "criticality": Criticality.desirable.rawValue,
      ],
      BlockBin.name: ["blocked": "true"], CloseWorkOrder.name: ["closed": "true"],
    ]
    part.newAction = [
      "stock": AddPart.name, "parts": AddPart.name, "bins": AddBin.name, "stores": AddStore.name,
      "categories": AddCategory.name, "balances": PostOpeningBalance.name, "workOrders": AddWorkOrder.name,
      "reservations": ReservePart.name, "equipment": AddEquipment.name, "equipmentParts": SetEquipmentPart.name,
      "substitutes": RelateParts.name, "suppliers": AddSupplier.name, "supplierPrices": SetSupplierPrice.name,
    ]
    part.newLabel = [
      AddPart.name: Phrase("New part", "新增备件"), AddBin.name: Phrase("New bin", "新增货位"),
      AddStore.name: Phrase("New store", "新增仓库"), AddCategory.name: Phrase("New category", "新增类别"),
      PostOpeningBalance.name: Phrase("Opening balance", "期初库存"), AddWorkOrder.name: Phrase("New order", "新增工单"),
      ReservePart.name: ReservePart.title, AddEquipment.name: Phrase("New equipment", "新增设备"),
      SetEquipmentPart.name: Phrase("New part", "新增备件"), RelateParts.name: Phrase("New substitute", "新增替代件"),
      AddSupplier.name: Phrase("New supplier", "新增供应商"), SetSupplierPrice.name: Phrase("New price", "新增价格"),
    ]
    part.words = words
    part.editAction = [
      "bins": .init(
        action: ChangeBin.name, fields: ["bin": "code", "name": "name", "walk": "walk"], changesOnly: true),
      "suppliers": .init(
        action: ChangeSupplier.name,
        fields: [
          "code": "code", "nameChinese": "nameChinese", "nameEnglish": "name", "leadDays": "leadDays", "note": "note",
        ],
        changesOnly: true),
      "equipmentParts": .init(
        action: SetEquipmentPart.name,
        fields: ["equipment": "equipment", "part": "part", "quantity": "quantity", "position": "position"]),
      "lots": .init(
        action: SetLotExpiry.name, fields: ["part": "part", "lot": "lot", "expires": "expires"]),
      "supplierPrices": .init(
        action: SetSupplierPrice.name,
        fields: [
          "supplier": "supplier", "part": "part", "price": "price", "minimumOrder": "minimumOrder",
          "supplierNumber": "supplierNumber",
        ]),
    ]
    part.rowCommands = rowCommands
    part.measure = measure
    part.open = open
    part.meaning = meaning
    return part
  }()

  /// Quantities are those of the part an action names, or of the part its document moved.
  @Sendable private static func measure(
    _ content: JSON, _ session: Session, _ site: Site
  ) throws -> ConsolePart.Measure? {
    let number: PartNumber?
    if let text = content["part"]?.string {
      number = try? PartNumber(text)
    } else if let text = content["document"]?.string {
      number = try Slip.read(DocumentNumber(unchecked: text), as: session, in: site).lines.first?.part
    } else {
      number = nil
    }
    return try number.flatMap { try PartCard.read($0, in: site) }.map { .init(decimals: $0.decimals, unit: $0.unit) }
  }

  /// What Enter does on a row of the general lists.
  @Sendable private static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect]? {
    switch row.listing.name {
    case "parts", "stock": return openPart(row, "number", surroundings)
    case "movements":
      return row.text("document").map { [.push(SlipScreen(DocumentNumber(unchecked: $0), surroundings))] }
    case "balances", "equipmentParts", "supplierPrices", "leadTimes": return openPart(row, "part", surroundings)
    case "substitutes": return openPart(row, "other", surroundings)
    case "documents": return list("movements", ["document": row.text("number")], surroundings)
    case "bins": return list("balances", ["bin": row.text("code")], surroundings)
    case "equipment": return list("equipmentParts", ["equipment": row.text("code")], surroundings)
    case "suppliers": return list("supplierPrices", ["supplier": row.text("code")], surroundings)
    case "lots": return list("movements", ["part": row.text("part"), "lot": row.text("lot")], surroundings)
    case "workOrders": return pick(row.text("code"), surroundings)
    case "reservations": return pick(row.text("workOrder"), surroundings)
    case "categories": return row.text("code").map { [.openListing("stock", filters: ["category": .string($0)])] }
    default: return nil
    }
  }

  static func openPart(_ row: RowReader, _ column: String, _ surroundings: Surroundings) -> [Effect]? {
    row.text(column).map { [.push(PartScreen(PartNumber(unchecked: $0), surroundings))] }
  }

  static func pick(_ code: String?, _ surroundings: Surroundings) -> [Effect]? {
    code.map { [.push(PickScreen(WorkOrderCode(unchecked: $0), surroundings))] }
  }

  static func list(_ name: String, _ filters: [String: String?], _ surroundings: Surroundings) -> [Effect]? {
    let given = filters.compactMapValues { $0.map { JSON.string($0) } }
    return Router.listing(name, filters: given, surroundings).map { [.push($0)] }
  }

  /// What a code in a form means.
  @Sendable private static func meaning(_ field: String, _ text: String, _ site: Site) throws -> Phrase? {
    switch field {
    case "part", "other":
      guard let number = try? PartNumber(text) else { return nil }
      guard let card = try PartCard.read(number, in: site) else { throw SparesRefusal.unknownPart(number) }
      return card.summary
    case "bin", "from", "into":
      guard let code = try? BinCode(text) else { return nil }
      try BinLookup.require(code, in: site)
      return nil
    default: return nil
    }
  }
}
