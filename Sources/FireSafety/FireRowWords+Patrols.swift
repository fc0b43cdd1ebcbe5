import Kernel
import Values

extension FireRowWords {
  static let patrols = RowWords(tables: patrolTables, columns: patrolColumns)

  private static let patrolTables: [String: Phrase] = [
    "fire_finding": Phrase("Finding", "检查问题"), "fire_rewalk": Phrase("Round drawn to be walked again", "抽查复走"),
    "fire_rewalk_result": Phrase("Result of a re-walk", "复走结果"), "fire_round": Phrase("Patrol round", "巡查"),
    "fire_slot": Phrase("Round of the plan", "巡查任务"),
    "fire_slot_event": Phrase("What happened to a round of the plan", "巡查任务变更"),
    "fire_visit": Phrase("Point checked", "点位检查"), "fire_window": Phrase("Time of patrols", "巡查时段"),
  ]

  private static let patrolColumns: [String: Phrase] = [
    "answer": Phrase("answer", "结果"), "answers": Phrase("answers", "检查结果"), "closed_at": Phrase("closed", "结束时间"),
    "corrected": Phrase("put right on the spot", "当场整改"), "corrects_id": Phrase("corrects No.", "更正记录号"),
    "due_at": Phrase("due", "截止时间"), "ends_at": Phrase("closes itself", "自动结束时间"), "failed": Phrase("failed", "不合格项"),
    "flags": Phrase("marks", "标记"), "form_version_id": Phrase("version No.", "表单版本编号"),
    "grace_at": Phrase("missed after", "漏查时间"), "grace_minutes": Phrase("grace in minutes", "宽限分钟"),
    "grade": Phrase("grade", "等级"), "hazard_id": Phrase("hazard No.", "隐患编号"),
    "how": Phrase("how it was told", "录入方式"),
    "is_late_entry": Phrase("late entry", "补录"), "item": Phrase("item", "项目"),
    "lasts_minutes": Phrase("minutes", "时长分钟"), "max_gap_minutes": Phrase("most minutes between", "最大间隔分钟"),
    "observed_at": Phrase("seen", "实际时间"), "opens_at": Phrase("opens", "开始时间"),
    "ordinal": Phrase("place in the day", "当日次序"),
    "outcome": Phrase("outcome", "结果"), "over_minutes": Phrase("minutes over the gap", "超间隔分钟"),
    "plan": Phrase("points planned", "计划点位"), "planned_until_day": Phrase("planned until", "计划生成至"),
    "points": Phrase("points", "点位数"), "profile": Phrase("profile", "方案"), "recurrence": Phrase("how often", "周期"),
    "rewalk_id": Phrase("re-walk No.", "复走编号"), "round_id": Phrase("round No.", "巡查编号"),
    "slot_id": Phrase("No. in the plan", "任务编号"), "started_at": Phrase("begun", "开始时间"),
    "starts_minute": Phrase("from minute", "开始分钟"),
    "supervisor_id": Phrase("countersigned by", "复核人"), "times": Phrase("rounds", "次数"),
    "visit_id": Phrase("point checked No.", "点位检查编号"), "visited": Phrase("points done", "已查点位"),
    "window_id": Phrase("time No.", "时段编号"),
  ]
}
