import Kernel
import Values

/// Tariffs as a list.
enum TariffListings {
  private static let states = TariffState.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  static let tariffs = Listing(
    name: "parkingTariffs", title: Phrase("Tariffs", "停车费率"), permission: ParkingPermissions.see,
    from: """
      parking_tariff t JOIN account d ON d.id = t.drafted_by LEFT JOIN account p ON p.id = t.published_by
      """, key: "t.id",
    columns: [
      Column("tariff", "Tariff", "费率", sql: "t.code", priority: 1),
      Column("edition", "Version", "版本", .integer, sql: "t.version", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "t.name_en", priority: 2),
      Column("nameChinese", "Chinese name", "中文名称", sql: "t.name_zh", priority: 6),
      Column("state", "State", "状态", .word(states), sql: "t.state", priority: 1),
      Column("starts", "In force from", "生效时间", .instant, sql: "t.starts_at", priority: 2),
      Column("ends", "Retired", "停用时间", .instant, sql: "t.ends_at", priority: 3),
      Column("drafter", "Drafted by", "编制人", sql: "d.name", priority: 4),
      Column("drafted", "Drafted", "编制时间", .instant, sql: "t.drafted_at", priority: 5),
      Column("approver", "Approved by", "审批人", sql: "p.name", priority: 4),
    ],
    orders: [Order("tariff", "Tariff", "费率", sql: "t.code")],
    filters: [
      Filter("tariff", "Tariff", "费率", .code(most: 64), sql: "t.code = ?"),
      Filter("state", "State", "状态", .choice(states), sql: "t.state = ?"),
    ])
}
