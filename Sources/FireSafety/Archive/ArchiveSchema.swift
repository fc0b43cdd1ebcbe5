import Kernel

/// The schema of the archive. A migration is never changed once released.
enum ArchiveSchema {
  /// - `fire_document`, `fire_document_version`: the documents of the six parts; a version is never changed. It is approved
  ///   by the signature of the person responsible (`fire_signature`).
  /// - `fire_situation`, `fire_situation_line`: what the person responsible was told, with the figures of that day; read
  ///   where it is signed.
  /// - `fire_leader_log`: what the person responsible did.
  static let archive = """
    CREATE TABLE fire_document (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      place TEXT NOT NULL,
      person TEXT NOT NULL,
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_document_unit ON fire_document (unit_id, kind);
    \(AppendOnlySchema.kept("fire_document", fixed: ["unit_id", "kind", "title", "place", "person"], reason: "documents stay on record"))

    CREATE TABLE fire_document_version (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES fire_document (id),
      version INTEGER NOT NULL CHECK (version > 0),
      text TEXT NOT NULL,
      issued_on INTEGER NOT NULL,
      review_on INTEGER,
      recorded_at INTEGER NOT NULL,
      day INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL,
      UNIQUE (document_id, version)
    ) STRICT;
    \(AppendOnlySchema.triggers(on: "fire_document_version", keys: ["document_id = new.document_id AND version = new.version"], reason: "versions of documents are append-only"))

    CREATE TABLE fire_situation (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      from_day INTEGER NOT NULL,
      until_day INTEGER NOT NULL CHECK (until_day >= from_day),
      text TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      day INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_situation_unit ON fire_situation (unit_id);
    \(AppendOnlySchema.triggers(on: "fire_situation", reason: "situation sheets are append-only"))

    CREATE TABLE fire_situation_line (
      id INTEGER PRIMARY KEY,
      situation_id INTEGER NOT NULL REFERENCES fire_situation (id),
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      value TEXT NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_situation_line_situation ON fire_situation_line (situation_id);
    \(AppendOnlySchema.triggers(on: "fire_situation_line", reason: "situation sheets are append-only"))

    CREATE TABLE fire_leader_log (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      kind TEXT NOT NULL CHECK (kind IN ('inspection', 'dutySystem', 'rectification', 'decision', 'meeting', 'budget')),
      text TEXT NOT NULL,
      observed_on INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      day INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL,
      CHECK (observed_on <= day)
    ) STRICT;
    CREATE INDEX fire_leader_log_unit ON fire_leader_log (unit_id, observed_on);
    \(AppendOnlySchema.triggers(on: "fire_leader_log", reason: "the log of the person responsible is append-only"))
    """
}
