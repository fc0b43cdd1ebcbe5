import Kernel
import SQLite
import Values

/// Made-up directives in every state, a breach, and rules, spread over the history that the other parts let pass.
enum OfficeDemo {
  @Sendable static func plan(_ demo: inout DemoBuilder) throws {
    for (daysBack, what) in rules + past + present + requests {
      demo.plan(demo.end.advanced(milliseconds: -daysBack * 86_400_000 - 7 * 3_600_000), what)
    }
  }

  private typealias Planned = (daysBack: Int64, what: @Sendable (DemoBuilder) throws -> Void)

  @discardableResult
  private static func act(_ demo: DemoBuilder, _ account: String, _ action: any Action) throws -> (any Outcome)? {
    try demo.site.perform(any: action, as: demo.session(of: account)).outcome
  }

  /// The unit at a place in the tree, from the top.
  private static func unit(_ place: Int, _ demo: DemoBuilder) throws -> Addresses.Address? {
    let units = try AddressQueries.choices(in: demo.site.database).map(\.address).filter {
      if case .unit = $0 { true } else { false }
    }
    return units.indices.contains(place) ? units[place] : nil
  }

  private static func issue(
    _ demo: DemoBuilder, by issuer: String, _ kind: DirectiveKind, _ title: String, _ text: String,
    to: [Addresses.Address?], days: Int32?, asks: String = "", isEmergency: Bool = false
  ) throws {
    var action = IssueDirective(
      kind: kind, title: title, text: text, to: Addresses(to.compactMap { $0 }),
      deadline: days.map { demo.site.today.advanced(by: $0) })
    action.asksFeedback = asks.contains("f")
    action.asksCompletion = asks.contains("c")
    action.isEmergency = isEmergency
    try act(demo, issuer, action)
  }

  /// The directive issued so many before the last; numbers are the site's own.
  private static func number(_ place: Int64, _ demo: DemoBuilder) throws -> DirectiveNumber {
    DirectiveNumber(unchecked: try DirectiveQueries.number(at: place, in: demo.site.database) ?? "")
  }

  private static func read(_ demo: DemoBuilder, _ place: Int64, by people: [String]) throws {
    let number = try number(place, demo)
    for person in people {
      if try demo.site.arrivals(for: demo.session(of: person)).isEmpty == false {
        try act(demo, person, NoteDelivery())
      }
      try act(demo, person, ReadDirective(number))
    }
  }

  private static let everybody = ["admin", "lin", "wang", "zhao", "sun", "wu", "he", "zhou", "xu", "zheng"]

  private static let past: [Planned] = [
    (
      40,
      {
        try issue(
          $0, by: "chen", .notice, $0.text(Phrase("Fire drill in the first week of the month", "月初第一周消防演练")),
          $0.text(Phrase("All doors stay closed while the bell rings. Meet at the north gate.", "警铃响起时关闭所有门，在北门集合。")),
          to: [.everybody], days: 10)
        try read($0, 1, by: everybody)
      }
    ),
    (28, { try act($0, "chen", CloseDirective(number(1, $0), note: $0.text(Phrase("Held as planned", "已按计划完成")))) }),
    (
      25,
      {
        try issue(
          $0, by: "sun", .order, $0.text(Phrase("Grease all conveyor bearings", "全部输送机轴承加注润滑脂")),
          $0.text(Phrase("Use the grease named on the plate. Report the machines done.", "按铭牌规定的油脂加注，完成后报告设备清单。")),
          to: [unit(1, $0)], days: 10, asks: "c")
        try read($0, 2, by: ["wu", "he"])
      }
    ),
    (
      20,
      {
        try issue(
          $0, by: "chen", .instruction, $0.text(Phrase("Move the bicycle stands", "迁移自行车棚")),
          $0.text(Phrase("To the east wall.", "移至东墙。")),
          to: [unit(2, $0)], days: 20, asks: "c")
      }
    ),
    (
      19,
      {
        try act(
          $0, "chen",
          WithdrawDirective(number(3, $0), reason: $0.text(Phrase("The wall is to be painted first", "东墙需先粉刷"))))
      }
    ),
    (16, { try act($0, "wu", CompleteDirective(number(2, $0), $0.text(Phrase("Conveyors 1 to 4", "1 至 4 号输送机")))) }),
    (
      10,
      {
        try act(
          $0, "sun",
          RecordBreach(
            number(2, $0), person: "he", .warning,
            reason: $0.text(Phrase("Conveyors 5 and 6 were not greased", "5、6 号输送机未加注"))))
      }
    ),
    (
      9,
      {
        try act(
          $0, "he",
          AnswerBreach(
            BreachQueries.last(in: $0.site.database), $0.text(Phrase("They were locked for repair", "设备检修上锁"))))
      }
    ),
    (
      6,
      {
        try issue(
          $0, by: "chen", .order, $0.text(Phrase("Drill: leave the hall", "演练：撤离厂房")),
          $0.text(
            Phrase("This is a drill. Leave by the nearest gate and report to your head.", "本次为演练。请从最近的门撤离并向负责人报到。")),
          to: [.everybody], days: nil, isEmergency: true)
        try read($0, 5, by: everybody)
      }
    ),
    (5, { try act($0, "chen", CloseDirective(number(5, $0))) }),
  ]

  private static let present: [Planned] = [
    (
      12,
      {
        try issue(
          $0, by: "sun", .instruction, $0.text(Phrase("List tools that are worn out", "盘点磨损工具")),
          $0.text(Phrase("Name, place, and what is wrong.", "写明名称、位置和问题。")), to: [unit(1, $0)], days: 15, asks: "fc"
        )
      }
    ),
    (
      11,
      {
        let number = try number(4, $0)
        try act(
          $0, "sun",
          AmendDirective(
            number, text: $0.text(Phrase("Name, place, what is wrong, and since when.", "写明名称、位置、问题和起始时间。")),
            reason: $0.text(Phrase("The date was missing", "补充起始时间"))))
        try read($0, 4, by: ["wu", "he"])
        try act($0, "wu", GiveFeedback(number, $0.text(Phrase("Two torque wrenches", "两把扭力扳手"))))
        try act($0, "wu", CompleteDirective(number, $0.text(Phrase("List is in the office", "清单已交办公室"))))
        try act($0, "he", CommentDirective(number, $0.text(Phrase("Do borrowed tools count?", "借用的工具是否包括在内？"))))
        try act($0, "sun", CommentDirective(number, $0.text(Phrase("Yes", "包括"))))
      }
    ),
    (
      3,
      {
        try issue(
          $0, by: "chen", .order, $0.text(Phrase("Count the safety helmets", "清点安全帽")),
          $0.text(Phrase("By size; broken ones apart.", "按尺寸清点，破损的单独列出。")),
          to: [.person("wang"), .person("lin"), .person("wu")],
          days: 4,
          asks: "c")
        try read($0, 6, by: ["wu"])
        try act(
          $0, "wu",
          AskExtension(
            number(6, $0), until: $0.site.today.advanced(by: 7),
            reason: $0.text(Phrase("Half are out on loan", "一半外借未还"))))
      }
    ),
    (
      1,
      {
        try issue(
          $0, by: "chen", .notice, $0.text(Phrase("Canteen hours change on Monday", "周一起食堂时间调整")),
          $0.text(Phrase("Lunch is from 11:30 to 13:00.", "午餐时间为 11:30 至 13:00。")), to: [.everybody], days: nil)
        try read($0, 7, by: ["sun", "zheng"])
      }
    ),
  ]

  private static let requests: [Planned] = [
    (
      2,
      { demo in
        let units = try (0..<4).compactMap { place -> UnitID? in
          guard case .unit(let id) = try unit(place, demo) else { return nil }
          return id
        }
        try RequestDemo.fill(demo, units: units) { try act(demo, $0, $1) }
      }
    )
  ]

  private static let rules: [Planned] = [
    (
      60,
      {
        let safety = AddRule(
          RuleNumber(unchecked: "SAFE-01"), title: $0.text(Phrase("Fire safety", "消防安全管理制度")),
          text: $0.text(
            Phrase("Doors to the stairs stay shut. Nothing stands before an extinguisher.", "楼梯间的门保持关闭；灭火器前不得堆物。")))
        try act($0, "chen", safety)
        try act(
          $0, "chen",
          AddRule(
            RuleNumber(unchecked: "GATE-02"), title: $0.text(Phrase("Visitors", "来访管理规定")),
            text: $0.text(Phrase("Every visitor signs in at the gate.", "来访人员须在门岗登记。"))))
        try act(
          $0, "chen",
          AddRule(
            RuleNumber(unchecked: "OLD-03"), title: $0.text(Phrase("Paper forms for leave", "纸质请假单规定")),
            text: $0.text(Phrase("In two copies.", "一式两份。"))))
        for person in ["sun", "wu", "he", "zhou"] { try act($0, person, AcknowledgeRule(safety.number)) }
      }
    ),
    (
      30,
      {
        try act(
          $0, "chen",
          WithdrawRule(
            RuleNumber(unchecked: "OLD-03"), reason: $0.text(Phrase("Nobody files on paper any more", "已不再使用纸质单据"))))
      }
    ),
    (
      8,
      {
        let number = RuleNumber(unchecked: "SAFE-01")
        try act(
          $0, "chen",
          ReviseRule(
            number, title: $0.text(Phrase("Fire safety", "消防安全管理制度")),
            text: $0.text(
              Phrase(
                "Doors to the stairs close by themselves and stay shut. Nothing stands before an extinguisher.",
                "楼梯间的门自动关闭并保持关闭；灭火器前不得堆物。"))))
        for person in ["sun", "wu"] { try act($0, person, AcknowledgeRule(number)) }
      }
    ),
  ]
}
