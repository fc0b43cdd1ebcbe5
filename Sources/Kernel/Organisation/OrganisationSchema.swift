/// The schema of the organisation: posts, who holds them, badges, working days. A migration is never changed once released.
enum OrganisationSchema {
  /// A working day is the latest row of its day; without one, weekdays are.
  static let organisation = """
    ALTER TABLE unit ADD COLUMN closed_at INTEGER;

    CREATE TABLE post (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      name TEXT NOT NULL,
      is_head INTEGER NOT NULL CHECK (is_head IN (0, 1)),
      closed_at INTEGER,
      UNIQUE (unit_id, name)
    ) STRICT;

    CREATE TABLE post_holder (
      id INTEGER PRIMARY KEY,
      post_id INTEGER NOT NULL REFERENCES post (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      from_day INTEGER NOT NULL,
      until_day INTEGER NOT NULL,
      CHECK (until_day >= from_day)
    ) STRICT;
    CREATE INDEX post_holder_post ON post_holder (post_id);
    CREATE INDEX post_holder_account ON post_holder (account_id);
    CREATE INDEX account_unit ON account (unit_id);

    CREATE TABLE badge (
      id INTEGER PRIMARY KEY,
      account_id INTEGER NOT NULL REFERENCES account (id),
      code TEXT NOT NULL UNIQUE,
      added_at INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT;
    CREATE INDEX badge_account ON badge (account_id);

    CREATE TABLE calendar_day (
      id INTEGER PRIMARY KEY,
      day INTEGER NOT NULL,
      is_working INTEGER NOT NULL CHECK (is_working IN (0, 1)),
      name TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      recorded_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX calendar_day_day ON calendar_day (day, id);
    CREATE TRIGGER calendar_day_no_update BEFORE UPDATE ON calendar_day
      BEGIN SELECT RAISE(ABORT, 'the calendar keeps its history'); END;
    CREATE TRIGGER calendar_day_no_delete BEFORE DELETE ON calendar_day
      BEGIN SELECT RAISE(ABORT, 'the calendar keeps its history'); END;
    CREATE TRIGGER calendar_day_no_replace BEFORE INSERT ON calendar_day
      WHEN EXISTS (SELECT 1 FROM calendar_day WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'the calendar keeps its history'); END;
    """
}
