import Kernel

/// The schema of patrols. A migration is never changed once released.
enum PatrolSchema {
  /// - `fire_window`: when a route is to be walked, from a day to a day; `planned_until` is the last day slots were made for.
  /// - `fire_slot`: one round that is due. `day` is the day it belongs to: a night round belongs to the day it began, a
  ///   monthly one to the first day of its month. `state` follows its round and events.
  /// - `fire_slot_event`: slots added, cancelled or withdrawn, with the reason.
  /// - `fire_round`: a round as it was walked, with the version of the checklist and the points (`plan`) of its start. `ends_at`
  ///   is when it closes
  ///   itself; once it is closed, only who countersigned it is added.
  /// - `fire_visit`: a point of a round; a correction is a new row. `answers` has each item with P, F, N (not applicable),
  ///   Y or X (no), in the order of the version.
  /// - `fire_finding`: what did not pass, an item a row, with the hazard it opened.
  /// - `fire_rewalk`, `fire_rewalk_result`: rounds drawn to be walked again by a supervisor, and what came of it.
  static let patrols = """
    CREATE TABLE fire_window (
      id INTEGER PRIMARY KEY,
      route_id INTEGER NOT NULL REFERENCES fire_route (id),
      name TEXT NOT NULL,
      recurrence TEXT NOT NULL CHECK (recurrence IN ('daily', 'monthly', 'halfMonthly')),
      starts_minute INTEGER NOT NULL CHECK (starts_minute BETWEEN 0 AND 1439),
      lasts_minutes INTEGER NOT NULL CHECK (lasts_minutes BETWEEN 1 AND 1440),
      times INTEGER NOT NULL CHECK (times BETWEEN 1 AND 24),
      grace_minutes INTEGER NOT NULL CHECK (grace_minutes BETWEEN 0 AND 1440),
      max_gap_minutes INTEGER CHECK (max_gap_minutes > 0),
      profile TEXT NOT NULL,
      from_day INTEGER NOT NULL,
      until_day INTEGER,
      planned_until_day INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_window_route ON fire_window (route_id);
    \(AppendOnlySchema.kept("fire_window", fixed: ["route_id", "name", "recurrence", "starts_minute", "lasts_minutes", "times", "grace_minutes", "max_gap_minutes", "profile", "from_day"], reason: "times of patrols stay on record"))

    CREATE TABLE fire_slot (
      id INTEGER PRIMARY KEY,
      window_id INTEGER REFERENCES fire_window (id),
      route_id INTEGER NOT NULL REFERENCES fire_route (id),
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      day INTEGER NOT NULL,
      ordinal INTEGER NOT NULL CHECK (ordinal > 0),
      opens_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      grace_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'running', 'done', 'late', 'partial', 'cancelled', 'withdrawn')),
      audit_id INTEGER NOT NULL,
      UNIQUE (window_id, day, ordinal),
      CHECK (opens_at < due_at AND due_at <= grace_at)
    ) STRICT;
    CREATE INDEX fire_slot_month ON fire_slot (unit_id, day, state, grace_at, route_id);
    CREATE INDEX fire_slot_route ON fire_slot (route_id, day, ordinal);
    CREATE INDEX fire_slot_live ON fire_slot (unit_id, grace_at, opens_at) WHERE state IN ('open', 'running');
    \(AppendOnlySchema.kept("fire_slot", fixed: ["window_id", "route_id", "unit_id", "day", "ordinal", "opens_at", "due_at", "grace_at"], keys: ["window_id = new.window_id AND day = new.day AND ordinal = new.ordinal"], reason: "slots stay on record"))

    CREATE TABLE fire_slot_event (
      id INTEGER PRIMARY KEY,
      slot_id INTEGER NOT NULL REFERENCES fire_slot (id),
      step TEXT NOT NULL CHECK (step IN ('add', 'cancel', 'withdraw')),
      reason TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_slot_event_slot ON fire_slot_event (slot_id);
    \(AppendOnlySchema.triggers(on: "fire_slot_event", reason: "what happened to slots is append-only"))

    CREATE TABLE fire_round (
      id INTEGER PRIMARY KEY,
      slot_id INTEGER REFERENCES fire_slot (id),
      route_id INTEGER NOT NULL REFERENCES fire_route (id),
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      form_version_id INTEGER NOT NULL REFERENCES form_version (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      day INTEGER NOT NULL,
      is_late_entry INTEGER NOT NULL CHECK (is_late_entry IN (0, 1)),
      started_at INTEGER NOT NULL,
      observed_at INTEGER,
      points INTEGER NOT NULL,
      plan TEXT NOT NULL,
      over_minutes INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('running', 'done', 'late', 'partial')),
      visited INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      closed_at INTEGER,
      reason TEXT NOT NULL,
      supervisor_id INTEGER REFERENCES account (id),
      audit_id INTEGER NOT NULL,
      CHECK ((state = 'running') = (closed_at IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX fire_round_slot ON fire_round (slot_id) WHERE slot_id IS NOT NULL AND is_late_entry = 0;
    CREATE INDEX fire_round_late ON fire_round (slot_id) WHERE slot_id IS NOT NULL AND is_late_entry = 1;
    CREATE INDEX fire_round_unit ON fire_round (unit_id, day, id);
    CREATE INDEX fire_round_route ON fire_round (route_id, started_at);
    CREATE INDEX fire_round_running ON fire_round (account_id) WHERE state = 'running';
    CREATE INDEX fire_round_ends ON fire_round (ends_at) WHERE state = 'running';
    CREATE INDEX fire_round_unsigned ON fire_round (unit_id) WHERE state <> 'running' AND supervisor_id IS NULL;
    \(AppendOnlySchema.kept("fire_round", fixed: ["slot_id", "route_id", "unit_id", "form_version_id", "account_id", "day", "is_late_entry", "started_at", "observed_at", "points", "plan", "over_minutes"], reason: "rounds stay on record"))
    CREATE TRIGGER fire_round_closed BEFORE UPDATE ON fire_round
      WHEN old.state <> 'running' AND (new.state, new.visited, new.failed, new.ends_at, new.closed_at, new.reason)
        IS NOT (old.state, old.visited, old.failed, old.ends_at, old.closed_at, old.reason)
      BEGIN SELECT RAISE(ABORT, 'a closed round is never changed'); END;

    CREATE TABLE fire_visit (
      id INTEGER PRIMARY KEY,
      round_id INTEGER NOT NULL REFERENCES fire_round (id),
      point_id INTEGER NOT NULL REFERENCES fire_point (id),
      how TEXT NOT NULL CHECK (how IN ('scan', 'typed', 'entered')),
      recorded_at INTEGER NOT NULL,
      observed_at INTEGER,
      flags TEXT NOT NULL,
      reading TEXT NOT NULL,
      answers TEXT NOT NULL,
      corrects_id INTEGER REFERENCES fire_visit (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_visit_round ON fire_visit (round_id);
    CREATE INDEX fire_visit_point ON fire_visit (point_id);
    \(AppendOnlySchema.triggers(on: "fire_visit", reason: "visits are append-only"))
    CREATE TRIGGER fire_visit_closed BEFORE INSERT ON fire_visit
      WHEN EXISTS (SELECT 1 FROM fire_round r WHERE r.id = new.round_id AND r.state <> 'running')
      BEGIN SELECT RAISE(ABORT, 'a closed round takes no more visits'); END;

    CREATE TABLE fire_finding (
      id INTEGER PRIMARY KEY,
      visit_id INTEGER NOT NULL REFERENCES fire_visit (id),
      round_id INTEGER NOT NULL REFERENCES fire_round (id),
      item TEXT NOT NULL,
      answer TEXT NOT NULL CHECK (answer IN ('F', 'N', 'X')),
      remark TEXT NOT NULL,
      grade TEXT NOT NULL CHECK (grade IN ('', 'G1', 'G2', 'G3')),
      corrected TEXT NOT NULL,
      hazard_id INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_finding_visit ON fire_finding (visit_id);
    CREATE INDEX fire_finding_round ON fire_finding (round_id);
    \(AppendOnlySchema.triggers(on: "fire_finding", reason: "findings are append-only"))

    CREATE TABLE fire_rewalk (
      id INTEGER PRIMARY KEY,
      round_id INTEGER NOT NULL UNIQUE REFERENCES fire_round (id),
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      day INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_rewalk_unit ON fire_rewalk (unit_id, day);
    \(AppendOnlySchema.triggers(on: "fire_rewalk", keys: ["round_id = new.round_id"], reason: "draws are append-only"))

    CREATE TABLE fire_rewalk_result (
      id INTEGER PRIMARY KEY,
      rewalk_id INTEGER NOT NULL UNIQUE REFERENCES fire_rewalk (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('agrees', 'differs')),
      remark TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    \(AppendOnlySchema.triggers(on: "fire_rewalk_result", keys: ["rewalk_id = new.rewalk_id"], reason: "results are append-only"))
    """
}
