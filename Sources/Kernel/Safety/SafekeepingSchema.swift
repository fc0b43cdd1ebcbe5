/// The schema of what is known of copies of the file and of bundles between offices. A migration is never changed once
/// released.
enum SafekeepingSchema {
  /// What became of a copy after it was made is an event. Keys of bundles are secrets; the rows of a bundle are the lines
  /// of its file, byte for byte, so that their digest can be taken again. `bundle_total` is derived: the roll-up.
  static let safekeeping = """
    CREATE TABLE backup_copy (
      id INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      file TEXT NOT NULL,
      bytes INTEGER NOT NULL CHECK (bytes > 0),
      sha256 TEXT NOT NULL,
      head_id INTEGER NOT NULL,
      head_hash TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('checked', 'verified', 'faults')),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX backup_copy_file ON backup_copy (file, id);
    CREATE TRIGGER backup_copy_no_update BEFORE UPDATE ON backup_copy
      BEGIN SELECT RAISE(ABORT, 'what is known of copies is append-only'); END;
    CREATE TRIGGER backup_copy_no_delete BEFORE DELETE ON backup_copy
      BEGIN SELECT RAISE(ABORT, 'what is known of copies is append-only'); END;
    CREATE TRIGGER backup_copy_no_replace BEFORE INSERT ON backup_copy
      WHEN EXISTS (SELECT 1 FROM backup_copy WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'what is known of copies is append-only'); END;

    CREATE TABLE backup_event (
      id INTEGER PRIMARY KEY,
      copy_id INTEGER NOT NULL REFERENCES backup_copy (id),
      state TEXT NOT NULL CHECK (state IN ('verified', 'faults', 'damaged', 'changed', 'missing', 'removed')),
      recorded_at INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX backup_event_copy ON backup_event (copy_id, id);
    CREATE TRIGGER backup_event_no_update BEFORE UPDATE ON backup_event
      BEGIN SELECT RAISE(ABORT, 'what is known of copies is append-only'); END;
    CREATE TRIGGER backup_event_no_delete BEFORE DELETE ON backup_event
      BEGIN SELECT RAISE(ABORT, 'what is known of copies is append-only'); END;
    CREATE TRIGGER backup_event_no_replace BEFORE INSERT ON backup_event
      WHEN EXISTS (SELECT 1 FROM backup_event WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'what is known of copies is append-only'); END;

    CREATE TABLE site_restore (
      id INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      by_name TEXT NOT NULL,
      source TEXT NOT NULL,
      kept TEXT NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE bundle_key (
      id INTEGER PRIMARY KEY,
      peer TEXT NOT NULL,
      secret BLOB NOT NULL,
      mark TEXT NOT NULL UNIQUE,
      added_at INTEGER NOT NULL,
      added_by INTEGER NOT NULL REFERENCES account (id),
      revoked_at INTEGER,
      revoked_by INTEGER REFERENCES account (id)
    ) STRICT;
    CREATE INDEX bundle_key_peer ON bundle_key (peer, id);

    CREATE TABLE bundle_sent (
      id INTEGER PRIMARY KEY,
      key_id INTEGER NOT NULL REFERENCES bundle_key (id),
      peer TEXT NOT NULL,
      kind TEXT NOT NULL,
      period TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      line_count INTEGER NOT NULL,
      digest TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL,
      UNIQUE (peer, kind, number)
    ) STRICT;

    CREATE TABLE bundle (
      id INTEGER PRIMARY KEY,
      key_id INTEGER NOT NULL REFERENCES bundle_key (id),
      peer TEXT NOT NULL,
      kind TEXT NOT NULL,
      kind_en TEXT NOT NULL,
      kind_zh TEXT NOT NULL,
      kind_version INTEGER NOT NULL,
      site TEXT NOT NULL,
      site_name TEXT NOT NULL,
      unit TEXT NOT NULL,
      period TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      made_at INTEGER NOT NULL,
      line_count INTEGER NOT NULL,
      header TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE,
      recorded_at INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL,
      UNIQUE (peer, kind, number)
    ) STRICT;
    CREATE INDEX bundle_period ON bundle (kind, period, peer, unit, number);
    CREATE TRIGGER bundle_no_update BEFORE UPDATE ON bundle
      BEGIN SELECT RAISE(ABORT, 'accepted bundles never change'); END;
    CREATE TRIGGER bundle_no_delete BEFORE DELETE ON bundle
      BEGIN SELECT RAISE(ABORT, 'accepted bundles never change'); END;
    CREATE TRIGGER bundle_no_replace BEFORE INSERT ON bundle
      WHEN EXISTS (SELECT 1 FROM bundle WHERE id = new.id OR digest = new.digest)
      BEGIN SELECT RAISE(ABORT, 'accepted bundles never change'); END;

    CREATE TABLE bundle_row (
      id INTEGER PRIMARY KEY,
      bundle_id INTEGER NOT NULL REFERENCES bundle (id),
      content TEXT NOT NULL
    ) STRICT;
    CREATE INDEX bundle_row_bundle ON bundle_row (bundle_id, id);
    CREATE TRIGGER bundle_row_no_update BEFORE UPDATE ON bundle_row
      BEGIN SELECT RAISE(ABORT, 'accepted bundles never change'); END;
    CREATE TRIGGER bundle_row_no_delete BEFORE DELETE ON bundle_row
      BEGIN SELECT RAISE(ABORT, 'accepted bundles never change'); END;
    CREATE TRIGGER bundle_row_no_replace BEFORE INSERT ON bundle_row
      WHEN EXISTS (SELECT 1 FROM bundle_row WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'accepted bundles never change'); END;

    CREATE TABLE bundle_figure (
      id INTEGER PRIMARY KEY,
      bundle_id INTEGER NOT NULL REFERENCES bundle (id),
      figure TEXT NOT NULL,
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      is_money INTEGER NOT NULL CHECK (is_money IN (0, 1)),
      amount INTEGER NOT NULL,
      UNIQUE (bundle_id, figure)
    ) STRICT;

    CREATE TABLE bundle_total (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      kind_en TEXT NOT NULL,
      kind_zh TEXT NOT NULL,
      period TEXT NOT NULL,
      figure TEXT NOT NULL,
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      is_money INTEGER NOT NULL CHECK (is_money IN (0, 1)),
      units INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      UNIQUE (kind, period, figure)
    ) STRICT;

    INSERT INTO role_permission (role_id, permission)
      SELECT id, 'kernel.bundles' FROM role WHERE name = 'administrator'
      ON CONFLICT (role_id, permission) DO NOTHING;
    """
}
