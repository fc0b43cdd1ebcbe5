import Values

extension FireChainKind {
  /// Those of the control room, the archive and training.
  static let controlArchiveTraining: [FireChainKind] = [
    .logEntry, .handover, .documentVersion, .situation, .leaderLog, .training, .drill, .spotQuestion,
  ]

  static let logEntry = FireChainKind(
    name: "logEntry", title: Phrase("control-room log entry", "控制室值班记录"), table: "fire_log_entry",
    columns: [
      "unit_id", "kind", "mode", "place", "text", "closes_id", "observed_at", "recorded_at", "day", "is_late",
      "clock_lag", "account_id",
    ])

  static let handover = FireChainKind(
    name: "handover", title: Phrase("handover", "交接班"), table: "fire_handover",
    columns: [
      "unit_id", "outgoing_id", "incoming_id", "second_id", "since_at", "recorded_at", "day", "is_certified",
      "clock_lag", "reason", "note",
    ],
    details: Details(
      table: "fire_handover_item", owner: "handover_id", columns: ["key", "kind", "title_en", "title_zh", "since_at"]))
}
