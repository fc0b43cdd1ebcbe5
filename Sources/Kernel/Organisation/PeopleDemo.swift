import Values

/// The made-up organisation of the demo site: a works with three departments, their posts, and who holds them.
enum PeopleDemo {
  @Sendable static func fill(_ demo: inout DemoBuilder) throws {
    let works = try unit(Phrase("Works", "机械厂"), below: nil, &demo)
    let stores = try unit(Phrase("Stores", "仓储部"), below: works, &demo)
    let maintenance = try unit(Phrase("Maintenance", "设备部"), below: works, &demo)
    let office = try unit(Phrase("Office", "办公室"), below: works, &demo)
    let head = try post(Phrase("Works manager", "厂长"), of: works, isHead: true, &demo)
    let keeper = try post(Phrase("Storekeeper", "仓管员"), of: stores, isHead: false, &demo)
    let foreman = try post(Phrase("Foreman", "设备部主任"), of: maintenance, isHead: true, &demo)
    _ = try post(Phrase("Clerk", "文员"), of: office, isHead: false, &demo)
    try demo.perform([
      ChangeAccount(account: "lin", unit: works.rawValue), ChangeAccount(account: "wang", unit: stores.rawValue),
      ChangeAccount(account: "zhao", unit: maintenance.rawValue), AppointToPost("lin", to: head),
      AppointToPost("wang", to: keeper), AppointToPost("zhao", to: foreman),
      AddBadge(account: "wang", badge: BadgeCode(unchecked: "DEMO-0002")),
    ])
    try holidays(&demo)
  }

  private static func unit(_ name: Phrase, below: UnitID?, _ demo: inout DemoBuilder) throws -> UnitID {
    let outcome = try demo.perform([AddUnit(name.text(in: demo.language), below: below)]).first as? UnitAdded
    guard let outcome else { throw KernelRefusal.unknownUnit(0) }
    return outcome.id
  }

  private static func post(
    _ name: Phrase, of unit: UnitID, isHead: Bool, _ demo: inout DemoBuilder
  ) throws -> PostID {
    let action = AddPost(name.text(in: demo.language), in: unit, isHead: isHead)
    guard let outcome = try demo.perform([action]).first as? PostAdded else { throw OrganisationRefusal.unknownPost(0) }
    return outcome.id
  }

  /// The holidays that fall on the same days every year.
  private static func holidays(_ demo: inout DemoBuilder) throws {
    let year = demo.today.components.year
    let all: [(first: String, last: String, name: Phrase)] = [
      ("01-01", "01-01", Phrase("New Year", "元旦")), ("05-01", "05-03", Phrase("Labour Day", "劳动节")),
      ("10-01", "10-07", Phrase("National Day", "国庆节")),
    ]
    try demo.perform(
      all.compactMap { holiday in
        guard let first = Day(text: "\(year)-\(holiday.first)"), let last = Day(text: "\(year)-\(holiday.last)") else {
          return nil
        }
        return SetCalendarDays(first, until: last, .holiday, name: holiday.name.text(in: demo.language))
      })
  }
}
