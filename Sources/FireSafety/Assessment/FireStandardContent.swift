import Kernel
import Values

/// The scoring sheet that ships: 40 items in eight sections, 100 points. Starting content that a county may change; clauses
/// marked as to be checked were not read in the original.
enum FireStandardContent {
  static let title = Phrase("Self-assessment of fire safety", "消防安全自查评分表")

  static let sections: [StandardSection] = [
    .init("A", Phrase("Responsibility", "责任")),
    .init("B", Phrase("Rules, patrol and duty", "制度、巡检与值班")),
    .init("C", Phrase("Means of escape", "安全疏散")),
    .init("D", Phrase("Equipment", "消防设施器材")),
    .init("E", Phrase("Fire, electricity, dangerous goods", "用火用电与危险品")),
    .init("F", Phrase("Archive: the six parts", "消防档案")),
    .init("G", Phrase("Training and drills", "培训与演练")),
    .init("H", Phrase("Hazards", "隐患整改")),
  ]

  static let items = first + second

  static func item(
    _ code: String, _ section: String, _ points: Int64, step: Int64, isVeto: Bool = false, isAuto: Bool = false,
    _ english: String, _ chinese: String, _ deduction: String, _ deductionChinese: String, _ basis: String
  ) -> StandardItem {
    var item = StandardItem()
    item.code = FormItemCode(unchecked: code)
    item.section = section
    item.points = points
    item.step = step
    item.isVeto = isVeto
    item.isAuto = isAuto
    item.titleEnglish = english
    item.titleChinese = chinese
    item.deductionEnglish = deduction
    item.deductionChinese = deductionChinese
    item.basis = basis
    return item
  }
}
