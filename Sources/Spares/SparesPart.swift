import Kernel
import SQLite
import Values

/// The spares stock, as it introduces itself to Kernel.
public enum SparesPart {
  public static let part: Part = {
    var part = Part(name: "spares", title: Phrase("Spares", "备件"))
    part.permissions = SparesPermissions.all
    part.roles = [
      RoleTemplate(
        "storekeeper", Phrase("Storekeeper", "仓管员"),
        [SparesPermissions.see, SparesPermissions.receive, SparesPermissions.issue, SparesPermissions.reverse]),
      RoleTemplate(
        "stores-manager", Phrase("Stores manager", "仓库主管"),
        SparesPermissions.all + [KernelPermissions.decide]),
      RoleTemplate("stock-viewer", Phrase("Stock viewer", "库存查询员"), [SparesPermissions.see]),
    ]
    part.actions = [
      ActionKind(AddPart.self), ActionKind(ChangePart.self), ActionKind(AttachCode.self), ActionKind(DetachCode.self),
      ActionKind(AddCategory.self), ActionKind(AddStore.self), ActionKind(AddBin.self), ActionKind(BlockBin.self),
      ActionKind(PostOpeningBalance.self), ActionKind(ReceivePart.self), ActionKind(IssuePart.self),
      ActionKind(ReverseDocument.self),
    ]
    part.listings = [
      StockListing.listing, MovementListing.listing, DocumentListing.listing, BinListings.balances, BinListings.bins,
      BinListings.stores, BinListings.categories, PartListing.listing,
    ]
    part.settings = SparesSettings.all
    part.migrations = SparesSchema.migrations
    part.derivedTables = ["part_find", "stock_line"]
    part.checks = SparesChecks.all
    part.searchable = ["stock"]
    part.figures = [
      Figure("spares.parts", Phrase("Parts", "备件种数"), permission: SparesPermissions.see) { database in
        try database.integer("SELECT count(*) FROM stock_line INDEXED BY stock_line_number") ?? 0
      },
      Figure("spares.out", Phrase("Out of stock", "无货"), permission: SparesPermissions.see) { database in
        try database.integer("SELECT count(*) FROM stock_line WHERE state = 'out' AND is_active = 1") ?? 0
      },
      Figure("spares.short", Phrase("Below minimum", "低于最低库存"), permission: SparesPermissions.see) { database in
        try database.integer("SELECT count(*) FROM stock_line WHERE state = 'short' AND is_active = 1") ?? 0
      },
      Figure("spares.value", Phrase("Stock value", "库存金额"), kind: .money, permission: SparesPermissions.see) {
        database in
        try database.integer("SELECT coalesce(sum(value), 0) FROM stock_line INDEXED BY stock_line_value") ?? 0
      },
    ]
    part.demo = SparesDemo.fill
    return part
  }()
}
