import Kernel
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
    part.imports = SparesImports.all
    part.settings = SparesSettings.all
    part.migrations = SparesSchema.migrations
    part.derivedTables = ["part_find", "stock_line"]
    part.checks = SparesChecks.all
    part.searchable = ["stock"]
    part.figures = StockQueries.figures
    part.demo = SparesDemo.fill
    return part
  }()
}
