import Kernel
import Values

/// The units of fire safety and who answers for what there.
enum FireUnitListings {
  static let kinds = FireUnitKind.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  static let duties = FireDuty.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  /// The account that holds a single duty of unit `u.unit_id` today, as a piece of SQL.
  private static func person(_ duty: FireDuty) -> String {
    """
    (SELECT f.person FROM fire_appointment f WHERE f.unit_id = u.unit_id AND f.duty = '\(duty.rawValue)' \
    AND f.from_day <= \(Listing.today) AND coalesce(f.until_day, \(Listing.today)) >= \(Listing.today) \
    ORDER BY f.id DESC LIMIT 1)
    """
  }

  private static let standing: [FieldKind.Choice] = [
    .init("named", Phrase("named", "已明确")), .init("none", Phrase("nobody responsible", "无责任人")),
  ]

  private static let state = "CASE WHEN \(person(.responsible)) IS NULL THEN 'none' ELSE 'named' END"

  static let units = Listing(
    name: "fireUnits", title: Phrase("Units in fire safety", "消防管理单位"), permission: FirePermissions.see,
    from: "fire_unit u", joins: "JOIN unit n ON n.id = u.unit_id", key: "u.id", unit: "u.unit_id",
    columns: [
      Column("unit", "Unit No.", "单位编号", .integer, sql: "u.unit_id", priority: 6),
      Column("name", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 1),
      Column("kind", "Kind", "类别", .word(kinds), sql: "u.kind", priority: 3),
      Column("state", "State", "责任状态", .word(standing), sql: state, priority: 1),
      Column("responsible", "Responsible", "责任人", sql: person(.responsible), priority: 2),
      Column("manager", "Manager", "管理人", sql: person(.manager), priority: 3),
      Column("inpatients", "Inpatients", "住院", .flag, sql: "u.has_inpatients", priority: 5),
      Column("emergency", "Emergency", "急诊", .flag, sql: "u.has_emergency", priority: 5),
      Column("controlRoom", "Control room", "控制室", .flag, sql: "u.has_control_room", priority: 5),
      Column("outpatients", "Outpatients", "门诊", .flag, sql: "u.has_outpatients", priority: 6),
      Column("keyUnit", "Key unit", "重点单位", .flag, sql: "u.is_key", priority: 6),
      Column("employees", "Employees", "职工人数", .integer, sql: "u.employees", priority: 6),
    ],
    orders: [Order("enrolled", "Enrolled", "登记顺序", sql: "u.id")],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "u.unit_id = ?"),
      Filter("kind", "Kind", "类别", .choice(kinds), sql: "u.kind = ?"),
      Filter("state", "State", "责任状态", .choice(standing), sql: "\(state) = ?"),
    ],
    search: ListingSearch(
      tiers: [.init(from: "fire_unit u JOIN unit m ON m.id = u.unit_id", where: "finds(:words, m.name)", key: "u.id")],
      startsWithCode: false))

  static let appointments = Listing(
    name: "fireAppointments", title: Phrase("Who answers for fire safety", "消防任职"), permission: FirePermissions.see,
    from: "fire_appointment f", joins: "JOIN unit n ON n.id = f.unit_id LEFT JOIN account a ON a.id = f.account_id",
    key: "f.id", unit: "f.unit_id",
    columns: [
      Column("appointment", "No.", "编号", .integer, sql: "f.id", priority: 5),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 1),
      Column("duty", "Duty", "职务", .word(duties), sql: "f.duty", priority: 1),
      Column("person", "Name", "姓名", sql: "f.person", priority: 1),
      Column("account", "Account", "账号", sql: "a.name", priority: 4),
      Column("place", "Department or place", "科室或部位", sql: "f.place", priority: 3),
      Column("document", "Document", "文号", sql: "f.document", priority: 4),
      Column("from", "From", "起始", .day, sql: "f.from_day", priority: 2),
      Column("until", "Until", "截止", .day, sql: "f.until_day", priority: 2),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "f.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "f.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "f.unit_id = ?"),
      Filter("duty", "Duty", "职务", .choice(duties), sql: "f.duty = ?"),
      Filter("current", "Current", "在任", .flag, sql: "(f.until_day IS NULL OR f.until_day >= \(Listing.today)) = ?"),
    ], search: .register("fire_appointment", as: "f", code: nil, texts: ["person", "place"]))
}
