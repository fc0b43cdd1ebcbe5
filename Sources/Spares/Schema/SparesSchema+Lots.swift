import SQLite

/// Last days that can be set and corrected, and what keeps long lists of lots and serial numbers quick.
extension SparesSchema {
  static let lots = Migration("spares-0003-lots", corrections + indexes)

  /// `latest_on`, where the last day was set or corrected: the day with which files bring the lot's movements in again.
  private static let corrections = """
    ALTER TABLE lot ADD COLUMN latest_on INTEGER;
    ALTER TABLE lot ADD COLUMN expiry_reason TEXT NOT NULL DEFAULT '';

    """

  /// A part with serial numbers leaves an empty balance behind for each piece it ever had; what is there is read alone.
  private static let indexes = """
    CREATE INDEX stock_balance_there ON stock_balance (part_id, bin_id, lot_id, quantity) WHERE quantity > 0;
    CREATE INDEX lot_part ON lot (part_id, id);
    CREATE INDEX lot_part_expires ON lot (part_id, coalesce(expires_on, 9999999), id);

    """
}
