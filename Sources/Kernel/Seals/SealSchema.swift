/// The schema of the seals: what rows must look like that were changed many at once, or before there were seals. A migration
/// is never changed once released.
enum SealSchema {
  /// `audit.locator` tells which column of an entry was changed; the chain itself tells that one was.
  static let seals = """
    ALTER TABLE audit ADD COLUMN locator INTEGER;

    CREATE TABLE audit_seal (
      id INTEGER PRIMARY KEY,
      audit_id INTEGER NOT NULL,
      table_name TEXT NOT NULL,
      seals BLOB NOT NULL
    ) STRICT;
    CREATE INDEX audit_seal_audit ON audit_seal (audit_id);
    CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal
      BEGIN SELECT RAISE(ABORT, 'seals are append-only'); END;
    CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal
      BEGIN SELECT RAISE(ABORT, 'seals are append-only'); END;
    CREATE TRIGGER audit_seal_no_replace BEFORE INSERT ON audit_seal
      WHEN EXISTS (SELECT 1 FROM audit_seal WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'seals are append-only'); END;
    """
}
