import Kernel
import Values

/// The checklists that ship: starting content, which a unit's fire manager adopts and may change. Local rules may be stricter.
enum FireChecklists {
  struct Checklist: Sendable {
    let code: FormCode
    let english: String
    let chinese: String
    let items: [FormItem]
  }

  static let daily = Checklist(
    code: FormCode(unchecked: "FIRE-DAILY"), english: "Daily fire patrol", chinese: "每日防火巡查", items: dailyItems)
  static let night = Checklist(
    code: FormCode(unchecked: "FIRE-NIGHT"), english: "Night fire patrol", chinese: "夜间防火巡查", items: nightItems)
  static let monthly = Checklist(
    code: FormCode(unchecked: "FIRE-MONTHLY"), english: "Monthly fire inspection", chinese: "每月防火检查",
    items: monthlyItems)

  static let all = [daily, night, monthly]

  /// Pass, fail or not applicable; all but pass need a remark.
  static func item(
    _ code: String, _ english: String, _ chinese: String, _ basis: String, _ severity: FormSeverity,
    isSpot: Bool = false
  ) -> FormItem {
    var item = FormItem()
    item.code = FormItemCode(unchecked: code)
    item.kind = .check
    item.titleEnglish = english
    item.titleChinese = chinese
    item.isRequired = true
    item.remark = .unlessYes
    item.basis = basis
    item.severity = severity
    item.isSpot = isSpot
    return item
  }

  /// Publishes those that the site does not have yet.
  ///
  /// - Returns: how many were published.
  static func adopt(in change: inout Change) throws -> Int {
    var adopted = 0
    for list in all where try !Forms.exists(list.code, in: change.database) {
      var action = PublishForm(list.code, english: list.english, chinese: list.chinese, list.items)
      action.part = "fire"
      _ = try action.perform(in: &change)
      adopted += 1
    }
    return adopted
  }
}
