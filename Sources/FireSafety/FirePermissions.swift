import Kernel

/// What roles can be allowed to do in fire safety. Each counts for the units it is held for and those below them.
public enum FirePermissions {
  public static let see = Permission("fire.see", "see fire safety", "查看消防安全")
  public static let patrol = Permission("fire.patrol", "walk patrols and inspections", "执行防火巡查、检查")
  public static let supervise = Permission("fire.supervise", "countersign rounds, cancel slots", "复核签字、取消巡查任务")
  public static let plan = Permission("fire.plan", "plan routes, points and times", "维护巡查路线、点位和时段")
  public static let treat = Permission("fire.treat", "put hazards right", "整改火灾隐患")
  public static let manage = Permission("fire.manage", "manage fire safety", "消防安全管理")
  public static let lead = Permission("fire.lead", "answer for fire safety", "履行消防安全责任人职责")
  public static let operate = Permission("fire.operate", "run the fire control room", "消防控制室值班")
  public static let equip = Permission("fire.equip", "keep the equipment register", "维护消防器材台账")
  public static let archive = Permission("fire.archive", "keep the fire archive", "维护消防档案")
  public static let assess = Permission("fire.assess", "fill in the self-assessment", "填写消防自查评分")
  public static let accept = Permission("fire.accept", "score the year-end acceptance", "年终消防验收评分")

  static let all = [
    see, patrol, supervise, plan, treat, manage, lead, operate, equip, archive, assess, accept,
  ]
}
