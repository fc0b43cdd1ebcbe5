import SQLite

/// The storekeeper's day: every kind of movement, lots and serial numbers, cost layers, suppliers, equipment, work orders
/// and reservations, the history by day.
extension SparesSchema {
  static let day = Migration(
    "spares-0002-day", masters + parts + documents + movements + layers + work + history + rights)

  private static let masters = """
    CREATE TABLE supplier (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name_en TEXT NOT NULL,
      name_zh TEXT NOT NULL,
      lead_days INTEGER CHECK (lead_days >= 0),
      note TEXT NOT NULL,
      is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    ) STRICT;

    CREATE TABLE supplier_price (
      id INTEGER PRIMARY KEY,
      supplier_id INTEGER NOT NULL REFERENCES supplier (id),
      part_id INTEGER NOT NULL REFERENCES part (id),
      supplier_number TEXT NOT NULL,
      price INTEGER NOT NULL CHECK (price >= 0),
      minimum_order INTEGER NOT NULL CHECK (minimum_order >= 0),
      from_day INTEGER NOT NULL,
      until_day INTEGER,
      audit_id INTEGER NOT NULL,
      CHECK (until_day IS NULL OR until_day >= from_day)
    ) STRICT;
    CREATE INDEX supplier_price_part ON supplier_price (part_id, supplier_id, from_day, id);
    CREATE INDEX supplier_price_supplier ON supplier_price (supplier_id, id);
    CREATE TRIGGER supplier_price_no_update BEFORE UPDATE ON supplier_price
      BEGIN SELECT RAISE(ABORT, 'prices keep their history'); END;
    CREATE TRIGGER supplier_price_no_delete BEFORE DELETE ON supplier_price
      BEGIN SELECT RAISE(ABORT, 'prices keep their history'); END;
    CREATE TRIGGER supplier_price_no_replace BEFORE INSERT ON supplier_price
      WHEN EXISTS (SELECT 1 FROM supplier_price WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'prices keep their history'); END;

    CREATE TABLE supplier_lead (
      id INTEGER PRIMARY KEY,
      supplier_id INTEGER NOT NULL REFERENCES supplier (id),
      part_id INTEGER NOT NULL REFERENCES part (id),
      receipts INTEGER NOT NULL CHECK (receipts >= 0),
      days INTEGER NOT NULL CHECK (days >= 0),
      squares INTEGER NOT NULL CHECK (squares >= 0),
      UNIQUE (supplier_id, part_id)
    ) STRICT;

    CREATE TABLE equipment (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name_en TEXT NOT NULL,
      name_zh TEXT NOT NULL,
      parent_id INTEGER REFERENCES equipment (id),
      location TEXT NOT NULL,
      is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    ) STRICT;

    CREATE TABLE equipment_part (
      id INTEGER PRIMARY KEY,
      equipment_id INTEGER NOT NULL REFERENCES equipment (id),
      part_id INTEGER NOT NULL REFERENCES part (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      position TEXT NOT NULL,
      UNIQUE (equipment_id, part_id, position)
    ) STRICT;
    CREATE INDEX equipment_part_part ON equipment_part (part_id, id);

    CREATE TABLE part_relation (
      id INTEGER PRIMARY KEY,
      part_id INTEGER NOT NULL REFERENCES part (id),
      other_id INTEGER NOT NULL REFERENCES part (id),
      kind TEXT NOT NULL CHECK (kind IN ('replacedBy', 'standIn')),
      note TEXT NOT NULL,
      UNIQUE (part_id, other_id),
      CHECK (part_id <> other_id)
    ) STRICT;
    CREATE INDEX part_relation_other ON part_relation (other_id, id);

    CREATE TABLE lot (
      id INTEGER PRIMARY KEY,
      part_id INTEGER NOT NULL REFERENCES part (id),
      code TEXT NOT NULL,
      expires_on INTEGER,
      audit_id INTEGER NOT NULL,
      UNIQUE (part_id, code)
    ) STRICT;
    CREATE INDEX lot_code ON lot (code, id);
    CREATE INDEX lot_expires ON lot (coalesce(expires_on, 9999999), id);

    """

  /// A part's supplier was a text of its own; each different one becomes a supplier.
  private static let parts = """
    INSERT INTO supplier (code, name_en, name_zh, note)
    SELECT printf('SUP-%04d', row_number() OVER (ORDER BY supplier)), supplier, supplier, ''
    FROM (SELECT DISTINCT supplier FROM part WHERE supplier <> '');
    ALTER TABLE part ADD COLUMN supplier_id INTEGER REFERENCES supplier (id);
    CREATE INDEX supplier_name ON supplier (name_zh);
    UPDATE part SET supplier_id = (SELECT s.id FROM supplier s WHERE s.name_zh = part.supplier) WHERE supplier <> '';
    DROP INDEX supplier_name;
    ALTER TABLE part DROP COLUMN supplier;
    ALTER TABLE part ADD COLUMN tracking TEXT NOT NULL DEFAULT 'none' CHECK (tracking IN ('none', 'lot', 'serial'));
    ALTER TABLE part ADD COLUMN has_expiry INTEGER NOT NULL DEFAULT 0 CHECK (has_expiry IN (0, 1));
    ALTER TABLE part ADD COLUMN valuation TEXT NOT NULL DEFAULT 'average' CHECK (valuation IN ('average', 'fifo'));
    ALTER TABLE bin ADD COLUMN walk INTEGER NOT NULL DEFAULT 0;

    """

  /// A table's CHECK cannot be changed: the documents are copied out and back. The references to them are checked when
  /// the migration ends, so no row is lost or points nowhere. As each document comes back, SQLite looks for rows that
  /// refer to it; without the index on `of_id` from the start it would read all documents for each.
  private static let documents = """
    PRAGMA defer_foreign_keys = ON;
    CREATE TABLE work_order (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      equipment_id INTEGER REFERENCES equipment (id),
      needed_on INTEGER,
      is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX work_order_open ON work_order (is_open DESC, id DESC);
    CREATE TEMPORARY TABLE stock_document_before AS SELECT * FROM stock_document;
    DROP TABLE stock_document;
    CREATE TABLE stock_document (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('receipt', 'issue', 'workReturn', 'supplierReturn', 'transfer', 'adjustment',
        'scrap', 'opening', 'repairOut', 'repairIn', 'reversal')),
      store_id INTEGER NOT NULL REFERENCES store (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      approver_id INTEGER REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      observed_on INTEGER NOT NULL,
      purpose TEXT NOT NULL,
      reference TEXT NOT NULL,
      reason TEXT NOT NULL,
      reverses_id INTEGER UNIQUE REFERENCES stock_document (id),
      audit_id INTEGER NOT NULL,
      of_id INTEGER REFERENCES stock_document (id),
      supplier_id INTEGER REFERENCES supplier (id),
      work_order_id INTEGER REFERENCES work_order (id),
      equipment_id INTEGER REFERENCES equipment (id),
      ordered_on INTEGER
    ) STRICT;
    CREATE INDEX stock_document_of ON stock_document (of_id) WHERE of_id IS NOT NULL;
    INSERT INTO stock_document (id, number, kind, store_id, account_id, approver_id, recorded_at, observed_on, purpose,
      reference, reason, reverses_id, audit_id)
    SELECT id, number, kind, store_id, account_id, approver_id, recorded_at, observed_on, purpose, reference, reason,
      reverses_id, audit_id FROM stock_document_before ORDER BY id;
    DROP TABLE stock_document_before;
    CREATE INDEX stock_document_account ON stock_document (account_id, id);
    CREATE INDEX stock_document_work ON stock_document (work_order_id) WHERE work_order_id IS NOT NULL;
    CREATE INDEX stock_document_equipment ON stock_document (equipment_id) WHERE equipment_id IS NOT NULL;
    CREATE INDEX stock_document_supplier ON stock_document (supplier_id) WHERE supplier_id IS NOT NULL;
    CREATE TRIGGER stock_document_no_update BEFORE UPDATE ON stock_document
      BEGIN SELECT RAISE(ABORT, 'posted documents never change; reverse them'); END;
    CREATE TRIGGER stock_document_no_delete BEFORE DELETE ON stock_document
      BEGIN SELECT RAISE(ABORT, 'posted documents are never deleted; reverse them'); END;
    CREATE TRIGGER stock_document_no_replace BEFORE INSERT ON stock_document
      WHEN EXISTS (SELECT 1 FROM stock_document WHERE id = new.id OR number = new.number)
      BEGIN SELECT RAISE(ABORT, 'posted documents are never replaced; reverse them'); END;

    """

  private static let movements = """
    ALTER TABLE stock_movement ADD COLUMN of_id INTEGER REFERENCES stock_movement (id);
    ALTER TABLE stock_movement ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX stock_movement_of ON stock_movement (of_id) WHERE of_id IS NOT NULL;
    CREATE INDEX stock_movement_lot ON stock_movement (lot_id, id) WHERE lot_id <> 0;
    CREATE INDEX stock_balance_lot ON stock_balance (lot_id, bin_id) WHERE lot_id <> 0;

    """

  private static let layers = """
    CREATE TABLE cost_layer (
      movement_id INTEGER PRIMARY KEY REFERENCES stock_movement (id),
      part_id INTEGER NOT NULL REFERENCES part (id),
      store_id INTEGER NOT NULL REFERENCES store (id),
      quantity INTEGER NOT NULL CHECK (quantity >= 0),
      value INTEGER NOT NULL CHECK (value >= 0 AND (quantity > 0 OR value = 0))
    ) STRICT;
    CREATE INDEX cost_layer_open ON cost_layer (part_id, store_id, movement_id) WHERE quantity > 0;
    CREATE TABLE cost_layer_use (
      id INTEGER PRIMARY KEY,
      movement_id INTEGER NOT NULL REFERENCES stock_movement (id),
      layer_id INTEGER NOT NULL REFERENCES cost_layer (movement_id),
      quantity INTEGER NOT NULL CHECK (quantity <> 0),
      value INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX cost_layer_use_movement ON cost_layer_use (movement_id);
    CREATE INDEX cost_layer_use_layer ON cost_layer_use (layer_id);
    CREATE TRIGGER cost_layer_use_no_update BEFORE UPDATE ON cost_layer_use
      BEGIN SELECT RAISE(ABORT, 'the use of cost layers is append-only'); END;
    CREATE TRIGGER cost_layer_use_no_delete BEFORE DELETE ON cost_layer_use
      BEGIN SELECT RAISE(ABORT, 'the use of cost layers is append-only'); END;
    CREATE TRIGGER cost_layer_use_no_replace BEFORE INSERT ON cost_layer_use
      WHEN EXISTS (SELECT 1 FROM cost_layer_use WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'the use of cost layers is append-only'); END;

    """

  private static let work = """
    CREATE TABLE reservation (
      id INTEGER PRIMARY KEY,
      work_order_id INTEGER NOT NULL REFERENCES work_order (id),
      part_id INTEGER NOT NULL REFERENCES part (id),
      store_id INTEGER NOT NULL REFERENCES store (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      taken INTEGER NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND quantity),
      expires_on INTEGER,
      released_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX reservation_part ON reservation (part_id, store_id) WHERE released_on IS NULL AND taken < quantity;
    CREATE INDEX reservation_work ON reservation (work_order_id, id);
    CREATE TABLE reservation_use (
      id INTEGER PRIMARY KEY,
      reservation_id INTEGER NOT NULL REFERENCES reservation (id),
      document_id INTEGER NOT NULL REFERENCES stock_document (id),
      quantity INTEGER NOT NULL CHECK (quantity <> 0)
    ) STRICT;
    CREATE INDEX reservation_use_document ON reservation_use (document_id);
    CREATE INDEX reservation_use_reservation ON reservation_use (reservation_id);
    CREATE TRIGGER reservation_use_no_update BEFORE UPDATE ON reservation_use
      BEGIN SELECT RAISE(ABORT, 'the use of reservations is append-only'); END;
    CREATE TRIGGER reservation_use_no_delete BEFORE DELETE ON reservation_use
      BEGIN SELECT RAISE(ABORT, 'the use of reservations is append-only'); END;
    CREATE TRIGGER reservation_use_no_replace BEFORE INSERT ON reservation_use
      WHEN EXISTS (SELECT 1 FROM reservation_use WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'the use of reservations is append-only'); END;

    """

  /// What moved on each day: `net` by the day of each document; `received` and `demand` (issued less returned) by the
  /// day of the event, a reversal counting on the day of what it reverses.
  private static let history = """
    CREATE TABLE stock_day (
      part_id INTEGER NOT NULL REFERENCES part (id),
      store_id INTEGER NOT NULL REFERENCES store (id),
      day INTEGER NOT NULL,
      net INTEGER NOT NULL,
      received INTEGER NOT NULL,
      demand INTEGER NOT NULL,
      PRIMARY KEY (part_id, store_id, day)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO stock_day (part_id, store_id, day, net, received, demand)
    SELECT part_id, store_id, day, sum(net), sum(received), sum(demand) FROM (
      SELECT m.part_id, m.store_id, d.observed_on AS day, m.quantity AS net,
        CASE d.kind WHEN 'receipt' THEN m.quantity ELSE 0 END AS received,
        CASE d.kind WHEN 'issue' THEN -m.quantity ELSE 0 END AS demand
      FROM stock_movement m JOIN stock_document d ON d.id = m.document_id
      UNION ALL
      SELECT m.part_id, m.store_id, o.observed_on, 0, CASE o.kind WHEN 'receipt' THEN m.quantity ELSE 0 END,
        CASE o.kind WHEN 'issue' THEN -m.quantity ELSE 0 END
      FROM stock_movement m JOIN stock_document d ON d.id = m.document_id JOIN stock_document o ON o.id = d.reverses_id)
    GROUP BY part_id, store_id, day;

    """

  /// Who could do the older half of the work may do the new half as well.
  private static let rights = """
    INSERT OR IGNORE INTO role_permission (role_id, permission)
    SELECT role_id, 'spares.return' FROM role_permission WHERE permission = 'spares.issue'
    UNION ALL SELECT role_id, 'spares.reserve' FROM role_permission WHERE permission = 'spares.issue'
    UNION ALL SELECT role_id, 'spares.transfer' FROM role_permission WHERE permission = 'spares.receive'
    UNION ALL SELECT role_id, 'spares.repair' FROM role_permission WHERE permission = 'spares.receive'
    UNION ALL SELECT role_id, 'spares.adjust' FROM role_permission WHERE permission = 'spares.opening'
    UNION ALL SELECT role_id, 'spares.scrap' FROM role_permission WHERE permission = 'spares.opening'
    UNION ALL SELECT role_id, 'spares.overrideReservations' FROM role_permission WHERE permission = 'spares.opening';
    """
}
