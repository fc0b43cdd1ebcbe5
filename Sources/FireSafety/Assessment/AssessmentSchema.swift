import Kernel

/// The schema of the scoring sheet and of assessments. A migration is never changed once released.
enum AssessmentSchema {
  /// A version of the sheet without a first day is a draft: the only one that may be changed. Points are hundredths, scores
  /// tenths of 100. `fire_assessment_line` follows what was scored last; every score stays in `fire_assessment_score`.
  static let assessment = standard + assessments

  private static let standard = """
    CREATE TABLE fire_standard (
      id INTEGER PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      excellent INTEGER NOT NULL CHECK (excellent BETWEEN good AND 1000),
      good INTEGER NOT NULL CHECK (good >= met),
      met INTEGER NOT NULL CHECK (met >= 0),
      from_day INTEGER,
      digest TEXT,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL,
      CHECK ((from_day IS NULL) = (digest IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX fire_standard_draft ON fire_standard (from_day IS NULL) WHERE from_day IS NULL;
    CREATE TRIGGER fire_standard_keeps BEFORE UPDATE ON fire_standard WHEN old.from_day IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'published standards never change'); END;
    CREATE TRIGGER fire_standard_no_delete BEFORE DELETE ON fire_standard
      BEGIN SELECT RAISE(ABORT, 'standards are never deleted'); END;
    CREATE TRIGGER fire_standard_no_replace BEFORE INSERT ON fire_standard
      WHEN EXISTS (SELECT 1 FROM fire_standard WHERE id = new.id OR number = new.number)
      BEGIN SELECT RAISE(ABORT, 'standards are never replaced'); END;

    CREATE TABLE fire_standard_section (
      id INTEGER PRIMARY KEY,
      standard_id INTEGER NOT NULL REFERENCES fire_standard (id),
      code TEXT NOT NULL,
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      UNIQUE (standard_id, code)
    ) STRICT;

    CREATE TABLE fire_standard_item (
      id INTEGER PRIMARY KEY,
      standard_id INTEGER NOT NULL REFERENCES fire_standard (id),
      position INTEGER NOT NULL CHECK (position > 0),
      code TEXT NOT NULL,
      section TEXT NOT NULL,
      points INTEGER NOT NULL CHECK (points > 0),
      step INTEGER NOT NULL CHECK (step >= 0),
      is_veto INTEGER NOT NULL CHECK (is_veto IN (0, 1)),
      is_auto INTEGER NOT NULL CHECK (is_auto IN (0, 1)),
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      deduction_en TEXT NOT NULL,
      deduction_zh TEXT NOT NULL,
      basis TEXT NOT NULL,
      UNIQUE (standard_id, code)
    ) STRICT;
    \(draftOnly("fire_standard_section"))
    \(draftOnly("fire_standard_item"))

    """

  /// Rows of a version are made, changed and taken away only while it is a draft.
  private static func draftOnly(_ table: String) -> String {
    func guarded(_ event: String, _ row: String) -> String {
      """
      CREATE TRIGGER \(table)_\(event.lowercased()) BEFORE \(event) ON \(table)
        WHEN (SELECT from_day FROM fire_standard WHERE id = \(row).standard_id) IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'published standards never change'); END;
      """
    }
    return guarded("INSERT", "new") + "\n" + guarded("UPDATE", "old") + "\n" + guarded("DELETE", "old") + "\n"
  }

  private static let assessments = """
    CREATE TABLE fire_assessment (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      year INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('self', 'acceptance')),
      standard_id INTEGER NOT NULL REFERENCES fire_standard (id),
      team TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'signed')),
      opened_on INTEGER NOT NULL,
      signed_on INTEGER,
      earned INTEGER,
      applicable INTEGER,
      vetoes INTEGER,
      score INTEGER,
      band TEXT CHECK (band IN ('excellent', 'good', 'met', 'notMet')),
      account_id INTEGER NOT NULL REFERENCES account (id),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_assessment_unit ON fire_assessment (unit_id, kind, year, id);
    CREATE UNIQUE INDEX fire_assessment_open ON fire_assessment (unit_id, kind) WHERE state = 'open';
    \(AppendOnlySchema.kept("fire_assessment", fixed: ["number", "unit_id", "year", "kind", "standard_id", "opened_on"], keys: ["number = new.number"], reason: "assessments stay on record"))
    CREATE TRIGGER fire_assessment_signed BEFORE UPDATE ON fire_assessment WHEN old.state = 'signed'
      BEGIN SELECT RAISE(ABORT, 'signed assessments never change'); END;

    CREATE TABLE fire_assessment_line (
      id INTEGER PRIMARY KEY,
      assessment_id INTEGER NOT NULL REFERENCES fire_assessment (id),
      item_id INTEGER NOT NULL REFERENCES fire_standard_item (id),
      points INTEGER CHECK (points >= 0),
      is_not_applicable INTEGER NOT NULL CHECK (is_not_applicable IN (0, 1)),
      is_vetoed INTEGER NOT NULL CHECK (is_vetoed IN (0, 1)),
      proposal INTEGER,
      score_id INTEGER,
      audit_id INTEGER NOT NULL,
      UNIQUE (assessment_id, item_id)
    ) STRICT;
    \(AppendOnlySchema.kept("fire_assessment_line", fixed: ["assessment_id", "item_id"], keys: ["assessment_id = new.assessment_id AND item_id = new.item_id"], reason: "lines stay on record"))

    CREATE TABLE fire_assessment_score (
      id INTEGER PRIMARY KEY,
      assessment_id INTEGER NOT NULL REFERENCES fire_assessment (id),
      item_id INTEGER NOT NULL REFERENCES fire_standard_item (id),
      points INTEGER CHECK (points >= 0),
      is_not_applicable INTEGER NOT NULL CHECK (is_not_applicable IN (0, 1)),
      is_vetoed INTEGER NOT NULL CHECK (is_vetoed IN (0, 1)),
      proposal INTEGER,
      reference TEXT NOT NULL,
      reason TEXT NOT NULL,
      demand TEXT NOT NULL,
      demand_due INTEGER,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_assessment_score_line ON fire_assessment_score (assessment_id, item_id);
    \(AppendOnlySchema.triggers(on: "fire_assessment_score", reason: "scores are append-only"))

    CREATE TABLE fire_assessment_proposal (
      id INTEGER PRIMARY KEY,
      assessment_id INTEGER NOT NULL REFERENCES fire_assessment (id),
      item_id INTEGER NOT NULL REFERENCES fire_standard_item (id),
      points INTEGER NOT NULL CHECK (points >= 0),
      ground_en TEXT NOT NULL,
      ground_zh TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_assessment_proposal_line ON fire_assessment_proposal (assessment_id, item_id);
    \(AppendOnlySchema.triggers(on: "fire_assessment_proposal", reason: "proposals are append-only"))

    CREATE TABLE fire_demand (
      id INTEGER PRIMARY KEY,
      assessment_id INTEGER NOT NULL REFERENCES fire_assessment (id),
      item_id INTEGER NOT NULL REFERENCES fire_standard_item (id),
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      text TEXT NOT NULL,
      due INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
      audit_id INTEGER NOT NULL,
      UNIQUE (assessment_id, item_id)
    ) STRICT;
    CREATE INDEX fire_demand_unit ON fire_demand (unit_id, state);
    \(AppendOnlySchema.kept("fire_demand", fixed: ["assessment_id", "item_id", "unit_id", "text", "due"], keys: ["assessment_id = new.assessment_id AND item_id = new.item_id"], reason: "demands stay on record"))

    CREATE TABLE fire_demand_event (
      id INTEGER PRIMARY KEY,
      demand_id INTEGER NOT NULL REFERENCES fire_demand (id),
      step TEXT NOT NULL CHECK (step IN ('raise', 'answer', 'accept', 'return')),
      text TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      on_day INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_demand_event_demand ON fire_demand_event (demand_id);
    \(AppendOnlySchema.triggers(on: "fire_demand_event", reason: "what happened to a demand is append-only"))

    """
}
