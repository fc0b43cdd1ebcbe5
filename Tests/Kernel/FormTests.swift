import SQLite
import Testing
import Values

@testable import Kernel

/// G32: forms and checklists are data with versions.
@Suite struct FormTests {
  let house: TestHouse
  let form: FormCode

  init() throws {
    house = try TestHouse()
    form = try FormCode("patrol")
  }

  private func item(_ json: JSON) throws -> FormItem { try FormItem(json: json) }

  /// An item of every kind.
  private func items() throws -> [FormItem] {
    try [
      item([
        "code": "D01", "kind": "check", "titleEnglish": "Exits are open", "titleChinese": "出口畅通", "required": true,
        "remark": "unlessYes", "basis": "O61 25(2)",
      ]),
      item(["code": "D02", "kind": "yesNo", "titleChinese": "有人在岗", "remark": "onNo"]),
      item([
        "code": "D03", "kind": "number", "titleEnglish": "Pressure", "decimals": 2, "least": .decimal("0.10"),
        "most": "1.6", "unit": "MPa",
      ]),
      item(["code": "D04", "kind": "choice", "titleEnglish": "Gauge", "choices": "green=Green=绿区; red=Red"]),
      item(["code": "D05", "kind": "day", "titleEnglish": "Checked on"]),
      item(["code": "D06", "titleEnglish": "What else", "helpEnglish": "if anything"]),
    ]
  }

  private func publish(_ items: [FormItem], from: Day? = nil, basedOn: Int64? = nil) throws -> FormPublished {
    var action = PublishForm(form, english: "Patrol", chinese: "巡查", items, from: from)
    action.basedOn = basedOn
    return try #require(try house.site.perform(action, as: house.admin).outcome)
  }

  private func refusal(_ action: any Action, as session: Session? = nil) -> (any Refusal)? {
    do {
      _ = try house.site.perform(any: action, as: session ?? house.admin)
      return nil
    } catch { return error as? any Refusal }
  }

  @Test("G32: a published version is read as it was given, with its digest, and never changes") func published() throws
  {
    let given = try items()
    let outcome = try publish(given)
    #expect(outcome.version == 1 && outcome.from == house.site.today)
    let version = try #require(try house.site.formVersion(form))
    #expect(version.items == given)
    #expect(version.title == Phrase("Patrol", "巡查"))
    #expect(version.items[1].title == Phrase("有人在岗", "有人在岗"))
    #expect(version.digest == version.recomputed)
    #expect(try FormItems(json: FormItems(given).json).all == given)
    for table in ["form_version", "form_item"] {
      #expect(throws: DatabaseError.self) { try house.site.database.run("DELETE FROM \(table)") }
      #expect(throws: DatabaseError.self) { try house.site.database.run("UPDATE \(table) SET id = id + 100") }
    }
    #expect(throws: DatabaseError.self) {
      try house.site.database.run(
        """
        INSERT INTO form_item (version_id, position, code, kind, title_en, title_zh, help_en, help_zh, is_required, remark,
          decimals, unit, choices, basis)
        VALUES (1, 7, 'D07', 'text', '', '', '', '', 0, 'never', 0, '', '', '')
        """)
    }
    #expect(try house.site.verify().isEmpty)
  }

  @Test("G32: a version counts from its day on, the newest of those that have begun") func days() throws {
    let today = house.site.today
    func counts(on day: Day) throws -> Int64? {
      let id = try Forms.require(form, in: house.site.database)
      return try Forms.version(of: id, on: day, in: house.site.database)?.number
    }
    var items = try items()
    _ = try publish(items, from: today.advanced(by: 5))
    #expect(try counts(on: today) == nil)
    #expect(try counts(on: today.advanced(by: 5)) == 1)
    items.removeLast()
    _ = try publish(items, from: today.advanced(by: 9))
    #expect(try counts(on: today.advanced(by: 8)) == 1)
    #expect(try counts(on: today.advanced(by: 9)) == 2)
    // A plan is replaced by what is published after it.
    items.removeLast()
    _ = try publish(items, from: today.advanced(by: 2))
    #expect(try counts(on: today.advanced(by: 9)) == 3)
    #expect(refusal(PublishForm(form, english: "x", items, from: today.advanced(by: -1)))?.code == "invalid")
    #expect(refusal(RetireForm(form)) == nil)
    #expect(throws: FormRefusal.retired(form)) { try counts(on: today.advanced(by: 9)) }
  }

  @Test("G32: every fault of every item is told at once, by place and field") func faults() throws {
    let json: JSON = [
      "form": "bad code", "titleEnglish": "x",
      "items": [
        ["code": "A", "titleEnglish": "a", "kind": "choice"], ["code": "A", "titleEnglish": "b"],
        ["code": "C", "kind": "guess"], ["titleEnglish": "d", "least": 3],
        ["code": "E", "titleEnglish": "e", "kind": "number", "least": 3, "most": .decimal("2.5"), "colour": "red"],
        ["code": "F", "titleEnglish": "f", "kind": "number", "least": .decimal("2.5"), "most": 1],
        ["code": "G", "titleEnglish": "g", "remark": "onNo", "choices": "a; b"], 7,
      ],
    ]
    let error = #expect(throws: InvalidAction.self) { try PublishForm(json: json) }
    #expect(
      error?.faults.map { "\($0.field) \($0.problem.code)" } == [
        "form malformed", "items.1.choices tooFew", "items.2.code twice", "items.3.kind notOneOf", "items.4.code empty",
        "items.4.least kind", "items.5.colour unknown", "items.6.least decimals", "items.6.most order",
        "items.7.choices kind", "items.7.remark kind", "items.8 wrongType",
      ])
    #expect(error?.sentence.english.contains("item 2 (A): Code is taken by an earlier item") == true)
    #expect(error?.sentence.chinese.contains("第 2 项（A）：代码与前面的项目重复") == true)
    #expect(throws: InvalidAction.self) { try PublishForm(json: ["form": "F", "titleEnglish": "x", "items": []]) }
    #expect(throws: InvalidAction.self) { try PublishForm(json: ["form": "F", "titleEnglish": "x"]) }
  }

  @Test("G32: nothing is published over somebody else's version, twice, unnamed, or of what is retired") func refused()
    throws
  {
    let items = try items()
    #expect(refusal(PublishForm(form, items))?.code == "forms.unknown")
    _ = try publish(items, basedOn: 0)
    #expect(refusal(PublishForm(form, items))?.code == "forms.unchanged")
    var other = PublishForm(form, Array(items.dropLast()))
    other.basedOn = 0
    #expect(refusal(other)?.code == "forms.changedMeanwhile")
    other.basedOn = 1
    #expect(refusal(other) == nil)
    #expect(try house.site.formVersion(form)?.title.english == "Patrol")
    other.part = "nothing"
    #expect(refusal(other)?.code == "forms.unknownPart")
    #expect(refusal(RetireForm(form, retired: false))?.code == "forms.notRetired")
    #expect(refusal(RetireForm(form)) == nil)
    #expect(refusal(RetireForm(form))?.code == "forms.retired")
    #expect(refusal(PublishForm(form, items))?.code == "forms.retired")
    #expect(refusal(RetireForm(form, retired: false)) == nil)
    #expect(refusal(PublishForm(form, items), as: house.clerk)?.code == "notPermitted")
    #expect(refusal(RetireForm(try FormCode("none")))?.code == "forms.unknown")
  }

  @Test("G32: answers fit their items, or every fault is told, named by its item") func answers() throws {
    _ = try publish(items())
    let version = try #require(try house.site.formVersion(form))
    func faults(_ json: JSON) throws -> [String] {
      do {
        _ = try FormAnswers(json: json).checked(against: version)
        return []
      } catch let error as InvalidAction { return error.faults.map { "\($0.field) \($0.problem.code)" } }
    }
    #expect(try faults(["D01": "pass"]) == [])
    #expect(
      try faults([
        "d01": ["value": "notApplicable", "remark": "closed"], "D02": true, "D03": .decimal("1.60"), "D04": "red",
        "D05": "2026-03-01", "D06": "x",
      ]) == [])
    #expect(try faults(["D02": "no"]) == ["answers.D01 missing", "answers.D02 remark"])
    #expect(
      try faults([
        "D01": "fail", "D02": "maybe", "D03": .decimal("1.601"), "D04": "blue", "D05": "2026-02-30", "D06": 5,
        "D09": "x",
      ]) == [
        "answers.D09 unknown", "answers.D01 remark", "answers.D02 notOneOf", "answers.D03 malformed",
        "answers.D04 notOneOf", "answers.D05 malformed", "answers.D06 wrongType",
      ])
    #expect(try faults(["D01": "pass", "D03": .decimal("1.61")]) == ["answers.D03 range"])
    #expect(try faults(["D01": "pass", "D03": .decimal("0.09")]) == ["answers.D03 range"])
    #expect(try faults(["D01": "pass", "d01": "pass"]) == ["answers.D01 twice"])
    #expect(try faults(["D01": "pass", "D06": ["value": "x", "remark": "y"]]) == ["answers.D06 noRemark"])
    #expect(try faults(["D01": "pass", "D06": "a\u{7}"]) == ["answers.D06 controlCharacter"])
    #expect(throws: FieldProblem.self) { try FormAnswers(json: ["D01": ["pass"]]) }
    #expect(throws: FieldProblem.self) { try FormAnswers(json: ["D06": .string(String(repeating: "x", count: 2001))]) }
  }

  @Test("G32: numbers are exact, whichever way they were written") func numbers() throws {
    #expect(try FormNumber(json: .decimal("12.50")) == FormNumber(json: "12.5"))
    #expect(try FormNumber(json: .decimal("12.50")).json == .decimal("12.5"))
    #expect(try FormNumber(json: "-40").json == .integer(-40))
    #expect(try FormNumber("0.000001").units(decimals: 6) == 1)
    #expect(try FormNumber("0.000001").units(decimals: 5) == nil)
    #expect(throws: FieldProblem.self) { try FormNumber("0.0000001") }
    #expect(throws: FieldProblem.self) { try FormNumber(json: .decimal("1e3")) }
    #expect(throws: FieldProblem.self) { try FormNumber("9999999999999") }
  }

  @Test("G32, G41: verify names the version that was changed by hand") func changed() throws {
    _ = try publish(items())
    try house.site.database.execute("DROP TRIGGER form_item_no_update")
    try house.site.database.run("UPDATE form_item SET most = 200 WHERE code = 'D03'")
    let found = try house.site.verify().filter { $0.check == "forms" }
    #expect(found.map { "\($0.table) \($0.row) \($0.column)" } == ["form_version 1 digest"])
  }
}
