import Kernel
import SQLite
import Values

/// The stock in a few numbers, by store and category, for the office above.
enum StockBundle {
  static let kind = BundleKind(
    "spares.stock", Phrase("Stock summary", "库存汇总"), permission: SparesPermissions.see,
    texts: ["store", "category"], codes: ["store", "category"],
    figures: [
      .init("parts", "Parts in stock", "有库存的备件种数"), .init("value", "Stock value", "库存金额", isMoney: true),
      .init("movements", "Movements of the period", "期间出入库笔数"),
    ]
  ) { database, period, _, take in
    try StockBundleQueries.each(from: period.first, through: period.last, in: database, take)
  }
}
