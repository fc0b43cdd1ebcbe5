import Kernel
import Values

extension FireRowWords {
  static let hazards = RowWords(tables: hazardTables, columns: hazardColumns)

  private static let hazardTables: [String: Phrase] = [
    "fire_hazard": Phrase("Hazard", "火灾隐患"), "fire_hazard_event": Phrase("Step of a hazard", "隐患处理记录"),
  ]

  private static let hazardColumns: [String: Phrase] = [
    "authority_due": Phrase("authority's deadline", "主管部门期限"), "department": Phrase("department", "整改部门"),
    "device_id": Phrase("device No.", "器材编号"), "extensions": Phrase("extensions", "延期次数"),
    "failures": Phrase("failed re-inspections", "复查不合格次数"), "fen": Phrase("money", "经费（分）"),
    "fixer_id": Phrase("put right by", "整改人"), "found_by": Phrase("found by", "发现人"),
    "found_grade": Phrase("grade when found", "发现时等级"), "grade": Phrase("grade", "等级"),
    "hazard_id": Phrase("hazard No.", "隐患序号"), "interim": Phrase("interim measures", "临时防范措施"),
    "is_repeat": Phrase("repeated", "反复出现"), "is_stopped": Phrase("area stopped", "停用部位"),
    "item": Phrase("item", "检查项目"), "needs_word": Phrase("to be acknowledged", "待责任人知悉"),
    "observed_at": Phrase("seen at", "发现时间"), "reopens": Phrase("reopened", "重新打开次数"),
    "round_id": Phrase("round No.", "巡查编号"), "stops": Phrase("area stopped", "停用部位"),
  ]
}
