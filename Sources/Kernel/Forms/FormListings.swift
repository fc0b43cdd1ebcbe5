import Values

/// Forms, their versions, and the items of each.
enum FormListings {
  static let all: [Listing] = [forms, versions, items]

  private static let newest = "(SELECT max(n.number) FROM form_version n WHERE n.form_id = f.id)"
  private static func inForce(_ form: String) -> String {
    "(SELECT max(n.number) FROM form_version n WHERE n.form_id = \(form) AND n.from_day <= \(Listing.today))"
  }

  private static let formStates: [FieldKind.Choice] = [
    .init("current", Phrase("in use", "使用中")), .init("planned", Phrase("planned", "待执行")),
    .init("retired", Phrase("retired", "已停用")),
  ]
  private static let formState = """
    CASE WHEN f.retired_at IS NOT NULL THEN 'retired' WHEN \(inForce("f.id")) IS NULL THEN 'planned' ELSE 'current' END
    """

  private static let forms = Listing(
    name: "forms", title: Phrase("Forms and checklists", "表单与检查表"), permission: KernelPermissions.keepForms,
    from: "form f", joins: "JOIN form_version v ON v.form_id = f.id AND v.number = \(newest)", key: "f.id",
    columns: [
      Column("form", "Form", "表单代码", sql: "f.code", priority: 1),
      Column("title", "Title", "名称", .bilingual(chinese: "titleChinese"), sql: "v.title_en", priority: 1),
      Column("titleChinese", "Chinese title", "中文名称", sql: "v.title_zh", hidden: true),
      Column("state", "State", "状态", .word(formStates), sql: formState, priority: 1),
      Column("version", "In force", "现行版本", .integer, sql: inForce("f.id"), priority: 2),
      Column("newest", "Newest", "最新版本", .integer, sql: "v.number", priority: 3),
      Column("from", "Counts from", "执行日期", .day, sql: "v.from_day", priority: 3),
      Column("items", "Items", "项目数", .integer, sql: "v.item_count", priority: 4),
      Column("part", "Part", "适用模块", sql: "f.part", priority: 5),
    ],
    orders: [Order("form", "Form", "表单代码", sql: "f.code")],
    filters: [
      Filter("state", "State", "状态", .choice(formStates), sql: "\(formState) = ?"),
      Filter("part", "Part", "适用模块", .text(most: 40), sql: "f.part = ?"),
    ], search: .register("form", as: "f", code: "code", texts: []))

  private static let versionStates: [FieldKind.Choice] = [
    .init("current", Phrase("in force", "现行")), .init("planned", Phrase("planned", "待执行")),
    .init("earlier", Phrase("earlier", "历史版本")),
  ]
  private static let versionState = """
    CASE WHEN v.from_day > \(Listing.today) THEN 'planned' WHEN v.number = \(inForce("v.form_id")) THEN 'current' \
    ELSE 'earlier' END
    """

  private static let versions = Listing(
    name: "formVersions", title: Phrase("Versions of forms", "表单版本"), permission: KernelPermissions.keepForms,
    from: "form_version v JOIN form f ON f.id = v.form_id", joins: "JOIN account a ON a.id = v.account_id", key: "v.id",
    columns: [
      Column("form", "Form", "表单代码", sql: "f.code", priority: 1),
      Column("version", "Version", "版本", .integer, sql: "v.number", priority: 1),
      Column("title", "Title", "名称", .bilingual(chinese: "titleChinese"), sql: "v.title_en", priority: 2),
      Column("titleChinese", "Chinese title", "中文名称", sql: "v.title_zh", hidden: true),
      Column("state", "State", "状态", .word(versionStates), sql: versionState, priority: 1),
      Column("from", "Counts from", "执行日期", .day, sql: "v.from_day", priority: 2),
      Column("items", "Items", "项目数", .integer, sql: "v.item_count", priority: 4),
      Column("by", "Published by", "发布人", sql: "a.full_name", priority: 4),
      Column("at", "Published", "发布时间", .instant, sql: "v.recorded_at", priority: 5),
      Column(
        "filled", "Filled in", "填写次数", .integer,
        sql: "(SELECT count(*) FROM form_record r WHERE r.version_id = v.id)", priority: 5),
      Column("digest", "SHA-256", "SHA-256", sql: "v.digest", priority: 8),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "v.id", descending: true)],
    filters: [Filter("form", "Form", "表单代码", .code(most: 64), sql: "f.code = ?")])

  private static let kinds = FormItemKind.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
  private static let remarks = FormRemark.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  private static let items = Listing(
    name: "formItems", title: Phrase("Items of forms", "表单项目"), permission: KernelPermissions.keepForms,
    from: "form_item i JOIN form_version v ON v.id = i.version_id JOIN form f ON f.id = v.form_id", key: "i.id",
    columns: [
      Column("form", "Form", "表单代码", sql: "f.code", priority: 2),
      Column("version", "Version", "版本", .integer, sql: "v.number", priority: 2),
      Column("position", "No.", "序号", .integer, sql: "i.position", priority: 1),
      Column("code", "Code", "代码", sql: "i.code", priority: 1),
      Column("title", "Item", "项目", .bilingual(chinese: "titleChinese"), sql: "i.title_en", priority: 1),
      Column("titleChinese", "Item (Chinese)", "项目（中文）", sql: "i.title_zh", hidden: true),
      Column("kind", "Kind", "类型", .word(kinds), sql: "i.kind", priority: 2),
      Column("required", "Required", "必填", .flag, sql: "i.is_required", priority: 3),
      Column("remark", "Remark", "备注", .word(remarks), sql: "i.remark", priority: 4),
      Column("least", "Least", "最小值", .quantity(decimals: "decimals", unit: "unit"), sql: "i.least", priority: 5),
      Column("most", "Most", "最大值", .quantity(decimals: "decimals", unit: "unit"), sql: "i.most", priority: 5),
      Column("unit", "Unit", "单位", sql: "i.unit", priority: 5),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "i.decimals", hidden: true),
      Column("choices", "Choices", "选项", sql: "i.choices", priority: 6),
      Column("help", "Help", "说明", .bilingual(chinese: "helpChinese"), sql: "i.help_en", priority: 7),
      Column("helpChinese", "Help (Chinese)", "说明（中文）", sql: "i.help_zh", hidden: true),
      Column("basis", "Basis", "依据", sql: "i.basis", priority: 6),
    ],
    orders: [Order("newest", "As published", "发布顺序", sql: "i.id")],
    filters: [
      Filter("form", "Form", "表单代码", .code(most: 64), sql: "f.code = ?"),
      Filter("version", "Version", "版本", .integer(1...1_000_000), sql: "v.number = ?"),
    ])
}
