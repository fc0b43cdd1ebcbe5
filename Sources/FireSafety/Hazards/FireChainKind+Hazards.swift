import Values

extension FireChainKind {
  static let hazard = FireChainKind(
    name: "hazard", title: Phrase("hazard", "隐患"), table: "fire_hazard",
    columns: [
      "number", "unit_id", "point_id", "place", "item", "text", "found_grade", "is_repeat", "source", "round_id",
      "device_id", "found_by", "observed_at", "recorded_at", "on_day", "authority_due",
    ])

  static let hazardEvent = FireChainKind(
    name: "hazardEvent", title: Phrase("step of a hazard", "隐患处理记录"), table: "fire_hazard_event",
    columns: [
      "hazard_id", "step", "account_id", "grade", "due", "assignee_id", "department", "fen", "stops", "point_id",
      "text", "recorded_at", "on_day",
    ])
}
