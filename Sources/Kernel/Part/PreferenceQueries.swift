import SQLite
import Values

/// What people remember of their screens.
enum PreferenceQueries {
  static func all(of account: AccountID, in database: Connection) throws -> [String: String] {
    let rows = try database.all("SELECT name, value FROM preference WHERE account_id = ?1", account) {
      ($0.text(0), $0.text(1))
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  static func set(_ name: String, to value: String, of account: AccountID, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO preference (account_id, name, value) VALUES (?1, ?2, ?3)
      ON CONFLICT (account_id, name) DO UPDATE SET value = excluded.value
      """, account, name, value)
  }

  static func remove(_ name: String, of account: AccountID, in database: Connection) throws {
    try database.run("DELETE FROM preference WHERE account_id = ?1 AND name = ?2", account, name)
  }

  // MARK: - Views

  static func views(of account: AccountID, in database: Connection) throws -> [StoredView] {
    try database.all(
      """
      SELECT id, account_id, listing, name, content FROM saved_view WHERE account_id = ?1 OR account_id IS NULL
      ORDER BY listing, account_id IS NULL, name, id
      """, account, read: stored)
  }

  static func view(_ id: ViewID, in database: Connection) throws -> StoredView? {
    try database.first(
      "SELECT id, account_id, listing, name, content FROM saved_view WHERE id = ?1", id, read: stored)
  }

  /// How many views somebody keeps, or everybody's where there is no account.
  static func count(of account: AccountID?, in database: Connection) throws -> Int64 {
    try database.integer("SELECT count(*) FROM saved_view WHERE account_id IS ?1", account) ?? 0
  }

  /// Keeps a view, in place of one of the same name.
  static func save(
    _ name: String, of listing: String, content: String, account: AccountID?, in database: Connection
  ) throws -> ViewID? {
    try database.returning(
      """
      INSERT INTO saved_view (account_id, listing, name, content) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (coalesce(account_id, 0), listing, name) DO UPDATE SET content = excluded.content RETURNING id
      """, account, listing, name, content
    ) { ViewID($0.integer(0)) }
  }

  /// Removes a view, and from everybody's preferences that a list opens with it.
  static func delete(_ view: StoredView, in database: Connection) throws {
    try database.run("DELETE FROM saved_view WHERE id = ?1", view.id)
    try database.run(
      "DELETE FROM preference WHERE name = ?1 AND value = ?2", Preference.view(listing: view.listing).name,
      "\(view.id.rawValue)")
  }

  struct StoredView {
    let id: ViewID
    let account: AccountID?
    let listing: String
    let name: String
    let content: String
  }

  private static func stored(_ row: Row) -> StoredView {
    StoredView(
      id: ViewID(row.integer(0)), account: row.value(1).integer.map { AccountID($0) }, listing: row.text(2),
      name: row.text(3), content: row.text(4))
  }
}
