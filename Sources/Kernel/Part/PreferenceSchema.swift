/// The schema of what people remember of their screens. A migration is never changed once released.
enum PreferenceSchema {
  /// An account has no row where it left a preference as the program has it. A view without an account is everybody's.
  static let preferences = """
    CREATE TABLE preference (
      account_id INTEGER NOT NULL REFERENCES account (id),
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (account_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE saved_view (
      id INTEGER PRIMARY KEY,
      account_id INTEGER REFERENCES account (id),
      listing TEXT NOT NULL,
      name TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX saved_view_name ON saved_view (coalesce(account_id, 0), listing, name);

    INSERT INTO role_permission (role_id, permission)
      SELECT id, 'kernel.shareViews' FROM role WHERE name IN ('administrator', 'stores-manager')
      ON CONFLICT (role_id, permission) DO NOTHING;
    """
}
