import Kernel
import Spares
import Values

/// The screens of the spares stock.
enum SparesScreens {
  static let part: ConsolePart = {
    var part = ConsolePart(name: "spares")
    part.desks = [
      ConsolePart.Desk(
        title: Phrase("Scan desk", "扫码台"), about: Phrase("Issue and receive by scanning", "扫码出入库"),
        permission: SparesPermissions.issue, open: { ScanDeskScreen($0) }),
      ConsolePart.Desk(
        title: ReceivePart.title, about: ReceivePart.summary, permission: SparesPermissions.receive,
        open: { PostingScreen(.receive, part: nil, $0) }),
      ConsolePart.Desk(
        title: IssuePart.title, about: IssuePart.summary, permission: SparesPermissions.issue,
        open: { PostingScreen(.issue, part: nil, $0) }),
    ]
    part.listing = { listing, filters, surroundings in
      listing.name == "stock" ? StockScreen(listing, filters: filters, surroundings) : nil
    }
    part.form = { kind, surroundings in
      PostingKind.allCases.first { $0.action == kind.name }.map { PostingScreen($0, part: nil, surroundings) }
    }
    part.defaults = [
      AddPart.name: [
        "unitEnglish": "ea", "unitChinese": "件", "decimals": "0", "minimum": "0", "maximum": "0", "packSize": "1",
        "minimumOrder": "0", "criticality": Criticality.desirable.rawValue,
      ],
      BlockBin.name: ["blocked": "true"],
    ]
    part.newAction = [
      "stock": AddPart.name, "parts": AddPart.name, "bins": AddBin.name, "stores": AddStore.name,
      "categories": AddCategory.name, "balances": PostOpeningBalance.name,
    ]
    part.newLabel = [
      AddPart.name: Phrase("New part", "新增备件"), AddBin.name: Phrase("New bin", "新增货位"),
      AddStore.name: Phrase("New store", "新增仓库"), AddCategory.name: Phrase("New category", "新增类别"),
      PostOpeningBalance.name: Phrase("Opening balance", "期初库存"),
    ]
    part.editAction = ["bins": .init(action: BlockBin.name, fields: ["bin": "code"])]
    part.rowCommands = [
      "documents": [slip(column: "number")], "movements": [slip(column: "document"), openPart],
      "bins": [labels(.bins, column: "code")], "parts": [labels(.parts, column: "number")],
    ]
    part.measure = measure
    part.open = open
    part.meaning = meaning
    return part
  }()

  /// Opens the part of a movement: Enter opens its document.
  private static let openPart = ConsolePart.RowCommand(
    id: "movement.part", title: Phrase("Open the part", "查看备件"), label: Phrase("Part", "备件"),
    help: Phrase("Shows the part of the selected movement.", "查看当前流水的备件。"), key: .control("k"),
    open: { row, surroundings in
      row.text("part").map { [.push(PartScreen(PartNumber(unchecked: $0), surroundings))] } ?? []
    })

  /// Opens the slip of the document a row names in a column.
  private static func slip(column: String) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: "document.slip", title: SlipScreen.openTitle, label: SlipScreen.openLabel, help: SlipScreen.openHelp,
      key: SlipScreen.openKey,
      open: { row, surroundings in
        row.text(column).map { [.push(SlipScreen(DocumentNumber(unchecked: $0), surroundings))] } ?? []
      })
  }

  /// Opens the label of the part or bin a row is, or those of all marked rows.
  private static func labels(_ kind: LabelKind, column: String) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: "list.labels", title: LabelScreen.openTitle, label: LabelScreen.openLabel, help: LabelScreen.openHelp,
      key: LabelScreen.openKey,
      open: { row, surroundings in
        row.text(column).map { [.push(LabelScreen(kind, .codes([$0]), surroundings))] } ?? []
      },
      openMarked: { keys, surroundings in [.push(LabelScreen(kind, .keys(keys.sorted()), surroundings))] })
  }

  /// Quantities are those of the part an action names.
  @Sendable private static func measure(_ content: JSON, _ site: Site) throws -> ConsolePart.Measure? {
    guard let text = content["part"]?.string, let number = try? PartNumber(text) else { return nil }
    return try PartCard.read(number, in: site).map { .init(decimals: $0.decimals, unit: $0.unit) }
  }

  /// What Enter does on a row of the general lists.
  @Sendable private static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect]? {
    switch row.listing.name {
    case "parts": return row.text("number").map { [.push(PartScreen(PartNumber(unchecked: $0), surroundings))] }
    case "movements":
      return row.text("document").map { [.push(SlipScreen(DocumentNumber(unchecked: $0), surroundings))] }
    case "balances":
      return row.text("part").map { [.push(PartScreen(PartNumber(unchecked: $0), surroundings))] }
    case "documents": return list("movements", ["document": row.text("number")], surroundings)
    case "bins": return list("balances", ["bin": row.text("code")], surroundings)
    case "categories": return row.text("code").map { [.openListing("stock", filters: ["category": .string($0)])] }
    default: return nil
    }
  }

  private static func list(_ name: String, _ filters: [String: String?], _ surroundings: Surroundings) -> [Effect]? {
    let given = filters.compactMapValues { $0.map { JSON.string($0) } }
    return Router.listing(name, filters: given, surroundings).map { [.push($0)] }
  }

  /// What a part's code in a form means.
  @Sendable private static func meaning(_ field: String, _ text: String, _ site: Site) throws -> Phrase? {
    guard field == "part", let number = try? PartNumber(text) else { return nil }
    guard let card = try PartCard.read(number, in: site) else { return SparesRefusal.unknownPart(number).sentence }
    return card.summary
  }
}

extension PartCard {
  /// Name and what is on hand, for the line beside a field.
  var summary: Phrase {
    let amount = onHand.format(decimals: decimals, grouped: true)
    return Phrase(
      "\(name(in: .english)), \(amount) \(unit.english) on hand", "\(name(in: .chinese))，现存 \(amount) \(unit.chinese)")
  }

  /// The bin that holds most and is not blocked.
  var fullestBin: BinCode? {
    holdings.filter { !$0.isBlocked }.max { $0.quantity < $1.quantity }?.bin
  }
}
