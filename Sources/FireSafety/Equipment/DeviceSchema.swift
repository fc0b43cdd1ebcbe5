import Kernel

/// The schema of equipment. A migration is never changed once released.
enum DeviceSchema {
  /// - `fire_due_rule`: what is due how often; the site may change how often and the source.
  /// - `fire_device`: the register. `checked_on`, `serviced_on` and `state` follow the events, the due dates both the
  ///   rules and those; `verify` works them out again.
  /// - `fire_device_event`: what was done to a device, each a link of the chain.
  ///
  /// Whoever may approve the extension of a hazard may decide approvals.
  static let equipment = """
    CREATE TABLE fire_due_rule (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      kind TEXT,
      agent TEXT NOT NULL CHECK (agent IN ('none', 'water', 'powder', 'cleanGas', 'co2')),
      is_high_risk INTEGER CHECK (is_high_risk IN (0, 1)),
      activity TEXT NOT NULL CHECK (activity IN ('check', 'firstService', 'service', 'scrap', 'other')),
      every INTEGER NOT NULL CHECK (every > 0),
      period TEXT NOT NULL CHECK (period IN ('hour', 'halfMonth', 'month', 'year')),
      standard TEXT NOT NULL,
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    \(AppendOnlySchema.kept("fire_due_rule", fixed: ["code", "kind", "agent", "is_high_risk", "activity"], keys: ["code = new.code"], reason: "lines of the due table stay"))

    CREATE TABLE fire_device (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      kind TEXT NOT NULL CHECK (kind IN ('extinguisher', 'hydrant', 'detector', 'callPoint', 'sprinkler', 'pump',
        'fireDoor', 'shutter', 'light', 'panel', 'system', 'flue', 'other')),
      registered_on INTEGER NOT NULL,
      point_id INTEGER REFERENCES fire_point (id),
      place TEXT NOT NULL,
      agent TEXT NOT NULL CHECK (agent IN ('none', 'water', 'powder', 'cleanGas', 'co2')),
      model TEXT NOT NULL,
      serial TEXT NOT NULL,
      made_on INTEGER,
      made_precision TEXT NOT NULL CHECK (made_precision IN ('day', 'month')),
      commissioned INTEGER,
      is_high_risk INTEGER NOT NULL CHECK (is_high_risk IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('inUse', 'out', 'scrapped')),
      checked_on INTEGER,
      serviced_on INTEGER,
      check_due INTEGER,
      service_due INTEGER,
      scrap_due INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_device_unit ON fire_device (unit_id, state, kind, agent, check_due);
    CREATE INDEX fire_device_point ON fire_device (point_id);
    CREATE INDEX fire_device_check ON fire_device (check_due, unit_id) WHERE state <> 'scrapped';
    CREATE INDEX fire_device_service ON fire_device (service_due, unit_id) WHERE state <> 'scrapped';
    CREATE INDEX fire_device_scrap ON fire_device (scrap_due, unit_id) WHERE state <> 'scrapped';
    \(AppendOnlySchema.kept("fire_device", fixed: ["code", "unit_id", "kind", "registered_on"], keys: ["code = new.code"], reason: "devices stay on record"))

    CREATE TABLE fire_device_event (
      id INTEGER PRIMARY KEY,
      device_id INTEGER NOT NULL REFERENCES fire_device (id),
      kind TEXT NOT NULL CHECK (kind IN ('register', 'change', 'move', 'check', 'service', 'out', 'back', 'scrap',
        'expire')),
      result TEXT CHECK (result IN ('pass', 'fail')),
      how TEXT CHECK (how IN ('scan', 'typed')),
      done_on INTEGER NOT NULL,
      person TEXT NOT NULL,
      contact TEXT NOT NULL,
      standard TEXT NOT NULL,
      frequency TEXT NOT NULL,
      text TEXT NOT NULL,
      correction TEXT NOT NULL,
      hazard_id INTEGER REFERENCES fire_hazard (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      on_day INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_device_event_device ON fire_device_event (device_id, kind, done_on);
    CREATE INDEX fire_device_event_day ON fire_device_event (done_on, kind);
    CREATE INDEX fire_device_event_hazard ON fire_device_event (hazard_id) WHERE hazard_id IS NOT NULL;
    \(AppendOnlySchema.triggers(on: "fire_device_event", reason: "what was done to a device is append-only"))

    INSERT INTO role_permission (role_id, permission)
      SELECT r.id, 'kernel.approve' FROM role r WHERE r.name IN ('fire-manager', 'responsible-person')
      ON CONFLICT (role_id, permission) DO NOTHING;
    """
}
