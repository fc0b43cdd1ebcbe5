import SQLite

/// The schema of the spares stock. A migration is never changed once released.
enum SparesSchema {
  static let migrations: [Migration] = [Migration("spares-0001-stock", stock), day, lots, waiting, references]

  private static let stock = """
    CREATE TABLE spares_category (
      id INTEGER PRIMARY KEY,
      parent_id INTEGER REFERENCES spares_category (id),
      code TEXT NOT NULL UNIQUE,
      name_en TEXT NOT NULL,
      name_zh TEXT NOT NULL
    ) STRICT;

    CREATE TABLE part (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      name_en TEXT NOT NULL,
      name_zh TEXT NOT NULL,
      specification TEXT NOT NULL,
      unit_en TEXT NOT NULL,
      unit_zh TEXT NOT NULL,
      decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
      category_id INTEGER REFERENCES spares_category (id),
      manufacturer TEXT NOT NULL,
      manufacturer_number TEXT NOT NULL,
      criticality TEXT NOT NULL CHECK (criticality IN ('V', 'E', 'D')),
      minimum INTEGER NOT NULL CHECK (minimum >= 0),
      maximum INTEGER NOT NULL CHECK (maximum >= 0),
      pack_size INTEGER NOT NULL CHECK (pack_size >= 1),
      minimum_order INTEGER NOT NULL CHECK (minimum_order >= 0),
      supplier TEXT NOT NULL,
      price INTEGER CHECK (price >= 0),
      lead_days INTEGER CHECK (lead_days >= 0),
      note TEXT NOT NULL,
      manual_path TEXT NOT NULL,
      is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
      audit_id INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE part_alias (
      code TEXT PRIMARY KEY NOT NULL,
      part_id INTEGER NOT NULL REFERENCES part (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX part_alias_part ON part_alias (part_id);

    CREATE TABLE store (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name_en TEXT NOT NULL,
      name_zh TEXT NOT NULL,
      unit_id INTEGER REFERENCES unit (id)
    ) STRICT;

    CREATE TABLE bin (
      id INTEGER PRIMARY KEY,
      store_id INTEGER NOT NULL REFERENCES store (id),
      parent_id INTEGER REFERENCES bin (id),
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      is_blocked INTEGER NOT NULL DEFAULT 0 CHECK (is_blocked IN (0, 1)),
      block_reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX bin_store ON bin (store_id, code);

    CREATE TABLE stock_document (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('receipt', 'issue', 'opening', 'reversal')),
      store_id INTEGER NOT NULL REFERENCES store (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      approver_id INTEGER REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      observed_on INTEGER NOT NULL,
      purpose TEXT NOT NULL,
      reference TEXT NOT NULL,
      reason TEXT NOT NULL,
      reverses_id INTEGER UNIQUE REFERENCES stock_document (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX stock_document_account ON stock_document (account_id, id);
    CREATE TRIGGER stock_document_no_update BEFORE UPDATE ON stock_document
      BEGIN SELECT RAISE(ABORT, 'posted documents never change; reverse them'); END;
    CREATE TRIGGER stock_document_no_delete BEFORE DELETE ON stock_document
      BEGIN SELECT RAISE(ABORT, 'posted documents are never deleted; reverse them'); END;
    CREATE TRIGGER stock_document_no_replace BEFORE INSERT ON stock_document
      WHEN EXISTS (SELECT 1 FROM stock_document WHERE id = new.id OR number = new.number)
      BEGIN SELECT RAISE(ABORT, 'posted documents are never replaced; reverse them'); END;

    CREATE TABLE stock_movement (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES stock_document (id),
      part_id INTEGER NOT NULL REFERENCES part (id),
      store_id INTEGER NOT NULL REFERENCES store (id),
      bin_id INTEGER NOT NULL REFERENCES bin (id),
      lot_id INTEGER NOT NULL DEFAULT 0,
      quantity INTEGER NOT NULL CHECK (quantity <> 0),
      value INTEGER NOT NULL,
      difference INTEGER NOT NULL DEFAULT 0,
      left_in_bin INTEGER NOT NULL CHECK (left_in_bin >= 0)
    ) STRICT;
    CREATE INDEX stock_movement_part ON stock_movement (part_id, id);
    CREATE INDEX stock_movement_document ON stock_movement (document_id);
    CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement
      BEGIN SELECT RAISE(ABORT, 'the stock ledger is append-only'); END;
    CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement
      BEGIN SELECT RAISE(ABORT, 'the stock ledger is append-only'); END;
    CREATE TRIGGER stock_movement_no_replace BEFORE INSERT ON stock_movement
      WHEN EXISTS (SELECT 1 FROM stock_movement WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'the stock ledger is append-only'); END;

    CREATE TABLE stock_balance (
      id INTEGER PRIMARY KEY,
      part_id INTEGER NOT NULL REFERENCES part (id),
      bin_id INTEGER NOT NULL REFERENCES bin (id),
      lot_id INTEGER NOT NULL DEFAULT 0,
      quantity INTEGER NOT NULL CHECK (quantity >= 0),
      UNIQUE (part_id, bin_id, lot_id)
    ) STRICT;
    CREATE INDEX stock_balance_bin ON stock_balance (bin_id, part_id);

    CREATE TABLE stock_value (
      part_id INTEGER NOT NULL REFERENCES part (id),
      store_id INTEGER NOT NULL REFERENCES store (id),
      quantity INTEGER NOT NULL CHECK (quantity >= 0),
      value INTEGER NOT NULL CHECK (value >= 0 AND (quantity > 0 OR value = 0)),
      PRIMARY KEY (part_id, store_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stock_line (
      part_id INTEGER PRIMARY KEY REFERENCES part (id),
      number TEXT NOT NULL,
      name_key TEXT NOT NULL,
      on_hand INTEGER NOT NULL,
      value INTEGER NOT NULL,
      minimum INTEGER NOT NULL,
      maximum INTEGER NOT NULL,
      state TEXT NOT NULL AS (CASE WHEN on_hand = 0 THEN 'out' WHEN on_hand < minimum THEN 'short'
        WHEN maximum > 0 AND on_hand > maximum THEN 'over' ELSE 'ok' END) STORED,
      criticality TEXT NOT NULL,
      category_id INTEGER NOT NULL,
      is_active INTEGER NOT NULL,
      decimals INTEGER NOT NULL DEFAULT 0,
      thousandths INTEGER NOT NULL AS (CASE decimals WHEN 0 THEN on_hand * 1000 WHEN 1 THEN on_hand * 100
        WHEN 2 THEN on_hand * 10 WHEN 3 THEN on_hand WHEN 4 THEN on_hand / 10 WHEN 5 THEN on_hand / 100
        ELSE on_hand / 1000 END) STORED
    ) STRICT;
    CREATE INDEX stock_line_number ON stock_line (number, part_id, state, criticality, category_id, is_active);
    CREATE INDEX stock_line_name ON stock_line (name_key, part_id, state, criticality, category_id, is_active);
    CREATE INDEX stock_line_on_hand ON stock_line (thousandths, part_id, state, criticality, category_id, is_active);
    CREATE INDEX stock_line_value ON stock_line (value, part_id, state, criticality, category_id, is_active);

    CREATE VIRTUAL TABLE part_find USING fts5 (
      body, detail = none, columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0');
    """
}
