import Kernel

/// The schema of training and drills. A migration is never changed once released.
enum TrainingSchema {
  /// - `fire_training`, `fire_training_person`: what was taught, and to whom.
  /// - `fire_drill`: drills with what was measured; seconds from the alarm on.
  /// - `fire_drill_improvement`: what a drill showed to be done better, until it is.
  /// - `fire_spot_question`: what somebody was asked on the spot, and whether they knew.
  static let training = """
    CREATE TABLE fire_training (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      kind TEXT NOT NULL CHECK (kind IN ('yearly', 'induction', 'post', 'special')),
      topic TEXT NOT NULL,
      trainer TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      held_on INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      day INTEGER NOT NULL CHECK (held_on <= day),
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_training_unit ON fire_training (unit_id, held_on);
    \(AppendOnlySchema.triggers(on: "fire_training", reason: "training records are append-only"))

    CREATE TABLE fire_training_person (
      id INTEGER PRIMARY KEY,
      training_id INTEGER NOT NULL REFERENCES fire_training (id),
      person TEXT NOT NULL,
      audit_id INTEGER NOT NULL,
      UNIQUE (training_id, person)
    ) STRICT;
    \(AppendOnlySchema.triggers(on: "fire_training_person", keys: ["training_id = new.training_id AND person = new.person"], reason: "training records are append-only"))

    CREATE TABLE fire_drill (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      scenario TEXT NOT NULL,
      is_night INTEGER NOT NULL CHECK (is_night IN (0, 1)),
      is_evacuation INTEGER NOT NULL CHECK (is_evacuation IN (0, 1)),
      participants INTEGER NOT NULL CHECK (participants > 0),
      evacuated INTEGER NOT NULL CHECK (evacuated >= 0),
      report_seconds INTEGER CHECK (report_seconds >= 0),
      response_seconds INTEGER CHECK (response_seconds >= 0),
      evacuation_seconds INTEGER CHECK (evacuation_seconds >= 0),
      evaluation TEXT NOT NULL,
      held_on INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      day INTEGER NOT NULL CHECK (held_on <= day),
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_drill_unit ON fire_drill (unit_id, held_on);
    \(AppendOnlySchema.triggers(on: "fire_drill", reason: "drill records are append-only"))

    CREATE TABLE fire_drill_improvement (
      id INTEGER PRIMARY KEY,
      drill_id INTEGER NOT NULL REFERENCES fire_drill (id),
      text TEXT NOT NULL,
      due INTEGER NOT NULL,
      closed_on INTEGER,
      result TEXT NOT NULL,
      closer_id INTEGER REFERENCES account (id),
      audit_id INTEGER NOT NULL,
      CHECK ((closed_on IS NULL) = (closer_id IS NULL))
    ) STRICT;
    CREATE INDEX fire_drill_improvement_drill ON fire_drill_improvement (drill_id);
    CREATE INDEX fire_drill_improvement_open ON fire_drill_improvement (due) WHERE closed_on IS NULL;
    \(AppendOnlySchema.kept("fire_drill_improvement", fixed: ["drill_id", "text", "due"], reason: "improvements stay on record"))

    CREATE TABLE fire_spot_question (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      person TEXT NOT NULL,
      staff TEXT NOT NULL CHECK (staff IN ('medical', 'cleaner', 'guard', 'carer', 'other')),
      topic TEXT NOT NULL CHECK (topic IN ('alarm', 'extinguisher', 'evacuation')),
      is_passed INTEGER NOT NULL CHECK (is_passed IN (0, 1)),
      remark TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      day INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_spot_question_unit ON fire_spot_question (unit_id, day);
    \(AppendOnlySchema.triggers(on: "fire_spot_question", reason: "spot questions are append-only"))
    """
}
