import Kernel
import Values

/// Who may run a control room, who is planned when, and when fewer than two are.
enum RosterListings {
  private static let certificateStates: [FieldKind.Choice] = [
    .init("good", Phrase("good", "有效")), .init("soon", Phrase("lapses soon", "即将到期")),
    .init("lapsed", Phrase("lapsed", "已到期")), .init("replaced", Phrase("replaced", "已更新")),
  ]

  static let newest = """
    NOT EXISTS (SELECT 1 FROM fire_certificate later WHERE later.account_id = c.account_id AND later.id > c.id)
    """

  static let certificateState = """
    CASE WHEN NOT (\(newest)) THEN 'replaced' WHEN c.expires_on < \(Listing.today) THEN 'lapsed' \
    WHEN c.expires_on <= \(Listing.today) + \(ControlRules.certificateDays) THEN 'soon' ELSE 'good' END
    """

  static let certificates = Listing(
    name: "fireCertificates", title: Phrase("Operators' certificates", "值班员证书"), permission: FirePermissions.see,
    from: "fire_certificate c", joins: "JOIN account a ON a.id = c.account_id JOIN unit n ON n.id = c.unit_id",
    key: "c.id", unit: "c.unit_id",
    columns: [
      Column("person", "Name", "姓名", sql: "a.full_name", priority: 1),
      Column("account", "Account", "账号", sql: "a.name", priority: 3),
      Column("state", "State", "状态", .word(certificateStates), sql: certificateState, priority: 1),
      Column("expires", "Good until", "有效期至", .day, sql: "c.expires_on", priority: 1),
      Column("grade", "Grade", "等级", .word(CertificateGrade.words), sql: "c.grade", priority: 3),
      Column("number", "Number", "证书编号", sql: "c.number", priority: 2),
      Column("issued", "Issued", "发证日期", .day, sql: "c.issued_on", priority: 4),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 2),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "c.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "c.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "c.unit_id = ?"),
      Filter("state", "State", "状态", .choice(certificateStates), sql: "(\(certificateState)) = ?"),
      Filter(
        "warn", "Lapses soon or lapsed", "即将到期或已到期", .flag,
        sql: "((\(certificateState)) IN ('soon', 'lapsed')) = ?"),
    ])

  private static let shiftStates: [FieldKind.Choice] = [
    .init("ahead", Phrase("ahead", "未开始")), .init("running", Phrase("running", "值班中")),
    .init("over", Phrase("over", "已结束")), .init("cancelled", Phrase("cancelled", "已取消")),
  ]

  private static let shiftState = """
    CASE WHEN s.state = 'cancelled' THEN 'cancelled' WHEN s.ends_at <= \(Listing.now) THEN 'over' \
    WHEN s.starts_at <= \(Listing.now) THEN 'running' ELSE 'ahead' END
    """

  private static let people = """
    (SELECT group_concat(a.name, ', ') FROM fire_shift_person p JOIN account a ON a.id = p.account_id \
    WHERE p.shift_id = s.id AND p.is_replaced = 0)
    """

  /// How many of a shift have no certificate that is good on its day.
  private static let uncertified = """
    (SELECT count(*) FROM fire_shift_person p WHERE p.shift_id = s.id AND p.is_replaced = 0 AND NOT EXISTS ( \
    SELECT 1 FROM fire_certificate c WHERE c.account_id = p.account_id AND c.issued_on <= s.day \
    AND coalesce(c.expires_on, s.day) >= s.day))
    """

  static let shifts = Listing(
    name: "fireShifts", title: Phrase("Shifts of the control room", "控制室班次"), permission: FirePermissions.see,
    from: "fire_shift s", joins: "JOIN unit n ON n.id = s.unit_id", key: "s.id", unit: "s.unit_id",
    columns: [
      Column("shift", "No.", "编号", .integer, sql: "s.id", priority: 5),
      Column("starts", "Begins", "开始", .instant, sql: "s.starts_at", priority: 1),
      Column("ends", "Ends", "结束", .instant, sql: "s.ends_at", priority: 1),
      Column("people", "On duty", "值班人员", sql: people, priority: 1),
      Column("state", "State", "状态", .word(shiftStates), sql: shiftState, priority: 2),
      Column("uncertified", "Without certificate", "无有效证书", .integer, sql: uncertified, priority: 3),
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 2),
      Column("reason", "Reason", "原因", sql: "s.reason", priority: 5),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "s.unit_id", hidden: true),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "s.id", descending: true)],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "s.unit_id = ?"),
      Filter("day", "Day", "日期", .day, sql: "s.day = ?"),
      Filter("state", "State", "状态", .choice(shiftStates), sql: "(\(shiftState)) = ?"),
    ])

  private static let gapStates: [FieldKind.Choice] = [
    .init("past", Phrase("past", "已发生")), .init("now", Phrase("now", "正在缺员")), .init("ahead", Phrase("ahead", "即将缺员")),
  ]

  private static let gapState = """
    CASE WHEN g.until_at <= \(Listing.now) THEN 'past' WHEN g.from_at <= \(Listing.now) THEN 'now' ELSE 'ahead' END
    """

  /// Gaps from so many days back to so many ahead.
  static let gapRows = ShiftQueries.gaps(
    from: "(\(Listing.now) - \(ControlRules.milliseconds(days: ControlRules.oldestDays)))",
    until: "(\(Listing.now) + \(ControlRules.milliseconds(days: ControlRules.rosterDays)))", now: Listing.now)

  static let gaps = Listing(
    name: "fireRosterGaps", title: Phrase("Gaps of the roster", "排班空缺"), permission: FirePermissions.see,
    from: "\(gapRows) g", joins: "JOIN unit n ON n.id = g.unit_id",
    key: "(g.unit_id * 100000000 + g.from_at / 60000)", unit: "g.unit_id",
    columns: [
      Column("unitName", "Unit", "单位", sql: Organisation.nameExpression(of: "n"), priority: 1),
      Column("from", "From", "自", .instant, sql: "g.from_at", priority: 1),
      Column("until", "Until", "至", .instant, sql: "g.until_at", priority: 1),
      Column("people", "Planned", "已排人数", .integer, sql: "g.people", priority: 1),
      Column("state", "State", "状态", .word(gapStates), sql: gapState, priority: 2),
      Column("unit", "Unit No.", "单位编号", .integer, sql: "g.unit_id", hidden: true),
    ],
    orders: [Order("time", "Time", "时间", sql: "g.from_at")],
    filters: [
      Filter("unit", "Unit", "单位", .integer(1...Int64.max), sql: "g.unit_id = ?"),
      Filter("state", "State", "状态", .choice(gapStates), sql: "(\(gapState)) = ?"),
      Filter("ahead", "Not past", "未过", .flag, sql: "(g.until_at > \(Listing.now)) = ?"),
    ])
}

extension CertificateGrade {
  static let words = allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
}
