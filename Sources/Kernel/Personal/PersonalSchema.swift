/// The schema of what is kept of looking at personal data. A migration is never changed once released.
enum PersonalSchema {
  /// Who saw whose data and why; the value itself is never here.
  static let personal = """
    CREATE TABLE personal_reveal (
      id INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id),
      terminal TEXT NOT NULL,
      listing TEXT NOT NULL,
      row_id INTEGER NOT NULL,
      column_name TEXT NOT NULL,
      subject TEXT NOT NULL,
      reason TEXT NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER personal_reveal_no_update BEFORE UPDATE ON personal_reveal
      BEGIN SELECT RAISE(ABORT, 'who saw personal data stays on record'); END;
    CREATE TRIGGER personal_reveal_no_delete BEFORE DELETE ON personal_reveal
      BEGIN SELECT RAISE(ABORT, 'who saw personal data stays on record'); END;
    CREATE TRIGGER personal_reveal_no_replace BEFORE INSERT ON personal_reveal
      WHEN EXISTS (SELECT 1 FROM personal_reveal WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'who saw personal data stays on record'); END;

    CREATE INDEX account_closed_phone ON account (closed_at) WHERE closed_at IS NOT NULL AND phone_id IS NOT NULL;
    CREATE INDEX sign_in_at ON sign_in (recorded_at);

    INSERT INTO role_permission (role_id, permission)
      SELECT r.id, p.value FROM role r JOIN json_each('["kernel.personal", "kernel.erasePersonal"]') p
      WHERE r.name = 'administrator'
      ON CONFLICT (role_id, permission) DO NOTHING;
    """
}
