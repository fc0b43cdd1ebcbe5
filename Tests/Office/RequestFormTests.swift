import Kernel
import Office
import SQLite
import Testing
import Values

/// G32 on service requests: a service asks a form, a request keeps what was answered with its version.
@Suite struct RequestFormTests {
  let house: OfficeHouse
  let repair: RequestCategoryCode
  let form: FormCode

  init() throws {
    house = try OfficeHouse()
    repair = try RequestCategoryCode("REPAIR")
    form = try FormCode("REPAIR")
    _ = try house.site.perform(PublishForm(form, english: "Repair", chinese: "报修", Self.first()), as: house.manager)
    var add = AddRequestCategory(repair, english: "Repair", chinese: "维修", unit: house.shop, days: 3)
    add.form = form
    _ = try house.site.perform(add, as: house.lead)
  }

  private static func first() throws -> [FormItem] {
    try [
      FormItem(json: ["code": "WHERE", "titleEnglish": "Where", "titleChinese": "位置", "required": true]),
      FormItem(json: [
        "code": "SAFE", "kind": "yesNo", "titleEnglish": "Safe", "titleChinese": "安全", "remark": "onNo",
      ]),
    ]
  }

  private static func second() throws -> [FormItem] {
    try first() + [
      FormItem(json: [
        "code": "HEAT", "kind": "number", "titleEnglish": "Heat", "titleChinese": "温度", "decimals": 1, "most": 200,
        "unit": "℃", "required": true,
      ])
    ]
  }

  private func raise(_ answers: JSON, version: Int64? = nil) throws -> RaiseRequest {
    var action = RaiseRequest(repair, title: "The gate sticks")
    action.answers = try FormAnswers(json: answers)
    action.formVersion = version
    return action
  }

  private func raised(_ answers: JSON) throws -> RequestNumber {
    try #require(try house.site.perform(raise(answers), as: house.boss).outcome?.number)
  }

  private func form(of number: RequestNumber) throws -> FilledForm? {
    try RequestSheet.read(number, as: house.boss, in: house.site).form
  }

  private func said(_ number: RequestNumber) throws -> [String] {
    try #require(try form(of: number)).lines.map { "\($0.item.title.english): \($0.answer.english) \($0.remark)" }
  }

  @Test("G32: a request shows its own version for ever, also after newer ones and when the form is retired")
  func keeps() throws {
    let old = try raised(["WHERE": "Yard", "SAFE": ["value": "no", "remark": "loose"]])
    let was = ["Where: Yard ", "Safe: no loose"]
    #expect(try said(old) == was)
    _ = try house.site.perform(PublishForm(form, Self.second()), as: house.manager)
    let new = try raised(["WHERE": "Hall", "HEAT": .decimal("71.5")])
    #expect(try said(new) == ["Where: Hall ", "Safe: – ", "Heat: 71.5 ℃ "])
    #expect(try said(old) == was)
    _ = try house.site.perform(RetireForm(form), as: house.manager)
    #expect(try said(old) == was)
    #expect(try [old, new].map { try form(of: $0)?.version } == [1, 2])
    #expect(try form(of: old)?.heading == Phrase("Repair (REPAIR, version 1)", "报修（REPAIR 第 1 版）"))
    // Of a retired form nothing is asked, and nothing answered.
    #expect(try house.refusal(raise(["WHERE": "x"]), as: house.boss) == "forms.noQuestions")
    #expect(try form(of: raised([:])) == nil)
    #expect(try house.findings() == [])
  }

  @Test("G32: answers that do not fit are refused, every fault at once, and nothing is kept") func refused() throws {
    #expect(try house.refusal(RaiseRequest(repair, title: "x"), as: house.boss) == "invalid")
    do {
      _ = try house.site.perform(raise(["SAFE": "no", "HEAT": 3]), as: house.boss)
      Issue.record("was done")
    } catch let error as InvalidAction {
      #expect(error.faults.map(\.field) == ["answers.HEAT", "answers.WHERE", "answers.SAFE"])
      #expect(
        error.sentence.english
          == "HEAT is no item of this form; Where is missing; Safe needs a remark with this answer.")
      #expect(error.sentence.chinese == "HEAT不是该表单的项目；位置未填写；安全这样作答须填写备注。")
    }
    #expect(try house.rows("form_record") == 0)
    #expect(try house.rows("service_request") == 0)
  }

  @Test("G32: answers to another version than the one that counts are refused, and it is said which")
  func otherVersion()
    throws
  {
    _ = try house.site.perform(PublishForm(form, Self.second()), as: house.manager)
    #expect(try house.refusal(raise(["WHERE": "x"], version: 1), as: house.boss) == "forms.otherVersion")
    #expect(try house.refusal(raise(["WHERE": "x", "HEAT": 20], version: 2), as: house.boss) == nil)
  }

  @Test("G32, G31: the form of a service is changed and taken away; requests raised before keep theirs") func changes()
    throws
  {
    let old = try raised(["WHERE": "Yard"])
    var change = ChangeRequestCategory(repair)
    change.form = try FormCode("none")
    #expect(try house.refusal(change, as: house.lead) == "forms.unknown")
    change.form = ChangeRequestCategory.noForm
    #expect(try house.refusal(change, as: house.lead) == nil)
    #expect(try house.refusal(RaiseRequest(repair, title: "x"), as: house.boss) == nil)
    #expect(try said(old).first == "Where: Yard ")
    var none = AddRequestCategory(
      RequestCategoryCode(unchecked: "OTHER"), english: "Other", chinese: "其他", unit: house.shop, days: 1)
    none.form = ChangeRequestCategory.noForm
    #expect(try house.refusal(none, as: house.lead) == nil)
    #expect(throws: DatabaseError.self) {
      try house.site.database.run("UPDATE service_request SET form_record_id = NULL")
    }
    for table in ["form_record", "form_answer"] {
      #expect(throws: DatabaseError.self) { try house.site.database.run("DELETE FROM \(table)") }
      #expect(throws: DatabaseError.self) { try house.site.database.run("UPDATE \(table) SET id = id + 100") }
    }
  }

  @Test("G32, G01: answers are listed for whoever may see the request, and for nobody else") func listing() throws {
    _ = try raised(["WHERE": "Yard", "SAFE": "yes"])
    let listing = try house.site.listing("requestAnswers")
    func rows(_ session: Session) throws -> Int {
      try house.site.page(listing, ListingQuery(), for: session).rows.count
    }
    #expect(try rows(house.boss) == 2)
    #expect(try rows(house.lead) == 2)
    #expect(try rows(house.bo) == 0)
    #expect(try rows(house.cai) == 0)
    for (filters, expected) in [
      (["code": "SAFE"], 1), (["form": "REPAIR"], 2), (["form": "OTHER"], 0), (["request": "REQ-2026-0001"], 2),
    ] as [([String: JSON], Int)] {
      var query = ListingQuery()
      query.filters = filters
      #expect(try house.site.page(listing, query, for: house.boss).rows.count == expected)
      #expect(try house.site.count(listing, query, for: house.boss) == Int64(expected))
    }
  }

  @Test("G32, G41: verify names an answer that does not fit its item, a foreign one and a missing one") func verify()
    throws
  {
    _ = try raised(["WHERE": "Yard", "SAFE": "yes"])
    _ = try house.site.perform(PublishForm(form, Self.second()), as: house.manager)
    _ = try raised(["WHERE": "Hall", "HEAT": 20])
    for trigger in ["form_answer_no_update", "form_answer_no_delete"] {
      try house.site.database.execute("DROP TRIGGER \(trigger)")
    }
    try house.site.database.run("UPDATE form_answer SET text = 'perhaps' WHERE id = 2")
    try house.site.database.run("UPDATE form_answer SET number = 2001 WHERE id = 4")
    try house.site.database.run("UPDATE form_answer SET item_id = 2 WHERE id = 3")
    let found = try house.findings().filter { $0.check == "formAnswers" }
    #expect(
      Set(found.map { "\($0.table) \($0.row) \($0.column)" }) == [
        "form_answer 2 text", "form_answer 4 number", "form_answer 3 item_id", "form_record 2 WHERE",
      ])
  }

  @Test("G32: what a service asks is read for whoever raises a request") func asked() throws {
    let site = house.site
    #expect(try RequestForm.asked(by: repair, as: house.boss, in: site)?.number == 1)
    #expect(try RequestForm.asked(by: RequestCategoryCode("NONE"), as: house.boss, in: site) == nil)
  }
}
