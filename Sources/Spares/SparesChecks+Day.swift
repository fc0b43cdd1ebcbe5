import Kernel
import SQLite
import Values

extension SparesChecks {
  /// The history by day, from the ledger alone.
  static let days = Check("days", "History by day = movements", "按日汇总 = 流水") { database, report in
    for column in ["net", "received", "demand"] {
      try compare(
        "days", "stock_day", column,
        """
        WITH counted AS (
          SELECT m.part_id, m.store_id, d.observed_on AS day, m.quantity AS net,
            CASE WHEN d.kind IN ('receipt', 'supplierReturn') THEN m.quantity ELSE 0 END AS received,
            CASE WHEN d.kind IN ('issue', 'workReturn') THEN -m.quantity ELSE 0 END AS demand
          FROM stock_movement m JOIN stock_document d ON d.id = m.document_id
          UNION ALL
          SELECT m.part_id, m.store_id, o.observed_on, 0,
            CASE WHEN o.kind IN ('receipt', 'supplierReturn') THEN m.quantity ELSE 0 END,
            CASE WHEN o.kind IN ('issue', 'workReturn') THEN -m.quantity ELSE 0 END
          FROM stock_movement m JOIN stock_document d ON d.id = m.document_id
          JOIN stock_document o ON o.id = d.reverses_id),
        totals AS (SELECT part_id, store_id, day, sum(\(column)) AS total FROM counted GROUP BY part_id, store_id, day)
        SELECT t.part_id, t.total, coalesce(s.\(column), 'none') FROM totals t LEFT JOIN stock_day s
        ON s.part_id = t.part_id AND s.store_id = t.store_id AND s.day = t.day
        WHERE t.total <> coalesce(s.\(column), 0)
        UNION ALL
        SELECT s.part_id, 0, s.\(column) FROM stock_day s WHERE s.\(column) <> 0 AND NOT EXISTS (
          SELECT 1 FROM totals t WHERE t.part_id = s.part_id AND t.store_id = s.store_id AND t.day = s.day)
        """, in: database, report)
    }
  }

  /// Layers are what came in less what was used of it, and together the store's stock of the part.
  static let layers = Check("layers", "Cost layers = receipts less their use", "成本批次 = 入库减耗用") { database, report in
    for column in ["quantity", "value"] {
      try compare(
        "layers", "cost_layer", column,
        """
        SELECT l.movement_id, m.\(column) - coalesce((SELECT sum(u.\(column)) FROM cost_layer_use u
          WHERE u.layer_id = l.movement_id), 0), l.\(column)
        FROM cost_layer l JOIN stock_movement m ON m.id = l.movement_id
        WHERE l.\(column) <> m.\(column) - coalesce((SELECT sum(u.\(column)) FROM cost_layer_use u
          WHERE u.layer_id = l.movement_id), 0)
        """, in: database, report)
      try compare(
        "layers", "stock_value", column,
        """
        SELECT v.part_id, coalesce(sum(l.\(column)), 0), v.\(column) FROM stock_value v
        JOIN part p ON p.id = v.part_id AND p.valuation = 'fifo'
        LEFT JOIN cost_layer l ON l.part_id = v.part_id AND l.store_id = v.store_id
        GROUP BY v.part_id, v.store_id HAVING coalesce(sum(l.\(column)), 0) <> v.\(column)
        """, in: database, report)
    }
  }

  /// Movements of a part that is told apart name a lot of that part, and a serial number is one piece.
  static let lots = Check("lots", "Lots and serial numbers", "批次与序列号") { database, report in
    try compare(
      "lots", "stock_movement", "lot_id",
      """
      SELECT m.id, 'a lot of its part', m.lot_id FROM stock_movement m WHERE m.lot_id <> 0 AND NOT EXISTS (
        SELECT 1 FROM lot l WHERE l.id = m.lot_id AND l.part_id = m.part_id)
      """, in: database, report)
    try compare(
      "lots", "stock_balance", "quantity",
      """
      SELECT l.id, 'at most 1', sum(x.quantity) FROM stock_balance x JOIN lot l ON l.id = x.lot_id
      JOIN part p ON p.id = l.part_id AND p.tracking = 'serial' WHERE x.lot_id <> 0
      GROUP BY l.id HAVING sum(x.quantity) > 1
      """, in: database, report)
  }

  static let reservations = Check("reservations", "Reservations = their use", "预留 = 耗用记录") { database, report in
    try compare(
      "reservations", "reservation", "taken",
      """
      SELECT r.id, coalesce((SELECT sum(u.quantity) FROM reservation_use u WHERE u.reservation_id = r.id), 0), r.taken
      FROM reservation r
      WHERE r.taken <> coalesce((SELECT sum(u.quantity) FROM reservation_use u WHERE u.reservation_id = r.id), 0)
      """, in: database, report)
  }

  /// Lead times are those of the receipts that stand and say when they were ordered.
  static let leads = Check("leads", "Lead times = receipts", "供货周期 = 入库记录") { database, report in
    for (column, term) in [("receipts", "1"), ("days", "took"), ("squares", "took * took")] {
      try compare(
        "leads", "supplier_lead", column,
        """
        WITH deliveries AS (
          SELECT d.supplier_id, (SELECT m.part_id FROM stock_movement m WHERE m.document_id = d.id LIMIT 1) AS part_id,
            d.observed_on - d.ordered_on AS took
          FROM stock_document d WHERE d.supplier_id IS NOT NULL AND d.kind = 'receipt' AND d.ordered_on IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM stock_document r WHERE r.reverses_id = d.id)),
        totals AS (SELECT supplier_id, part_id, sum(\(term)) AS total FROM deliveries GROUP BY supplier_id, part_id)
        SELECT t.part_id, t.total, coalesce(l.\(column), 'none') FROM totals t LEFT JOIN supplier_lead l
        ON l.supplier_id = t.supplier_id AND l.part_id = t.part_id WHERE t.total <> coalesce(l.\(column), -1)
        UNION ALL
        SELECT l.part_id, 0, l.\(column) FROM supplier_lead l WHERE l.\(column) <> 0 AND NOT EXISTS (
          SELECT 1 FROM totals t WHERE t.supplier_id = l.supplier_id AND t.part_id = l.part_id)
        """, in: database, report)
    }
  }
}
