import Kernel
import SQLite
import Values

enum RequestQueries {
  struct Stored {
    let id: Int64
    let number: RequestNumber
    let unit: UnitID
    let requester: AccountID
    let assignee: AccountID?
    let state: RequestState
  }

  struct Category {
    let id: Int64
    let unit: UnitID
    let days: Int64
    let isOpen: Bool
    let form: FormID?
  }

  /// Whether an account may handle requests of any department.
  static func handlesAny(_ account: AccountID, on day: Day, in database: Connection) throws -> Bool {
    try database.integer(
      """
      SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_id = g.role_id AND p.permission = ?3
      WHERE g.account_id = ?1 AND g.from_day <= ?2 AND g.until_day >= ?2 LIMIT 1
      """, account, day.number, OfficePermissions.handleRequests.name) != nil
  }

  static func find(_ number: RequestNumber, in database: Connection) throws -> Stored? {
    try database.first(
      "SELECT id, number, unit_id, requester_id, assignee_id, state FROM service_request WHERE number = ?1", number.text
    ) { row in
      Stored(
        id: row.integer(0), number: RequestNumber(unchecked: row.text(1)), unit: UnitID(row.integer(2)),
        requester: AccountID(row.integer(3)), assignee: row.optionalInteger(4).map { AccountID($0) },
        state: RequestState(rawValue: row.text(5)) ?? .raised)
    }
  }

  static func category(_ code: RequestCategoryCode, in database: Connection) throws -> Category? {
    try database.first("SELECT id, unit_id, days, is_open, form_id FROM request_category WHERE code = ?1", code.text) {
      row in
      Category(
        id: row.integer(0), unit: UnitID(row.integer(1)), days: row.integer(2), isOpen: row.bool(3),
        form: row.optionalInteger(4).map { FormID($0) })
    }
  }

  static func insert(_ action: AddRequestCategory, form: FormID?, in change: Change) throws {
    try change.database.run(
      """
      INSERT INTO request_category (code, name_en, name_zh, unit_id, days, is_open, audit_id, form_id)
      VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7)
      """, action.code.text, action.nameEnglish.isEmpty ? action.nameChinese : action.nameEnglish,
      action.nameChinese.isEmpty ? action.nameEnglish : action.nameChinese, action.unit, action.days, change.auditID,
      form)
  }

  static func setForm(_ form: FormID?, of id: Int64, in database: Connection) throws {
    try database.run("UPDATE request_category SET form_id = ?2 WHERE id = ?1", id, form)
  }

  static func change(_ id: Int64, unit: Int64?, days: Int64?, isOpen: Bool?, in database: Connection) throws {
    try database.run(
      """
      UPDATE request_category SET unit_id = coalesce(?2, unit_id), days = coalesce(?3, days),
        is_open = coalesce(?4, is_open) WHERE id = ?1
      """, id, unit, days, isOpen.map { Int64($0 ? 1 : 0) })
  }

  static func insert(
    _ action: RaiseRequest, number: String, category: Category, from unit: UnitID?, due: Day, record: FormRecordID?,
    in change: Change
  ) throws -> Int64 {
    try change.database.run(
      """
      INSERT INTO service_request (number, category_id, unit_id, title, text, place, requester_id, from_unit_id, raised_at,
        due, state, audit_id, form_record_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'raised', ?11, ?12)
      """, number, category.id, category.unit, action.subject, action.text, action.place, change.session.account, unit,
      change.now.milliseconds, due.number, change.auditID, record)
    return change.database.lastInsertedID
  }

  static func note(
    _ step: String, of id: Int64, assignee: AccountID? = nil, rating: Int64? = nil, text: String, in change: Change
  ) throws {
    try change.database.run(
      """
      INSERT INTO request_event (request_id, step, account_id, assignee_id, rating, text, recorded_at, on_day, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, id, step, change.session.account, assignee, rating, text, change.now.milliseconds, change.today.number,
      change.auditID)
  }

  /// Moves a request on; false where somebody was faster.
  static func move(
    _ request: Stored, to state: RequestState, assignee: AccountID?, rating: Int64?, in database: Connection
  ) throws -> Bool {
    try database.run(
      """
      UPDATE service_request SET state = ?3, assignee_id = coalesce(?4, assignee_id), rating = coalesce(?5, rating)
      WHERE id = ?1 AND state = ?2
      """, request.id, request.state.rawValue, state.rawValue, assignee, rating) == 1
  }
}
