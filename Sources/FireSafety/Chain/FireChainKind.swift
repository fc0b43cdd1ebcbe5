import Values

/// A kind of record the chain holds: its table, the columns its digest is made of, and rows of another table that are part
/// of it.
public struct FireChainKind: Sendable {
  /// Rows that belong to a record, in the order of their ids.
  struct Details: Sendable {
    let table: String
    /// The column that names the record.
    let owner: String
    let columns: [String]
  }

  public let name: String
  public let title: Phrase
  let table: String
  let columns: [String]
  var details: Details?
  /// Which rows have to be in the chain, as a condition over the table; nil for all.
  var condition: String?

  /// All kinds, in the order they are checked.
  static let all: [FireChainKind] = [
    .signature, .assessment,
    .hazard, .hazardEvent, .deviceEvent,
  ]

  static let signature = FireChainKind(
    name: "signature", title: Phrase("signature", "签名"), table: "fire_signature",
    columns: ["kind", "record_id", "role", "account_id", "digest", "on_day", "recorded_at"])

  static let assessment = FireChainKind(
    name: "assessment", title: Phrase("assessment", "评分"), table: "fire_assessment",
    columns: [
      "number", "unit_id", "year", "kind", "standard_id", "signed_on", "earned", "applicable", "vetoes", "score",
      "band",
    ],
    details: .init(
      table: "fire_assessment_score", owner: "assessment_id",
      columns: [
        "item_id", "points", "is_not_applicable", "is_vetoed", "reference", "reason", "account_id", "recorded_at",
      ]),
    condition: "t.state = 'signed'")
}
