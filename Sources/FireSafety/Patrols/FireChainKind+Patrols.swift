import Values

extension FireChainKind {
  /// A closed round with its visits.
  static let round = FireChainKind(
    name: "round", title: Phrase("round", "巡查"), table: "fire_round",
    columns: [
      "slot_id", "route_id", "form_version_id", "account_id", "day", "is_late_entry", "started_at", "observed_at",
      "plan",
      "over_minutes", "state", "closed_at", "reason",
    ],
    details: Details(
      table: "fire_visit", owner: "round_id",
      columns: ["point_id", "how", "recorded_at", "observed_at", "flags", "reading", "answers", "corrects_id"]),
    condition: "t.state <> 'running'")

  static let finding = FireChainKind(
    name: "finding", title: Phrase("finding", "检查问题"), table: "fire_finding",
    columns: ["visit_id", "round_id", "item", "answer", "remark", "grade", "corrected", "hazard_id"])

  static let rewalk = FireChainKind(
    name: "rewalk", title: Phrase("re-walk", "抽查复走"), table: "fire_rewalk_result",
    columns: ["rewalk_id", "outcome", "remark", "account_id", "recorded_at"])
}
