import Kernel
import Values

/// Service requests, for whoever raised them, does them, or handles or oversees one of the two departments.
enum RequestListings {
  static let states = RequestState.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  private static let shows: [FieldKind.Choice] = [
    .init("mine", Phrase("raised by me", "我提出的")), .init("toConfirm", Phrase("for me to confirm", "待我确认")),
    .init("toDo", Phrase("assigned to me", "派给我的")), .init("toAccept", Phrase("for my department to accept", "待本部门受理")),
    .init("toAssign", Phrase("for my department to assign", "待本部门派工")),
  ]

  static let handles = SightQueries.holds(OfficePermissions.handleRequests, over: "q.unit_id")

  static let sight = """
    (q.requester_id = \(Listing.account) OR q.assignee_id = \(Listing.account) OR \(handles) \
    OR \(SightQueries.oversees("q.unit_id")) OR \(SightQueries.oversees("q.from_unit_id")))
    """

  private static let ended = "q.state IN ('confirmed', 'declined', 'withdrawn')"

  static let requests = Listing(
    name: "requests", title: Phrase("Service requests", "服务申请"), permission: .own, from: "service_request q",
    joins: """
      JOIN request_category c ON c.id = q.category_id JOIN account a ON a.id = q.requester_id \
      LEFT JOIN account w ON w.id = q.assignee_id JOIN unit u ON u.id = q.unit_id \
      LEFT JOIN unit f ON f.id = q.from_unit_id
      """, key: "q.id", where: sight,
    columns: [
      Column("number", "Number", "编号", sql: "q.number", priority: 1),
      Column("service", "Service", "服务类别", .bilingual(chinese: "serviceChinese"), sql: "c.name_en", priority: 3),
      Column("serviceChinese", "Service (Chinese)", "服务类别（中文）", sql: "c.name_zh", hidden: true),
      Column("title", "Title", "标题", sql: "q.title", priority: 1),
      Column("state", "State", "状态", .word(states), sql: "q.state", priority: 1),
      Column("due", "Due", "期限", .day, sql: "q.due", priority: 2),
      Column("late", "Late", "逾期", .flag, sql: "q.due < \(Listing.today) AND NOT \(ended)", priority: 3),
      Column("by", "Raised by", "提出人", sql: "a.full_name", priority: 3),
      Column("from", "From", "提出部门", sql: Organisation.nameExpression(of: "f"), priority: 5),
      Column("unit", "Department", "办理部门", sql: Organisation.nameExpression(of: "u"), priority: 4),
      Column("assignee", "Assigned to", "承办人", sql: "w.full_name", priority: 3),
      Column("place", "Place", "地点", sql: "q.place", priority: 6),
      Column("raised", "Raised", "提出时间", .instant, sql: "q.raised_at", priority: 5),
      Column("rating", "Rating", "评分", .integer, sql: "q.rating", priority: 6),
    ],
    orders: [
      Order("newest", "Newest", "最新", sql: "q.id", descending: true), Order("number", "Number", "编号", sql: "q.number"),
    ],
    filters: [
      Filter("show", "Show", "范围", .choice(shows), sql: show),
      Filter("state", "State", "状态", .choice(states), sql: "q.state = ?"),
      Filter("late", "Late", "逾期", .flag, sql: "(q.due < \(Listing.today) AND NOT \(ended)) = ?"),
      Filter(
        "service", "Service", "服务类别", .code(most: 64),
        sql: "q.category_id = (SELECT id FROM request_category WHERE code = ?)"),
      Filter("number", "Number", "编号", .code(most: 64), sql: "q.number = ?"),
    ], search: .register("service_request", as: "q", code: "number", texts: ["title", "place"]))

  private static let show = """
    CASE ? WHEN 'mine' THEN q.requester_id = \(Listing.account) \
    WHEN 'toConfirm' THEN q.state = 'delivered' AND q.requester_id = \(Listing.account) \
    WHEN 'toDo' THEN q.state IN ('assigned', 'working') AND q.assignee_id = \(Listing.account) \
    WHEN 'toAccept' THEN q.state = 'raised' AND q.requester_id <> \(Listing.account) AND \(handles) \
    ELSE q.state = 'accepted' AND q.requester_id <> \(Listing.account) AND \(handles) END
    """

  static let events = Listing(
    name: "requestEvents", title: Phrase("What happened to requests", "服务申请办理记录"), permission: .own,
    from: "request_event e CROSS JOIN service_request q ON q.id = e.request_id",
    joins: "JOIN account b ON b.id = e.account_id LEFT JOIN account w ON w.id = e.assignee_id", key: "e.id",
    where: sight,
    columns: [
      Column("request", "Request", "服务申请", sql: "q.number", priority: 1),
      Column("step", "Step", "步骤", .word(steps), sql: "e.step", priority: 1),
      Column("by", "By", "操作人", sql: "b.full_name", priority: 1),
      Column("at", "When", "时间", .instant, sql: "e.recorded_at", priority: 2),
      Column("assignee", "Assigned to", "承办人", sql: "w.full_name", priority: 3),
      Column("text", "Text", "说明", sql: "e.text", priority: 2),
      Column("rating", "Rating", "评分", .integer, sql: "e.rating", priority: 5),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "e.id", descending: true)],
    filters: [
      Filter(
        "request", "Request", "服务申请", .code(most: 64),
        sql: "e.request_id = (SELECT id FROM service_request WHERE number = ?)")
    ])

  private static let steps =
    [FieldKind.Choice("raise", Phrase("raise", "提出"))]
    + RequestStep.allCases.map { FieldKind.Choice($0.rawValue, $0.label) }

  static let categories = Listing(
    name: "requestCategories", title: Phrase("Services on request", "可申请的服务"), permission: OfficePermissions.use,
    from: "request_category c", joins: "JOIN unit u ON u.id = c.unit_id LEFT JOIN form f ON f.id = c.form_id",
    key: "c.id",
    columns: [
      Column("service", "Service", "服务代码", sql: "c.code", priority: 1),
      Column("name", "Name", "名称", .bilingual(chinese: "nameChinese"), sql: "c.name_en", priority: 1),
      Column("nameChinese", "Chinese name", "中文名称", sql: "c.name_zh", hidden: true),
      Column("unit", "Department", "办理部门", sql: Organisation.nameExpression(of: "u"), priority: 2),
      Column("days", "Working days", "工作日", .integer, sql: "c.days", priority: 2),
      Column("offered", "Offered", "提供", .flag, sql: "c.is_open", priority: 2),
      Column("form", "Form", "表单", sql: "f.code", priority: 3),
    ],
    orders: [Order("service", "Service", "服务代码", sql: "c.code")])

  /// What was answered in the forms of requests, an answer a row.
  static let answers = Listing(
    name: "requestAnswers", title: Phrase("Answers of requests", "服务申请表单答案"), permission: .own,
    from: "form_answer n CROSS JOIN service_request q ON q.form_record_id = n.record_id",
    joins: """
      JOIN form_item i ON i.id = n.item_id JOIN form_version v ON v.id = i.version_id JOIN form f ON f.id = v.form_id
      """, key: "n.id", where: sight,
    columns: [
      Column("request", "Request", "服务申请", sql: "q.number", priority: 1),
      Column("item", "Item", "项目", .bilingual(chinese: "itemChinese"), sql: "i.title_en", priority: 1),
      Column("itemChinese", "Item (Chinese)", "项目（中文）", sql: "i.title_zh", hidden: true),
      Column("answer", "Answer", "答案", .word(FormItemKind.allWords), sql: "n.text", priority: 1),
      Column(
        "number", "Number", "数值", .quantity(decimals: "decimals", unit: "unit"),
        sql: "CASE WHEN i.kind = 'number' THEN n.number END", priority: 2),
      Column("unit", "Unit", "单位", sql: "i.unit", priority: 4),
      Column("decimals", "Decimals", "小数位数", .integer, sql: "i.decimals", hidden: true),
      Column("day", "Date", "日期", .day, sql: "CASE WHEN i.kind = 'day' THEN n.number END", priority: 4),
      Column("remark", "Remark", "备注", sql: "n.remark", priority: 3),
      Column("code", "Code", "项目代码", sql: "i.code", priority: 5),
      Column("form", "Form", "表单代码", sql: "f.code", priority: 5),
      Column("version", "Version", "版本", .integer, sql: "v.number", priority: 4),
    ],
    orders: [Order("newest", "Newest", "最新", sql: "n.id", descending: true)],
    filters: [
      Filter(
        "request", "Request", "服务申请", .code(most: 64),
        sql: "n.record_id = (SELECT form_record_id FROM service_request WHERE number = ?)"),
      Filter(
        "form", "Form", "表单代码", .code(most: 64),
        sql: """
          n.item_id IN (SELECT i.id FROM form_item i JOIN form_version v ON v.id = i.version_id \
          JOIN form f ON f.id = v.form_id WHERE f.code = ?)
          """),
      Filter(
        "code", "Code", "项目代码", .code(most: 64), sql: "n.item_id IN (SELECT id FROM form_item WHERE code = ?)"),
    ])
}
