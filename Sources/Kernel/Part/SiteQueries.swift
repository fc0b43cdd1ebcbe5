import SQLite
import Values

enum SiteQueries {
  static func facts(in database: Connection) throws -> SiteFacts? {
    try database.first("SELECT name, time_zone, created_at, is_demo FROM site WHERE id = 1") { row in
      SiteFacts(
        name: row.text(0), timeZone: row.text(1), createdAt: Instant(milliseconds: row.integer(2)),
        isDemo: row.bool(3))
    }
  }

  static func insert(name: String, timeZone: String, at now: Instant, isDemo: Bool, in database: Connection) throws {
    try database.run(
      "INSERT INTO site (id, name, time_zone, created_at, is_demo) VALUES (1, ?1, ?2, ?3, ?4)", name, timeZone,
      now.milliseconds, isDemo)
  }

  /// The roles parts bring along, and their permissions for the administrator, who holds every one: for a new site, and
  /// for parts that an older site did not have yet. What the site itself has defined stays as it is.
  static func fill(parts: [Part], in database: Connection) throws {
    let administrator = RoleTemplate(
      "administrator", Phrase("Administrator", "系统管理员"), parts.flatMap(\.permissions))
    for role in [administrator] + parts.flatMap(\.roles) {
      try database.run(
        "INSERT INTO role (name, title_en, title_zh) VALUES (?1, ?2, ?3) ON CONFLICT (name) DO NOTHING", role.name,
        role.title.english, role.title.chinese)
      for permission in role.permissions {
        try database.run(
          """
          INSERT INTO role_permission (role_id, permission) SELECT id, ?2 FROM role WHERE name = ?1
          ON CONFLICT (role_id, permission) DO NOTHING
          """, role.name, permission.name)
      }
    }
  }

  static func insertAdministrator(name: String, pinHash: String, at now: Instant, in database: Connection) throws {
    try database.run(
      """
      INSERT INTO account (id, name, full_name, pin_hash, must_change_pin, created_at) VALUES (1, ?1, ?1, ?2, 1, ?3)
      """, name, pinHash, now.milliseconds)
    try database.run(
      """
      INSERT INTO role_grant (account_id, role_id, from_day, until_day)
      SELECT 1, id, -719162, 2932896 FROM role WHERE name = 'administrator'
      """)
  }
}
