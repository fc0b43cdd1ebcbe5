import SQLite

/// What the inbox asks for again and again is found by an index, however large the stock is.
extension SparesSchema {
  static let waiting = Migration(
    "spares-0004-waiting",
    """
    CREATE INDEX reservation_expires ON reservation (expires_on, id)
      WHERE released_on IS NULL AND taken < quantity AND expires_on IS NOT NULL;
    CREATE INDEX stock_balance_lot_held ON stock_balance (lot_id) WHERE lot_id <> 0 AND quantity > 0;
    CREATE INDEX stock_line_wanting ON stock_line (state, part_id) WHERE is_active = 1 AND state IN ('out', 'short');
    """)
}
