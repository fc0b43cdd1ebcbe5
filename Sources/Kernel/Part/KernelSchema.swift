import SQLite

/// The schema of what all parts share. A migration is never changed once released.
enum KernelSchema {
  static let migrations: [Migration] = [
    Migration("kernel-0001-house", house), Migration("kernel-0002-preferences", PreferenceSchema.preferences),
    Migration("kernel-0003-import-lines", ImportSchema.lines),
    Migration("kernel-0004-organisation", OrganisationSchema.organisation),
    Migration("kernel-0005-people", PeopleSchema.people),
    Migration("kernel-0006-personal", PersonalSchema.personal),
    Migration("kernel-0007-safekeeping", SafekeepingSchema.safekeeping),
    Migration("kernel-0008-seals", SealSchema.seals),
    Migration("kernel-0009-forms", FormSchema.forms),
    Migration("kernel-0010-severities", FormSchema.severities),
  ]

  private static let house = """
    CREATE TABLE site (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1))
    ) STRICT;

    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      parent_id INTEGER REFERENCES unit (id),
      name TEXT NOT NULL,
      path TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX unit_parent ON unit (parent_id);

    CREATE TABLE personal (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      value TEXT,
      salt BLOB NOT NULL,
      digest BLOB NOT NULL,
      erased_at INTEGER
    ) STRICT;

    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      full_name TEXT NOT NULL,
      unit_id INTEGER REFERENCES unit (id),
      phone_id INTEGER REFERENCES personal (id),
      pin_hash TEXT NOT NULL,
      must_change_pin INTEGER NOT NULL CHECK (must_change_pin IN (0, 1)),
      created_at INTEGER NOT NULL,
      closed_at INTEGER
    ) STRICT;

    CREATE TABLE role (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL
    ) STRICT;

    CREATE TABLE role_permission (
      role_id INTEGER NOT NULL REFERENCES role (id),
      permission TEXT NOT NULL,
      PRIMARY KEY (role_id, permission)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE role_grant (
      id INTEGER PRIMARY KEY,
      account_id INTEGER NOT NULL REFERENCES account (id),
      role_id INTEGER NOT NULL REFERENCES role (id),
      unit_id INTEGER REFERENCES unit (id),
      from_day INTEGER NOT NULL,
      until_day INTEGER NOT NULL,
      CHECK (until_day >= from_day)
    ) STRICT;
    CREATE INDEX role_grant_account ON role_grant (account_id);

    CREATE TABLE setting (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      from_day INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX setting_name ON setting (name, from_day, id);
    CREATE TRIGGER setting_no_update BEFORE UPDATE ON setting
      BEGIN SELECT RAISE(ABORT, 'settings keep their history'); END;
    CREATE TRIGGER setting_no_delete BEFORE DELETE ON setting
      BEGIN SELECT RAISE(ABORT, 'settings keep their history'); END;
    CREATE TRIGGER setting_no_replace BEFORE INSERT ON setting WHEN EXISTS (SELECT 1 FROM setting WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'settings keep their history'); END;

    CREATE TABLE numbering (
      series TEXT NOT NULL,
      period TEXT NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (series, period)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      terminal TEXT NOT NULL,
      action TEXT NOT NULL,
      version INTEGER NOT NULL,
      request_key TEXT,
      approval_id INTEGER,
      content TEXT NOT NULL,
      changes TEXT NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
    CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
    CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

    CREATE TABLE request (
      key TEXT PRIMARY KEY NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      action TEXT NOT NULL,
      digest BLOB NOT NULL,
      answer TEXT NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE approval (
      id INTEGER PRIMARY KEY,
      action TEXT NOT NULL,
      version INTEGER NOT NULL,
      content TEXT NOT NULL,
      permission TEXT NOT NULL,
      reason_en TEXT NOT NULL,
      reason_zh TEXT NOT NULL,
      amount INTEGER,
      maker_id INTEGER NOT NULL REFERENCES account (id),
      terminal TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'returned', 'withdrawn')),
      decided_by INTEGER REFERENCES account (id),
      decided_at INTEGER,
      note TEXT
    ) STRICT;
    CREATE INDEX approval_state ON approval (state, id);
    CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval
      BEGIN SELECT RAISE(ABORT, 'approvals are never deleted'); END;
    CREATE TRIGGER approval_no_replace BEFORE INSERT ON approval WHEN EXISTS (SELECT 1 FROM approval WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'approvals are never replaced'); END;
    CREATE TRIGGER approval_decided BEFORE UPDATE ON approval WHEN old.state <> 'waiting'
      OR new.action <> old.action OR new.content <> old.content OR new.maker_id <> old.maker_id
      BEGIN SELECT RAISE(ABORT, 'a decided approval does not change'); END;

    CREATE TABLE sign_in (
      id INTEGER PRIMARY KEY,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      terminal TEXT NOT NULL,
      succeeded INTEGER NOT NULL CHECK (succeeded IN (0, 1))
    ) STRICT;
    CREATE INDEX sign_in_account ON sign_in (account_id, id);
    CREATE TRIGGER sign_in_no_update BEFORE UPDATE ON sign_in
      BEGIN SELECT RAISE(ABORT, 'sign-ins are append-only'); END;
    CREATE TRIGGER sign_in_no_delete BEFORE DELETE ON sign_in
      BEGIN SELECT RAISE(ABORT, 'sign-ins are append-only'); END;
    CREATE TRIGGER sign_in_no_replace BEFORE INSERT ON sign_in WHEN EXISTS (SELECT 1 FROM sign_in WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'sign-ins are append-only'); END;
    """
}
