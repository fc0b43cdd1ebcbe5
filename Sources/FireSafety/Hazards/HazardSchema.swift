import Kernel

/// The schema of hazards. A migration is never changed once released.
enum HazardSchema {
  /// - `fire_hazard`: what was found never changes; the rest follows the events, and `verify` folds them again. `due` is
  ///   what is due next: for a major hazard without a plan its plan, else the hazard itself. `authority_due` is a deadline
  ///   that cannot be extended.
  /// - `fire_hazard_event`: what was done about it, each a link of the chain.
  static let hazards = """
    CREATE TABLE fire_hazard (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      point_id INTEGER REFERENCES fire_point (id),
      place TEXT NOT NULL,
      item TEXT,
      text TEXT NOT NULL,
      found_grade TEXT NOT NULL CHECK (found_grade IN ('G1', 'G2', 'G3')),
      is_repeat INTEGER NOT NULL CHECK (is_repeat IN (0, 1)),
      source TEXT NOT NULL CHECK (source IN ('patrol', 'inspection', 'equipment', 'controlRoom', 'authority', 'report',
        'assessment')),
      round_id INTEGER,
      device_id INTEGER,
      found_by INTEGER NOT NULL REFERENCES account (id),
      observed_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      on_day INTEGER NOT NULL,
      authority_due INTEGER,
      state TEXT NOT NULL CHECK (state IN ('found', 'corrected', 'planned', 'proved', 'inspected', 'closed',
        'dismissed')),
      grade TEXT NOT NULL CHECK (grade IN ('G1', 'G2', 'G3')),
      due INTEGER NOT NULL,
      assignee_id INTEGER REFERENCES account (id),
      fixer_id INTEGER REFERENCES account (id),
      interim TEXT NOT NULL,
      is_stopped INTEGER NOT NULL CHECK (is_stopped IN (0, 1)),
      extensions INTEGER NOT NULL,
      failures INTEGER NOT NULL,
      reopens INTEGER NOT NULL,
      needs_word INTEGER NOT NULL CHECK (needs_word IN (0, 1)),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_hazard_unit ON fire_hazard (unit_id, state, grade, due);
    CREATE INDEX fire_hazard_open ON fire_hazard (state, due, unit_id, assignee_id)
      WHERE state NOT IN ('closed', 'dismissed');
    CREATE INDEX fire_hazard_again ON fire_hazard (point_id, item, on_day);
    CREATE INDEX fire_hazard_round ON fire_hazard (round_id) WHERE round_id IS NOT NULL;
    CREATE INDEX fire_hazard_device ON fire_hazard (device_id) WHERE device_id IS NOT NULL;
    CREATE INDEX fire_hazard_word ON fire_hazard (unit_id) WHERE needs_word = 1;
    CREATE INDEX fire_hazard_day ON fire_hazard (on_day, unit_id);
    \(AppendOnlySchema.kept("fire_hazard", fixed: ["number", "unit_id", "point_id", "place", "item", "text", "found_grade", "is_repeat", "source", "round_id", "device_id", "found_by", "observed_at", "recorded_at", "on_day", "authority_due"], keys: ["number = new.number"], reason: "hazards stay on record"))

    CREATE TABLE fire_hazard_event (
      id INTEGER PRIMARY KEY,
      hazard_id INTEGER NOT NULL REFERENCES fire_hazard (id),
      step TEXT NOT NULL CHECK (step IN ('find', 'correct', 'countersign', 'refute', 'raise', 'plan', 'interim',
        'acknowledge', 'extend', 'prove', 'pass', 'fail', 'sign', 'reopen', 'dismiss')),
      account_id INTEGER NOT NULL REFERENCES account (id),
      grade TEXT CHECK (grade IN ('G1', 'G2', 'G3')),
      due INTEGER,
      assignee_id INTEGER REFERENCES account (id),
      department TEXT NOT NULL,
      fen INTEGER,
      stops INTEGER CHECK (stops IN (0, 1)),
      point_id INTEGER REFERENCES fire_point (id),
      text TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      on_day INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_hazard_event_hazard ON fire_hazard_event (hazard_id, id);
    \(AppendOnlySchema.triggers(on: "fire_hazard_event", reason: "what was done about a hazard is append-only"))
    """
}
