import Values

extension FireChainKind {
  static let training = FireChainKind(
    name: "training", title: Phrase("training", "消防培训"), table: "fire_training",
    columns: ["unit_id", "kind", "topic", "trainer", "minutes", "held_on", "recorded_at", "day", "account_id"],
    details: Details(table: "fire_training_person", owner: "training_id", columns: ["person"]))

  static let drill = FireChainKind(
    name: "drill", title: Phrase("drill", "消防演练"), table: "fire_drill",
    columns: [
      "unit_id", "scenario", "is_night", "is_evacuation", "participants", "evacuated", "report_seconds",
      "response_seconds", "evacuation_seconds", "evaluation", "held_on", "recorded_at", "day", "account_id",
    ])

  static let spotQuestion = FireChainKind(
    name: "spotQuestion", title: Phrase("spot question", "现场抽问"), table: "fire_spot_question",
    columns: ["unit_id", "person", "staff", "topic", "is_passed", "remark", "recorded_at", "day", "account_id"])
}
