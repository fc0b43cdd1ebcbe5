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
        [
          SparesPermissions.see, SparesPermissions.receive, SparesPermissions.issue, SparesPermissions.reverse,
          SparesPermissions.takeBack, SparesPermissions.transfer, SparesPermissions.repair, SparesPermissions.reserve,
        ]),
      RoleTemplate(
        "stores-manager", Phrase("Stores manager", "仓库主管"),
        SparesPermissions.all + [KernelPermissions.decide, KernelPermissions.shareViews]),
      RoleTemplate("stock-viewer", Phrase("Stock viewer", "库存查询员"), [SparesPermissions.see]),
    ]
    part.actions = [
      ActionKind(AddPart.self), ActionKind(ChangePart.self), ActionKind(AttachCode.self), ActionKind(DetachCode.self),
      ActionKind(AddCategory.self), ActionKind(AddStore.self), ActionKind(AddBin.self), ActionKind(BlockBin.self),
      ActionKind(PostOpeningBalance.self), ActionKind(ReceivePart.self), ActionKind(IssuePart.self),
      ActionKind(ReverseDocument.self),
      ActionKind(ReturnFromWork.self), ActionKind(ReturnToSupplier.self), ActionKind(TransferPart.self),
      ActionKind(AdjustStock.self), ActionKind(ScrapPart.self), ActionKind(SendToRepair.self),
      ActionKind(TakeFromRepair.self), ActionKind(ChangeBin.self), ActionKind(AddWorkOrder.self),
      ActionKind(CloseWorkOrder.self), ActionKind(ReservePart.self), ActionKind(ReleaseReservation.self),
      ActionKind(AddSupplier.self), ActionKind(ChangeSupplier.self), ActionKind(SetSupplierPrice.self),
      ActionKind(AddEquipment.self), ActionKind(SetEquipmentPart.self), ActionKind(RelateParts.self),
      ActionKind(UnrelateParts.self), ActionKind(SetLotExpiry.self),
    ]
    part.listings = [
      StockListing.listing, MovementListing.listing, DocumentListing.listing, BinListings.balances, BinListings.bins,
      BinListings.stores, BinListings.categories, PartListing.listing,
      WorkListings.workOrders, WorkListings.reservations, WorkListings.lots, EquipmentListings.equipment,
      EquipmentListings.parts, EquipmentListings.substitutes, SupplierListings.suppliers, SupplierListings.prices,
      SupplierListings.leads,
    ]
    part.imports = SparesImports.all
    part.settings = SparesSettings.all
    part.migrations = SparesSchema.migrations
    part.derivedTables = ["part_find", "stock_line", "stock_day", "stock_value"]
    part.rowWords = SparesRowWords.all
    part.checks = SparesChecks.all
    part.searchable = ["stock", "bins", "workOrders", "equipment", "suppliers", "documents"]
    part.figures = StockQueries.figures
    part.bundles = [StockBundle.kind]
    part.inbox = SparesInbox.sources
    part.uses = [
      ReferenceUse(
        Phrase("Issue parts for it", "为其领用备件"), action: IssuePart.name, field: "reference",
        values: ["purpose": Purpose.department.rawValue], listing: "documents", filter: "reference",
        listTitle: Phrase("Parts issued for it", "已领备件"))
    ]
    part.functions = SparesFunctions.all
    part.labels = [.parts, .bins]
    part.demo = SparesDemo.fill
    return part
  }()
}
