import Kernel
import Values

/// What the tables of fire safety and their columns are called in the audit trail.
enum FireRowWords {
  static let all = RowWords(joining: [
    RowWords(tables: tables, columns: columns), patrols, hazards,
    equipment, controlRoom, archive, training, assessment,
  ])

  private static let tables: [String: Phrase] = [
    "fire_appointment": Phrase("Appointment in fire safety", "消防任职"),
    "fire_chain": Phrase("Link of the fire chain", "消防记录链"), "fire_evidence": Phrase("Evidence", "佐证文件"),
    "fire_point": Phrase("Patrol point", "巡查点"), "fire_route": Phrase("Patrol route", "巡查路线"),
    "fire_route_point": Phrase("Point of a route", "路线点位"), "fire_signature": Phrase("Signature", "签名"),
    "fire_unit": Phrase("Unit in fire safety", "消防管理单位"),
  ]

  private static let columns: [String: Phrase] = [
    "bytes": Phrase("bytes", "字节数"), "digest": Phrase("SHA-256", "SHA-256"), "document": Phrase("document", "文号"),
    "duty": Phrase("duty", "职务"), "employees": Phrase("employees", "职工人数"),
    "has_control_room": Phrase("control room", "设消防控制室"), "has_emergency": Phrase("emergency department", "设急诊"),
    "has_inpatients": Phrase("inpatients", "设住院"), "has_outpatients": Phrase("outpatients", "设门诊"),
    "closed_on": Phrase("closed", "停用日期"), "is_high_risk": Phrase("high risk", "高风险场所"),
    "items": Phrase("items", "检查项目"), "point_id": Phrase("point No.", "点位编号"), "purpose": Phrase("purpose", "用途"),
    "reading": Phrase("reading", "读数"), "route_id": Phrase("route No.", "路线编号"), "tag": Phrase("tag", "挂牌"),
    "walk_seconds": Phrase("seconds between points", "点间最短秒数"), "is_key": Phrase("key unit", "消防重点单位"),
    "path": Phrase("path", "路径"), "person": Phrase("person", "姓名"),
    "fire_signature.role": Phrase("signed as", "签名身份"), "sha256": Phrase("SHA-256", "SHA-256"),
  ]
}
