import Kernel
import Values

extension FireRowWords {
  static let equipment = RowWords(tables: equipmentTables, columns: equipmentColumns)

  private static let equipmentTables: [String: Phrase] = [
    "fire_device": Phrase("Fire equipment", "消防器材"),
    "fire_device_event": Phrase("Work on fire equipment", "消防器材记录"),
    "fire_due_rule": Phrase("Line of the due table", "到期规则"),
  ]

  private static let equipmentColumns: [String: Phrase] = [
    "activity": Phrase("activity", "工作"), "agent": Phrase("agent", "灭火剂"), "check_due": Phrase("check by", "检查期限"),
    "checked_on": Phrase("last checked", "上次检查"), "commissioned": Phrase("in use since", "投用日期"),
    "contact": Phrase("contact", "联系方式"), "correction": Phrase("correction", "处理"),
    "done_on": Phrase("done on", "实施日期"), "every": Phrase("every", "周期"), "frequency": Phrase("frequency", "周期"),
    "how": Phrase("how named", "录入方式"), "made_on": Phrase("made", "出厂日期"),
    "made_precision": Phrase("precision", "日期精度"), "model": Phrase("model", "型号"), "period": Phrase("period", "周期单位"),
    "registered_on": Phrase("registered", "登记日期"), "result": Phrase("result", "结果"),
    "scrap_due": Phrase("scrap by", "报废期限"), "serial": Phrase("serial number", "出厂编号"),
    "service_due": Phrase("service by", "维修期限"), "serviced_on": Phrase("last serviced", "上次维修"),
    "standard": Phrase("standard", "依据标准"), "title_en": Phrase("English title", "英文名称"),
    "title_zh": Phrase("Chinese title", "中文名称"),
  ]
}
