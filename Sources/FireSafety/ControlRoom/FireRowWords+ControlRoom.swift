import Kernel
import Values

extension FireRowWords {
  static let controlRoom = RowWords(tables: controlRoomTables, columns: controlRoomColumns)

  private static let controlRoomTables: [String: Phrase] = [
    "fire_certificate": Phrase("Operator's certificate", "值班员证书"),
    "fire_shift": Phrase("Shift", "班次"), "fire_shift_person": Phrase("Person of a shift", "班次人员"),
    "fire_log_entry": Phrase("Control-room log entry", "控制室值班记录"),
    "fire_handover": Phrase("Handover", "交接班"), "fire_handover_item": Phrase("Item accepted", "交接事项"),
  ]

  private static let controlRoomColumns: [String: Phrase] = [
    "grade": Phrase("grade", "等级"), "expires_on": Phrase("good until", "有效期至"), "issued_on": Phrase("issued", "发证日期"),
    "starts_at": Phrase("begins", "开始"), "ends_at": Phrase("ends", "结束"), "shift_id": Phrase("shift No.", "班次编号"),
    "is_replaced": Phrase("replaced", "已替换"), "mode": Phrase("panel", "控制器状态"),
    "closes_id": Phrase("closes entry No.", "销项对象编号"), "is_late": Phrase("late entry", "补录"),
    "observed_at": Phrase("seen", "发现时间"), "clock_lag": Phrase("clock behind (ms)", "时钟落后（毫秒）"),
    "outgoing_id": Phrase("handed over by No.", "交班人编号"), "incoming_id": Phrase("taken over by No.", "接班人编号"),
    "second_id": Phrase("second person No.", "另一名值班员编号"), "since_at": Phrase("since", "起始"),
    "is_certified": Phrase("certified", "持证"), "handover_id": Phrase("handover No.", "交接班编号"),
    "key": Phrase("key", "代号"), "title_en": Phrase("title (English)", "标题（英文）"),
    "title_zh": Phrase("title (Chinese)", "标题（中文）"),
    "note": Phrase("remark", "备注"),
  ]
}
