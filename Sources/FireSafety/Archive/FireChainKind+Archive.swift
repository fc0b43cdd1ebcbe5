import Values

extension FireChainKind {
  static let documentVersion = FireChainKind(
    name: "document", title: Phrase("document of the archive", "档案文件"), table: "fire_document_version",
    columns: ["document_id", "version", "text", "issued_on", "review_on", "recorded_at", "day", "account_id"])

  static let situation = FireChainKind(
    name: "situation", title: Phrase("situation sheet", "消防安全情况报告"), table: "fire_situation",
    columns: ["unit_id", "from_day", "until_day", "text", "recorded_at", "day", "account_id"],
    details: Details(table: "fire_situation_line", owner: "situation_id", columns: ["title_en", "title_zh", "value"]))

  static let leaderLog = FireChainKind(
    name: "leaderLog", title: Phrase("entry of the person responsible", "责任人履职记录"), table: "fire_leader_log",
    columns: ["unit_id", "kind", "text", "observed_on", "recorded_at", "day", "account_id"])
}
