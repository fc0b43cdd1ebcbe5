import Kernel

/// The schema of what all chapters of fire safety share. A migration is never changed once released.
enum FireSchema {
  /// - `fire_unit`: the units whose fire safety is kept here.
  /// - `fire_appointment`: who answers for what there, from a day to a day.
  /// - `fire_evidence`: files by path and SHA-256, of a record of whichever chapter.
  /// - `fire_chain`: the records in the order they were made, each digest made of the one before and the record's own
  ///   columns (`FireChain`).
  /// - `fire_signature`: who signed a record, with the digest that was signed.
  /// - `fire_point`: places with a printed code; `items` are the codes of the checklist that are asked there, with blanks
  ///   between, all where there are none; `reading` is what is to be read there, `tag` what the supervisor has hung there.
  /// - `fire_route`, `fire_route_point`: which points are walked, in which order, from a day to a day.
  static let ground = """
    CREATE TABLE fire_unit (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL UNIQUE REFERENCES unit (id),
      kind TEXT NOT NULL CHECK (kind IN ('county', 'township', 'station', 'clinic')),
      has_outpatients INTEGER NOT NULL CHECK (has_outpatients IN (0, 1)),
      has_inpatients INTEGER NOT NULL CHECK (has_inpatients IN (0, 1)),
      has_emergency INTEGER NOT NULL CHECK (has_emergency IN (0, 1)),
      has_control_room INTEGER NOT NULL CHECK (has_control_room IN (0, 1)),
      is_key INTEGER NOT NULL CHECK (is_key IN (0, 1)),
      employees INTEGER NOT NULL CHECK (employees >= 0),
      from_day INTEGER NOT NULL,
      until_day INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    \(AppendOnlySchema.kept("fire_unit", fixed: ["unit_id"], keys: ["unit_id = new.unit_id"], reason: "units stay on record"))

    CREATE TABLE fire_appointment (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      duty TEXT NOT NULL CHECK (duty IN ('responsible', 'manager', 'leader', 'officeHead', 'officer', 'wardHead',
        'keeper', 'group')),
      account_id INTEGER REFERENCES account (id),
      person TEXT NOT NULL,
      place TEXT NOT NULL,
      document TEXT NOT NULL,
      from_day INTEGER NOT NULL,
      until_day INTEGER,
      audit_id INTEGER NOT NULL,
      CHECK (until_day IS NULL OR until_day >= from_day)
    ) STRICT;
    CREATE INDEX fire_appointment_unit ON fire_appointment (unit_id, duty, from_day);
    CREATE INDEX fire_appointment_account ON fire_appointment (account_id, duty);
    CREATE UNIQUE INDEX fire_appointment_one ON fire_appointment (unit_id, duty)
      WHERE until_day IS NULL AND duty IN ('responsible', 'manager');
    \(AppendOnlySchema.kept("fire_appointment", fixed: ["unit_id", "duty", "account_id", "person", "place", "document", "from_day"], reason: "appointments stay on record"))

    CREATE TABLE fire_evidence (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      record_id INTEGER NOT NULL,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_evidence_record ON fire_evidence (kind, record_id);
    \(AppendOnlySchema.triggers(on: "fire_evidence", reason: "evidence is append-only"))

    CREATE TABLE fire_chain (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      record_id INTEGER NOT NULL,
      day INTEGER NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      audit_id INTEGER NOT NULL,
      UNIQUE (kind, record_id)
    ) STRICT;
    CREATE INDEX fire_chain_day ON fire_chain (day);
    \(AppendOnlySchema.triggers(on: "fire_chain", keys: ["kind = new.kind AND record_id = new.record_id"], reason: "the chain is append-only"))

    CREATE TABLE fire_signature (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      record_id INTEGER NOT NULL,
      role TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      on_day INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL,
      UNIQUE (kind, record_id, role)
    ) STRICT;
    \(AppendOnlySchema.triggers(on: "fire_signature", keys: ["kind = new.kind AND record_id = new.record_id AND role = new.role"], reason: "signatures are append-only"))

    CREATE TABLE fire_point (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      name TEXT NOT NULL,
      place TEXT NOT NULL,
      items TEXT NOT NULL,
      reading TEXT NOT NULL,
      tag TEXT NOT NULL,
      is_high_risk INTEGER NOT NULL CHECK (is_high_risk IN (0, 1)),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_point_unit ON fire_point (unit_id, code);
    \(AppendOnlySchema.kept("fire_point", fixed: ["code", "unit_id"], keys: ["code = new.code"], reason: "points stay on record"))

    CREATE TABLE fire_route (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      name TEXT NOT NULL,
      purpose TEXT NOT NULL CHECK (purpose IN ('day', 'night', 'monthly', 'equipment')),
      form_id INTEGER NOT NULL REFERENCES form (id),
      walk_seconds INTEGER NOT NULL CHECK (walk_seconds >= 0),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_route_unit ON fire_route (unit_id, code);
    \(AppendOnlySchema.kept("fire_route", fixed: ["code", "unit_id", "purpose", "form_id"], keys: ["code = new.code"], reason: "routes stay on record"))

    CREATE TABLE fire_route_point (
      id INTEGER PRIMARY KEY,
      route_id INTEGER NOT NULL REFERENCES fire_route (id),
      point_id INTEGER NOT NULL REFERENCES fire_point (id),
      position INTEGER NOT NULL CHECK (position > 0),
      from_day INTEGER NOT NULL,
      until_day INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_route_point_route ON fire_route_point (route_id, position);
    CREATE INDEX fire_route_point_point ON fire_route_point (point_id);
    \(AppendOnlySchema.kept("fire_route_point", fixed: ["route_id", "point_id", "position", "from_day"], reason: "routes stay on record"))

    INSERT INTO role (name, title_en, title_zh)
      SELECT column1, column2, column3 FROM (VALUES
        ('safety-officer', 'Safety officer', '消防安全员'),
        ('control-room-operator', 'Control-room operator', '消防控制室值班员'),
        ('ward-head', 'Ward or department head', '科室负责人'), ('fire-manager', 'Fire manager', '消防安全管理人'),
        ('responsible-person', 'Person responsible for fire safety', '消防安全责任人'),
        ('county-fire-office', 'County fire-safety office', '县卫健消防管理'))
      WHERE EXISTS (SELECT 1 FROM role WHERE name = 'administrator')
      ON CONFLICT (name) DO NOTHING;
    INSERT INTO role_permission (role_id, permission)
      SELECT r.id, p.value FROM (VALUES
        ('administrator', 'fire.see fire.patrol fire.supervise fire.plan fire.treat fire.manage fire.lead fire.operate fire.equip fire.archive fire.assess fire.accept'),
        ('safety-officer', 'fire.see fire.patrol fire.treat fire.equip'),
        ('control-room-operator', 'fire.see fire.operate'),
        ('ward-head', 'fire.see fire.treat fire.supervise'),
        ('fire-manager', 'fire.see fire.patrol fire.supervise fire.plan fire.treat fire.manage fire.operate fire.equip fire.archive fire.assess kernel.forms'),
        ('responsible-person', 'fire.see fire.lead fire.supervise fire.manage fire.assess'),
        ('county-fire-office', 'fire.see fire.accept')) v
      JOIN role r ON r.name = v.column1, json_each('["' || replace(v.column2, ' ', '", "') || '"]') p WHERE true
      ON CONFLICT (role_id, permission) DO NOTHING;
    """
}
