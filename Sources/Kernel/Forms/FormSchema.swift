/// The schema of forms and of what was answered. A migration is never changed once released.
enum FormSchema {
  /// An item of a checklist says how bad it is where it fails, and whether that is to be put right on the spot.
  static let severities = """
    ALTER TABLE form_item ADD COLUMN severity TEXT CHECK (severity IN ('minor', 'general', 'major'));
    ALTER TABLE form_item ADD COLUMN is_spot INTEGER NOT NULL DEFAULT 0 CHECK (is_spot IN (0, 1));
    """

  /// A version counts from its day on, until a later one does; its items are as many as it says, and never change. An answer
  /// is a text, or a number in units of the item's decimals (of a date, the number of the day).
  static let forms = """
    CREATE TABLE form (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      part TEXT NOT NULL,
      retired_at INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER form_no_delete BEFORE DELETE ON form BEGIN SELECT RAISE(ABORT, 'forms are never deleted'); END;
    CREATE TRIGGER form_no_replace BEFORE INSERT ON form
      WHEN EXISTS (SELECT 1 FROM form WHERE id = new.id OR code = new.code)
      BEGIN SELECT RAISE(ABORT, 'forms are never replaced'); END;
    CREATE TRIGGER form_keeps_code BEFORE UPDATE ON form WHEN new.code <> old.code OR new.id <> old.id
      BEGIN SELECT RAISE(ABORT, 'a form keeps its code'); END;

    CREATE TABLE form_version (
      id INTEGER PRIMARY KEY,
      form_id INTEGER NOT NULL REFERENCES form (id),
      number INTEGER NOT NULL CHECK (number > 0),
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      from_day INTEGER NOT NULL,
      item_count INTEGER NOT NULL CHECK (item_count > 0),
      digest TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL,
      UNIQUE (form_id, number)
    ) STRICT;
    CREATE TRIGGER form_version_no_update BEFORE UPDATE ON form_version
      BEGIN SELECT RAISE(ABORT, 'published versions never change'); END;
    CREATE TRIGGER form_version_no_delete BEFORE DELETE ON form_version
      BEGIN SELECT RAISE(ABORT, 'published versions never change'); END;
    CREATE TRIGGER form_version_no_replace BEFORE INSERT ON form_version
      WHEN EXISTS (SELECT 1 FROM form_version WHERE id = new.id OR form_id = new.form_id AND number = new.number)
      BEGIN SELECT RAISE(ABORT, 'published versions never change'); END;

    CREATE TABLE form_item (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES form_version (id),
      position INTEGER NOT NULL CHECK (position > 0),
      code TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('check', 'yesNo', 'text', 'number', 'choice', 'day')),
      title_en TEXT NOT NULL,
      title_zh TEXT NOT NULL,
      help_en TEXT NOT NULL,
      help_zh TEXT NOT NULL,
      is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
      remark TEXT NOT NULL CHECK (remark IN ('never', 'onNo', 'unlessYes')),
      decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
      least INTEGER,
      most INTEGER,
      unit TEXT NOT NULL,
      choices TEXT NOT NULL,
      basis TEXT NOT NULL,
      UNIQUE (version_id, position),
      UNIQUE (version_id, code)
    ) STRICT;
    CREATE TRIGGER form_item_no_update BEFORE UPDATE ON form_item
      BEGIN SELECT RAISE(ABORT, 'published versions never change'); END;
    CREATE TRIGGER form_item_no_delete BEFORE DELETE ON form_item
      BEGIN SELECT RAISE(ABORT, 'published versions never change'); END;
    CREATE TRIGGER form_item_no_replace BEFORE INSERT ON form_item
      WHEN EXISTS (SELECT 1 FROM form_item WHERE id = new.id
        OR version_id = new.version_id AND (position = new.position OR code = new.code))
      BEGIN SELECT RAISE(ABORT, 'published versions never change'); END;
    CREATE TRIGGER form_item_no_more BEFORE INSERT ON form_item
      WHEN (SELECT count(*) FROM form_item WHERE version_id = new.version_id)
        >= (SELECT item_count FROM form_version WHERE id = new.version_id)
      BEGIN SELECT RAISE(ABORT, 'published versions never change'); END;

    CREATE TABLE form_record (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES form_version (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX form_record_version ON form_record (version_id);
    CREATE TRIGGER form_record_no_update BEFORE UPDATE ON form_record
      BEGIN SELECT RAISE(ABORT, 'filled-in forms never change'); END;
    CREATE TRIGGER form_record_no_delete BEFORE DELETE ON form_record
      BEGIN SELECT RAISE(ABORT, 'filled-in forms never change'); END;
    CREATE TRIGGER form_record_no_replace BEFORE INSERT ON form_record
      WHEN EXISTS (SELECT 1 FROM form_record WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'filled-in forms never change'); END;

    CREATE TABLE form_answer (
      id INTEGER PRIMARY KEY,
      record_id INTEGER NOT NULL REFERENCES form_record (id),
      item_id INTEGER NOT NULL REFERENCES form_item (id),
      text TEXT,
      number INTEGER,
      remark TEXT NOT NULL,
      UNIQUE (record_id, item_id),
      CHECK ((text IS NULL) <> (number IS NULL))
    ) STRICT;
    CREATE INDEX form_answer_item ON form_answer (item_id);
    CREATE TRIGGER form_answer_no_update BEFORE UPDATE ON form_answer
      BEGIN SELECT RAISE(ABORT, 'filled-in forms never change'); END;
    CREATE TRIGGER form_answer_no_delete BEFORE DELETE ON form_answer
      BEGIN SELECT RAISE(ABORT, 'filled-in forms never change'); END;
    CREATE TRIGGER form_answer_no_replace BEFORE INSERT ON form_answer
      WHEN EXISTS (SELECT 1 FROM form_answer WHERE id = new.id OR record_id = new.record_id AND item_id = new.item_id)
      BEGIN SELECT RAISE(ABORT, 'filled-in forms never change'); END;

    INSERT INTO role_permission (role_id, permission)
      SELECT id, 'kernel.forms' FROM role WHERE name IN ('administrator', 'office-manager')
      ON CONFLICT (role_id, permission) DO NOTHING;
    """
}
