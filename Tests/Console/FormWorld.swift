import Core
import Kernel
import Office
import Testing

@testable import Console

extension ConsoleHarness {
  /// A repair service with its form, a walk with a checklist of long questions, and whoever may ask for both.
  func fillForms() throws {
    let site = try open()
    defer { site.close() }
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    _ = try site.perform(GrantRole(account: "wang", role: "staff"), as: admin)
    let units = try site.page(site.listing("units"), ListingQuery(), for: admin).rows
    let unit = UnitID(try #require(units.first?.id))
    for (code, english, chinese, items) in try [
      ("REPAIR", "Repair", "报修单", Self.repair()), ("WALK", "Walk", "巡查表", Self.walk()),
    ] {
      let form = FormCode(unchecked: code)
      _ = try site.perform(PublishForm(form, english: english, chinese: chinese, items), as: admin)
      var add = AddRequestCategory(
        RequestCategoryCode(unchecked: code), english: english, chinese: chinese, unit: unit, days: 3)
      add.form = form
      _ = try site.perform(add, as: manager)
    }
  }

  private static func repair() throws -> [FormItem] {
    try [
      FormItem(json: [
        "code": "WHERE", "titleEnglish": "Where exactly is it, and how does one get there", "titleChinese": "具体位置及到达方式",
        "required": true,
      ]),
      FormItem(json: [
        "code": "SAFE", "kind": "yesNo", "titleEnglish": "Can people pass", "titleChinese": "能否通行", "required": true,
        "remark": "onNo",
      ]),
    ]
  }

  private static func walk() throws -> [FormItem] {
    try [
      FormItem(json: [
        "code": "W01", "kind": "check", "required": true, "remark": "unlessYes", "basis": "SAFE-01",
        "titleEnglish":
          "Exits are neither locked nor screened, and open from inside without a key; nothing stands in the corridors, on the stairs or in the lobbies",
        "titleChinese": "安全出口未上锁、未遮挡，从里面不用钥匙即可打开；疏散走道、楼梯间和前室没有加床、推车、纸箱、门槛等任何障碍物",
      ]),
      FormItem(json: [
        "code": "W02", "kind": "number", "decimals": 2, "least": .decimal("0.15"), "most": .decimal("1.6"),
        "unit": "MPa",
        "titleEnglish": "Pressure at the worst hydrant", "titleChinese": "最不利点消火栓压力",
      ]),
      FormItem(json: [
        "code": "W03", "kind": "choice", "choices": "green=in the green=绿区; red=in the red=红区; none=no gauge=无压力表",
        "titleEnglish": "Gauges of the extinguishers", "titleChinese": "灭火器压力表",
      ]),
      FormItem(json: ["code": "W04", "kind": "day", "titleEnglish": "Last service", "titleChinese": "上次维保日期"]),
    ]
  }
}
