import Kernel
import Values

/// Made-up service requests, in every state.
enum RequestDemo {
  /// Brings each request as far as it shall be today: a repair shop of the second unit, a cleaning service of the third.
  static func fill(_ demo: DemoBuilder, units: [UnitID], act: (String, any Action) throws -> (any Outcome)?) throws {
    guard units.count > 2 else { return }
    let repair = RequestCategoryCode(unchecked: "REPAIR")
    let clean = RequestCategoryCode(unchecked: "CLEAN")
    // The first request is raised before its service has a form; others answer version 1, the last one version 2.
    let form = FormCode(unchecked: "REPAIR")
    _ = try act("chen", AddRequestCategory(repair, english: "Repair", chinese: "维修", unit: units[1], days: 3))
    _ = try act("chen", AddRequestCategory(clean, english: "Cleaning", chinese: "保洁", unit: units[2], days: 1))
    func raise(
      _ person: String, _ service: RequestCategoryCode, _ title: String, _ answers: FormAnswers = .none
    ) throws -> RequestNumber? {
      var action = RaiseRequest(service, title: title, place: "")
      action.answers = answers
      return (try act(person, action) as? RequestRaised)?.number
    }
    _ = try raise("zhou", repair, "大门卡住 / The gate sticks")
    if let number = try raise("zhou", repair, "照明不亮 / A lamp is out") { _ = try act("sun", AcceptRequest(number)) }
    var change = ChangeRequestCategory(repair)
    change.form = form
    _ = try act("chen", PublishForm(form, english: "Repair", chinese: "报修单", firstItems))
    _ = try act("chen", change)
    let answers = try FormAnswers(
      json: ["WHERE": "二号厂房 / Hall 2", "SAFE": ["value": "no", "remark": "地面湿滑 / The floor is slippery"]])
    for (title, steps) in [
      ("水龙头漏水 / A tap drips", 2), ("门锁松动 / A lock is loose", 3), ("风扇异响 / A fan rattles", 4),
    ] {
      guard let number = try raise("zhou", repair, title, answers) else { continue }
      _ = try act("sun", AcceptRequest(number))
      _ = try act("sun", AssignRequest(number, to: "wu"))
      if steps > 2 { _ = try act("wu", BeginRequest(number)) }
      if steps > 3 {
        _ = try act("wu", DeliverRequest(number, "已修复 / Mended"))
        _ = try act("zhou", ConfirmRequest(number, rating: 5))
      }
    }
    _ = try act("chen", PublishForm(form, english: "Repair", chinese: "报修单", secondItems))
    _ = try raise(
      "zhou", repair, "泵体过热 / A pump runs hot",
      FormAnswers(["WHERE": "泵房 / Pump house", "FAULT": "heat", "DEGREES": .decimal("71.5"), "SAFE": "yes"]))
    if let number = try raise("wu", clean, "会议室保洁 / Clean the meeting room") {
      _ = try act("wu", WithdrawRequest(number, "会议取消 / The meeting is off"))
    }
  }

  private static var firstItems: [FormItem] {
    var place = FormItem()
    place.code = FormItemCode(unchecked: "WHERE")
    (place.titleEnglish, place.titleChinese) = ("Where exactly", "具体位置")
    place.isRequired = true
    var safe = FormItem()
    safe.code = FormItemCode(unchecked: "SAFE")
    safe.kind = .yesNo
    (safe.titleEnglish, safe.titleChinese) = ("Can people pass safely", "人员能否安全通行")
    safe.isRequired = true
    safe.remark = .onNo
    return [place, safe]
  }

  private static var secondItems: [FormItem] {
    var fault = FormItem()
    fault.code = FormItemCode(unchecked: "FAULT")
    fault.kind = .choice
    (fault.titleEnglish, fault.titleChinese) = ("What is wrong", "故障类型")
    fault.isRequired = true
    fault.choices = FormChoices([
      .init("leak", Phrase("It leaks", "渗漏")), .init("noise", Phrase("It is noisy", "异响")),
      .init("heat", Phrase("It runs hot", "过热")), .init("other", Phrase("Something else", "其他")),
    ])
    var degrees = FormItem()
    degrees.code = FormItemCode(unchecked: "DEGREES")
    degrees.kind = .number
    (degrees.titleEnglish, degrees.titleChinese) = ("How hot is it", "测得温度")
    (degrees.helpEnglish, degrees.helpChinese) = ("if it was measured", "已测量时填写")
    degrees.decimals = 1
    degrees.least = try? FormNumber("-40")
    degrees.most = try? FormNumber("200")
    degrees.unit = "℃"
    return [firstItems[0], fault, degrees, firstItems[1]]
  }
}
