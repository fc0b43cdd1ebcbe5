import Kernel

/// The schema of the control room. A migration is never changed once released.
enum ControlRoomSchema {
  /// - `fire_certificate`: who may run a control room, until when; the newest of a person counts.
  /// - `fire_shift`, `fire_shift_person`: who is planned when; a shift that was called off, and a person who was replaced,
  ///   stay on record.
  /// - `fire_log_entry`: what happened in the control room. `closes_id` names the entry whose matter is done with it.
  /// - `fire_handover`, `fire_handover_item`: who took over from whom (nobody, where the one before had gone), and what was
  ///   open then, each accepted.
  static let controlRoom = """
    CREATE TABLE fire_certificate (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      grade TEXT NOT NULL CHECK (grade IN ('basic', 'intermediate', 'senior')),
      number TEXT NOT NULL,
      issued_on INTEGER NOT NULL,
      expires_on INTEGER,
      audit_id INTEGER NOT NULL,
      CHECK (expires_on IS NULL OR expires_on >= issued_on)
    ) STRICT;
    CREATE INDEX fire_certificate_account ON fire_certificate (account_id, id);
    CREATE INDEX fire_certificate_unit ON fire_certificate (unit_id);
    \(AppendOnlySchema.triggers(on: "fire_certificate", reason: "certificates are append-only"))

    CREATE TABLE fire_shift (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      day INTEGER NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL CHECK (ends_at > starts_at AND ends_at <= starts_at + 28800000),
      state TEXT NOT NULL CHECK (state IN ('planned', 'cancelled')),
      reason TEXT NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_shift_unit ON fire_shift (unit_id, starts_at);
    \(AppendOnlySchema.kept("fire_shift", fixed: ["unit_id", "day", "starts_at", "ends_at"], reason: "shifts stay on record"))

    CREATE TABLE fire_shift_person (
      id INTEGER PRIMARY KEY,
      shift_id INTEGER NOT NULL REFERENCES fire_shift (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      is_replaced INTEGER NOT NULL CHECK (is_replaced IN (0, 1)),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_shift_person_shift ON fire_shift_person (shift_id, is_replaced);
    CREATE INDEX fire_shift_person_account ON fire_shift_person (account_id, is_replaced);
    \(AppendOnlySchema.kept("fire_shift_person", fixed: ["shift_id", "account_id"], reason: "shifts stay on record"))

    CREATE TABLE fire_log_entry (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      kind TEXT NOT NULL CHECK (kind IN ('routine', 'alarm', 'fault', 'disabled', 'test', 'keys', 'work', 'other',
        'closing')),
      mode TEXT NOT NULL CHECK (mode IN ('automatic', 'manual', '')),
      place TEXT NOT NULL,
      text TEXT NOT NULL,
      closes_id INTEGER UNIQUE REFERENCES fire_log_entry (id),
      observed_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      day INTEGER NOT NULL,
      is_late INTEGER NOT NULL CHECK (is_late IN (0, 1)),
      clock_lag INTEGER NOT NULL CHECK (clock_lag >= 0),
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL,
      CHECK (observed_at <= recorded_at),
      CHECK ((kind = 'closing') = (closes_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX fire_log_entry_unit ON fire_log_entry (unit_id, kind, is_late, recorded_at);
    CREATE INDEX fire_log_entry_routine ON fire_log_entry (recorded_at, unit_id) WHERE kind = 'routine' AND is_late = 0;
    \(AppendOnlySchema.triggers(on: "fire_log_entry", keys: ["closes_id = new.closes_id"], reason: "the control-room log is append-only"))

    CREATE TABLE fire_handover (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      outgoing_id INTEGER REFERENCES account (id),
      incoming_id INTEGER NOT NULL REFERENCES account (id),
      second_id INTEGER REFERENCES account (id),
      since_at INTEGER,
      recorded_at INTEGER NOT NULL,
      day INTEGER NOT NULL,
      is_certified INTEGER NOT NULL CHECK (is_certified IN (0, 1)),
      clock_lag INTEGER NOT NULL CHECK (clock_lag >= 0),
      reason TEXT NOT NULL,
      note TEXT NOT NULL,
      audit_id INTEGER NOT NULL,
      CHECK (outgoing_id IS NOT incoming_id AND second_id IS NOT incoming_id)
    ) STRICT;
    CREATE INDEX fire_handover_unit ON fire_handover (unit_id, recorded_at);
    \(AppendOnlySchema.triggers(on: "fire_handover", reason: "handovers are append-only"))

    CREATE TABLE fire_handover_item (
      id INTEGER PRIMARY KEY,
      handover_id INTEGER NOT NULL REFERENCES fire_handover (id),
      key TEXT NOT NULL,
      kind TEXT NOT NULL,
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      since_at INTEGER,
      audit_id INTEGER NOT NULL,
      UNIQUE (handover_id, key)
    ) STRICT;
    \(AppendOnlySchema.triggers(on: "fire_handover_item", keys: ["handover_id = new.handover_id AND key = new.key"], reason: "handovers are append-only"))
    """
}
