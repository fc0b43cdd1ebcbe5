import Kernel
import Values

/// What the office's tables and their columns are called in the audit trail.
enum OfficeRowWords {
  static let all = RowWords(tables: tables, columns: columns)

  private static let tables: [String: Phrase] = [
    "breach": Phrase("Breach", "违令记录"), "breach_entry": Phrase("Entry of a breach", "违令记录事项"),
    "directive": Phrase("Directive", "指令"), "directive_address": Phrase("Address of a directive", "指令收件对象"),
    "directive_event": Phrase("Event of a directive", "指令办理记录"),
    "directive_recipient": Phrase("Recipient", "指令收件人"), "directive_version": Phrase("Version of a directive", "指令版本"),
    "request_category": Phrase("Service", "服务"), "request_event": Phrase("Event of a request", "申请办理记录"),
    "rule": Phrase("Rule", "规章制度"), "rule_reading": Phrase("Reading of a rule", "制度阅读"),
    "rule_version": Phrase("Version of a rule", "制度版本"), "rule_withdrawal": Phrase("Withdrawal of a rule", "制度废止"),
    "service_request": Phrase("Service request", "服务申请"),
  ]

  private static let columns: [String: Phrase] = [
    "asks_completion": Phrase("completion asked", "要求回报完成"), "asks_feedback": Phrase("feedback asked", "要求反馈"),
    "asks_receipt": Phrase("read receipt asked", "要求确认阅读"),
    "assignee_id": Phrase("assigned to account No.", "承办人编号"), "breach_id": Phrase("breach No.", "违令记录编号"),
    "service_request.category_id": Phrase("service No.", "服务编号"), "completed_at": Phrase("completed", "完成时间"),
    "consequence": Phrase("consequence", "处理方式"), "request_category.days": Phrase("days", "办理天数"),
    "deadline": Phrase("deadline", "期限"), "delivered_at": Phrase("delivered", "送达时间"),
    "directive_id": Phrase("directive No.", "指令编号"), "due": Phrase("due", "期限"), "ended_on": Phrase("ended", "结束日期"),
    "feedbacks": Phrase("feedbacks", "反馈次数"), "file_sha256": Phrase("SHA-256 of the file", "文件 SHA-256"),
    "from_unit_id": Phrase("from unit No.", "申请单位编号"), "is_emergency": Phrase("emergency", "紧急"),
    "request_category.is_open": Phrase("offered", "提供"), "issued_at": Phrase("issued", "下发时间"),
    "issued_on": Phrase("issued on", "下发日期"), "issuer_id": Phrase("issued by account No.", "下发人编号"),
    "on_day": Phrase("on", "日期"), "place": Phrase("place", "地点"), "raised_at": Phrase("raised", "提出时间"),
    "rating": Phrase("rating", "评分"), "read_at": Phrase("read", "阅读时间"), "read_version": Phrase("version read", "已阅版本"),
    "recipient_id": Phrase("recipient No.", "收件人编号"), "recorder_id": Phrase("recorded by account No.", "登记人编号"),
    "request_id": Phrase("request No.", "申请编号"), "requester_id": Phrase("raised by account No.", "提出人编号"),
    "rule_id": Phrase("rule No.", "制度编号"), "settled_on": Phrase("settled", "办结日期"), "step": Phrase("step", "步骤"),
    "version_id": Phrase("version No.", "版本编号"),
  ]
}
