import Kernel
import Values

/// What a document of the archive is.
public enum FireDocumentKind: String, Choice {
  // Part 1: profile and key places.
  case profile
  case keyPlace
  // Part 2: persons.
  case responsibility
  case group
  // Part 3: rules and procedures, and what is planned.
  case ruleDuty
  case rulePatrol
  case ruleEquipment
  case ruleEscape
  case ruleHotWork
  case ruleHazards
  case ruleTraining
  case ruleControlRoom
  case procedures
  case yearPlan
  case targets
  case division
  // Part 4: equipment.
  case equipmentList
  case maintenance
  case fullTest
  // Part 5: warning and emergency plan.
  case emergencyPlan
  // What nobody has to have: publicity, model units, anything else.
  case publicity
  case model
  case other

  public var label: Phrase {
    switch self {
    case .profile: Phrase("unit profile", "单位基本概况")
    case .keyPlace: Phrase("key place", "消防安全重点部位")
    case .responsibility: Phrase("responsibility letters", "消防安全责任书")
    case .group: Phrase("leading group", "领导小组文件")
    case .ruleDuty: Phrase("responsibility system", "消防安全责任制")
    case .rulePatrol: Phrase("rule on patrols and inspections", "防火巡查检查制度")
    case .ruleEquipment: Phrase("rule on equipment", "消防设施器材维护管理制度")
    case .ruleEscape: Phrase("rule on means of escape", "安全疏散设施管理制度")
    case .ruleHotWork: Phrase("rule on fire and electricity", "用火用电安全管理制度")
    case .ruleHazards: Phrase("rule on putting hazards right", "火灾隐患整改制度")
    case .ruleTraining: Phrase("rule on training", "消防安全教育培训制度")
    case .ruleControlRoom: Phrase("rule on control-room duty", "消防控制室值班制度")
    case .procedures: Phrase("operating procedures", "消防安全操作规程")
    case .yearPlan: Phrase("plan of the year", "年度消防工作计划")
    case .targets: Phrase("targets of the year", "年度消防工作目标")
    case .division: Phrase("division of work", "任务分工")
    case .equipmentList: Phrase("list of equipment", "消防设施器材配置清单")
    case .maintenance: Phrase("maintenance contract", "消防设施维保合同")
    case .fullTest: Phrase("yearly test report", "年度消防检测报告")
    case .emergencyPlan: Phrase("warning and emergency plan", "预警和应急处置预案")
    case .publicity: Phrase("publicity", "宣传活动记录")
    case .model: Phrase("model unit", "典型示范材料")
    case .other: Phrase("other", "其他")
    }
  }

  static let choices = allCases.map { FieldKind.Choice($0.rawValue, $0.label) }
}
