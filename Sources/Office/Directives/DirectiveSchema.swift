/// The schema of directives, breaches and the register of rules. A migration is never changed once released.
enum DirectiveSchema {
  static let directives = directive + recipients + breaches + rules + roles

  /// Title, deadline, version and state of a directive are those of its latest version and its events.
  private static let directive = """
    CREATE TABLE directive (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('order', 'instruction', 'notice')),
      is_emergency INTEGER NOT NULL CHECK (is_emergency IN (0, 1)),
      asks_receipt INTEGER NOT NULL CHECK (asks_receipt IN (0, 1)),
      asks_feedback INTEGER NOT NULL CHECK (asks_feedback IN (0, 1)),
      asks_completion INTEGER NOT NULL CHECK (asks_completion IN (0, 1)),
      issuer_id INTEGER NOT NULL REFERENCES account (id),
      unit_id INTEGER REFERENCES unit (id),
      issued_at INTEGER NOT NULL,
      issued_on INTEGER NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      title TEXT NOT NULL,
      deadline INTEGER,
      state TEXT NOT NULL CHECK (state IN ('open', 'withdrawn', 'closed')),
      ended_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX directive_issuer ON directive (issuer_id, id);
    CREATE INDEX directive_state ON directive (state, id);
    CREATE INDEX directive_emergency ON directive (id) WHERE is_emergency = 1 AND state = 'open';
    CREATE TRIGGER directive_no_delete BEFORE DELETE ON directive
      BEGIN SELECT RAISE(ABORT, 'directives are never deleted'); END;
    CREATE TRIGGER directive_no_replace BEFORE INSERT ON directive
      WHEN EXISTS (SELECT 1 FROM directive WHERE id = new.id OR number = new.number)
      BEGIN SELECT RAISE(ABORT, 'directives are never replaced'); END;

    CREATE TABLE directive_version (
      id INTEGER PRIMARY KEY,
      directive_id INTEGER NOT NULL REFERENCES directive (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      deadline INTEGER,
      reason TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL,
      UNIQUE (directive_id, version)
    ) STRICT;
    \(appendOnly("directive_version", "the versions of a directive are append-only"))

    CREATE TABLE directive_address (
      id INTEGER PRIMARY KEY,
      directive_id INTEGER NOT NULL REFERENCES directive (id),
      unit_id INTEGER REFERENCES unit (id),
      post_id INTEGER REFERENCES post (id),
      account_id INTEGER REFERENCES account (id)
    ) STRICT;
    CREATE INDEX directive_address_directive ON directive_address (directive_id);
    \(appendOnly("directive_address", "to whom a directive went does not change"))

    """

  /// Everything of a recipient behind `unit_id` is recomputed from the events by `verify`.
  private static let recipients = """
    CREATE TABLE directive_recipient (
      id INTEGER PRIMARY KEY,
      directive_id INTEGER NOT NULL REFERENCES directive (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      unit_id INTEGER REFERENCES unit (id),
      delivered_at INTEGER,
      read_at INTEGER,
      read_version INTEGER NOT NULL DEFAULT 0,
      feedbacks INTEGER NOT NULL DEFAULT 0,
      completed_at INTEGER,
      deadline INTEGER,
      settled_on INTEGER,
      UNIQUE (directive_id, account_id)
    ) STRICT;
    CREATE INDEX directive_recipient_account ON directive_recipient (account_id, directive_id);
    CREATE INDEX directive_recipient_new ON directive_recipient (account_id) WHERE delivered_at IS NULL;
    CREATE INDEX directive_recipient_due ON directive_recipient (deadline, id) WHERE settled_on IS NULL;
    CREATE TRIGGER directive_recipient_no_delete BEFORE DELETE ON directive_recipient
      BEGIN SELECT RAISE(ABORT, 'who got a directive stays on record'); END;
    CREATE TRIGGER directive_recipient_no_replace BEFORE INSERT ON directive_recipient
      WHEN EXISTS (SELECT 1 FROM directive_recipient WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'who got a directive stays on record'); END;
    CREATE TRIGGER directive_recipient_same BEFORE UPDATE ON directive_recipient
      WHEN old.directive_id <> new.directive_id OR old.account_id <> new.account_id
      BEGIN SELECT RAISE(ABORT, 'who got a directive stays on record'); END;

    CREATE TABLE directive_event (
      id INTEGER PRIMARY KEY,
      directive_id INTEGER NOT NULL REFERENCES directive (id),
      recipient_id INTEGER REFERENCES directive_recipient (id),
      kind TEXT NOT NULL CHECK (kind IN (
        'issued', 'amended', 'withdrawn', 'closed', 'comment',
        'delivered', 'read', 'feedback', 'completed', 'asked', 'granted', 'denied')),
      account_id INTEGER NOT NULL REFERENCES account (id),
      version INTEGER NOT NULL,
      day INTEGER,
      text TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      on_day INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX directive_event_directive ON directive_event (directive_id, id);
    CREATE INDEX directive_event_recipient ON directive_event (recipient_id, kind);
    \(appendOnly("directive_event", "what happened to a directive is append-only"))

    """

  private static let breaches = """
    CREATE TABLE breach (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      directive_id INTEGER NOT NULL REFERENCES directive (id),
      recipient_id INTEGER NOT NULL REFERENCES directive_recipient (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      consequence TEXT NOT NULL CHECK (consequence IN ('warning', 'criticism', 'referral')),
      reason TEXT NOT NULL,
      recorder_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      on_day INTEGER NOT NULL,
      audit_id INTEGER NOT NULL,
      CHECK (recorder_id <> account_id)
    ) STRICT;
    CREATE INDEX breach_account ON breach (account_id, id);
    CREATE INDEX breach_recipient ON breach (recipient_id);
    \(appendOnly("breach", "breaches are append-only"))

    CREATE TABLE breach_entry (
      id INTEGER PRIMARY KEY,
      breach_id INTEGER NOT NULL REFERENCES breach (id),
      kind TEXT NOT NULL CHECK (kind IN ('answer', 'revoked')),
      account_id INTEGER NOT NULL REFERENCES account (id),
      text TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX breach_entry_breach ON breach_entry (breach_id, kind);
    CREATE UNIQUE INDEX breach_entry_once ON breach_entry (breach_id) WHERE kind = 'revoked';
    \(appendOnly("breach_entry", "breaches are append-only"))

    """

  /// A rule has no column that changes: which version is in force follows from the day.
  private static let rules = """
    CREATE TABLE rule (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      unit_id INTEGER REFERENCES unit (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    \(appendOnly("rule", "rules stay on record"))

    CREATE TABLE rule_version (
      id INTEGER PRIMARY KEY,
      rule_id INTEGER NOT NULL REFERENCES rule (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      file TEXT NOT NULL,
      file_sha256 TEXT NOT NULL,
      from_day INTEGER NOT NULL,
      until_day INTEGER,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL,
      UNIQUE (rule_id, version),
      CHECK (until_day IS NULL OR until_day >= from_day)
    ) STRICT;
    \(appendOnly("rule_version", "the versions of a rule are append-only"))

    CREATE TABLE rule_withdrawal (
      id INTEGER PRIMARY KEY,
      rule_id INTEGER NOT NULL UNIQUE REFERENCES rule (id),
      reason TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      on_day INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    \(appendOnly("rule_withdrawal", "withdrawn rules stay withdrawn"))

    CREATE TABLE rule_reading (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES rule_version (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      on_day INTEGER NOT NULL,
      audit_id INTEGER NOT NULL,
      UNIQUE (version_id, account_id)
    ) STRICT;
    CREATE INDEX rule_reading_account ON rule_reading (account_id, version_id);
    \(appendOnly("rule_reading", "who has read a rule stays on record"))

    """

  /// A site older than the office gets its roles, and its administrators what they hold on a new one.
  private static let roles = """
    INSERT INTO role (name, title_en, title_zh)
      SELECT column1, column2, column3 FROM (VALUES
        ('staff', 'Staff', '职员'), ('department-head', 'Department head', '部门负责人'),
        ('office-manager', 'Office manager', '办公室主任'))
      WHERE EXISTS (SELECT 1 FROM role WHERE name = 'administrator')
      ON CONFLICT (name) DO NOTHING;
    INSERT INTO role_permission (role_id, permission)
      SELECT r.id, v.column2 FROM (VALUES
        ('staff', 'office.use'),
        ('department-head', 'office.use'), ('department-head', 'office.direct'), ('department-head', 'office.breaches'),
        ('department-head', 'office.requests'), ('department-head', 'office.oversee'), ('department-head', 'kernel.approve'),
        ('office-manager', 'office.use'), ('office-manager', 'office.direct'), ('office-manager', 'office.breaches'),
        ('office-manager', 'office.rules'), ('office-manager', 'office.requests'), ('office-manager', 'office.oversee'),
        ('office-manager', 'kernel.approve'), ('office-manager', 'kernel.shareViews'),
        ('administrator', 'office.use'), ('administrator', 'office.direct'), ('administrator', 'office.breaches'),
        ('administrator', 'office.rules'), ('administrator', 'office.requests'), ('administrator', 'office.oversee')) v
      JOIN role r ON r.name = v.column1 WHERE true
      ON CONFLICT (role_id, permission) DO NOTHING;
    """

  /// The three guards of a table that is only added to.
  private static func appendOnly(_ table: String, _ sentence: String) -> String {
    """
    CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) BEGIN SELECT RAISE(ABORT, '\(sentence)'); END;
    CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) BEGIN SELECT RAISE(ABORT, '\(sentence)'); END;
    CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
      WHEN EXISTS (SELECT 1 FROM \(table) WHERE id = new.id) BEGIN SELECT RAISE(ABORT, '\(sentence)'); END;
    """
  }
}
