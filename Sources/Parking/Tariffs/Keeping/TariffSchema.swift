import Kernel

/// The schema of tariffs. A migration is never changed once released.
enum TariffSchema {
  /// - `parking_tariff`: one row a version. `body` is the file, compact, and never changes; `starts_at` is the entry from
  ///   which it prices stays, `ends_at` the one from which it no longer does.
  static let tariffs = """
    CREATE TABLE parking_tariff (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 1000000),
      name_en TEXT NOT NULL,
      name_zh TEXT NOT NULL,
      body TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
      starts_at INTEGER,
      ends_at INTEGER,
      drafted_by INTEGER NOT NULL REFERENCES account (id),
      drafted_at INTEGER NOT NULL,
      published_by INTEGER REFERENCES account (id),
      published_at INTEGER,
      audit_id INTEGER NOT NULL,
      UNIQUE (code, version),
      CHECK (state <> 'published' OR (starts_at IS NOT NULL AND ends_at IS NULL)),
      CHECK (state <> 'draft' OR starts_at IS NULL),
      CHECK ((starts_at IS NULL) = (published_by IS NULL) AND (starts_at IS NULL) = (published_at IS NULL))
    ) STRICT;
    CREATE INDEX parking_tariff_force ON parking_tariff (code, starts_at) WHERE starts_at IS NOT NULL;
    \(AppendOnlySchema.kept("parking_tariff", fixed: ["code", "version", "name_en", "name_zh", "body", "drafted_by", "drafted_at"], keys: ["(code = new.code AND version = new.version)"], reason: "versions of tariffs stay on record"))
    CREATE TRIGGER parking_tariff_priced BEFORE UPDATE ON parking_tariff
      WHEN old.starts_at IS NOT NULL AND (new.starts_at IS NOT old.starts_at OR new.state = 'draft'
        OR (old.ends_at IS NOT NULL AND new.ends_at IS NOT old.ends_at))
      BEGIN SELECT RAISE(ABORT, 'stays were priced by it'); END;
    """
}
