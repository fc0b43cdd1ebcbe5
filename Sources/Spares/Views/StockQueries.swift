import Kernel
import SQLite
import Values

/// The numbers the overview shows of the stock.
enum StockQueries {
  static let figures: [Figure] = [
    Figure("spares.parts", Phrase("Parts", "备件种数"), permission: SparesPermissions.see) { database, _ in
      try database.integer("SELECT count(*) FROM stock_line INDEXED BY stock_line_number") ?? 0
    },
    Figure("spares.out", Phrase("Out of stock", "无货"), permission: SparesPermissions.see) { database, _ in
      try database.integer("SELECT count(*) FROM stock_line WHERE state = 'out' AND is_active = 1") ?? 0
    },
    Figure("spares.short", Phrase("Short, not out", "不足（有货）"), permission: SparesPermissions.see) { database, _ in
      try database.integer("SELECT count(*) FROM stock_line WHERE state = 'short' AND is_active = 1") ?? 0
    },
    Figure("spares.value", Phrase("Stock value", "库存金额"), kind: .money, permission: SparesPermissions.see) {
      database, _ in
      try database.integer("SELECT coalesce(sum(value), 0) FROM stock_line INDEXED BY stock_line_value") ?? 0
    },
  ]
}
