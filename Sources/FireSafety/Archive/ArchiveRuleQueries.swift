import Kernel
import Values

/// The rules of the archive as SQL: over `fire_unit u` and the rules `r`.
enum ArchiveRuleQueries {
  static let hasRegister = "EXISTS (SELECT 1 FROM fire_device e WHERE e.unit_id = u.unit_id AND e.state <> 'scrapped')"

  /// No hazard of a plan has gone without one beyond the day it was due.
  static let arePlanned = """
    NOT EXISTS (SELECT 1 FROM fire_hazard h WHERE h.unit_id = u.unit_id AND h.state = 'found' AND h.grade <> 'G1' \
    AND h.due < \(Listing.today))
    """

  static let areProved = """
    NOT EXISTS (SELECT 1 FROM fire_hazard h JOIN fire_hazard_event e ON e.hazard_id = h.id AND e.step = 'prove' \
    WHERE h.unit_id = u.unit_id AND h.state = 'closed' AND NOT EXISTS (SELECT 1 FROM fire_evidence f \
    WHERE f.kind = 'hazardEvent' AND f.record_id = e.id))
    """

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  /// The rules as rows: `n`, `part`, `code`, `title_en`, `title_zh`, `is_approved`.
  static let rows: String = {
    let values = ArchiveRules.all.enumerated().map { number, rule in
      let code =
        switch rule.source {
        case .document(let kind): kind.rawValue
        case .duty(let duty): duty.rawValue
        case .records: ""
        }
      return "(\(number), \(rule.part.rawValue), \(quoted(code)), \(quoted(rule.title.english)), "
        + "\(quoted(rule.title.chinese)), \(rule.isApproved ? 1 : 0))"
    }
    return """
      (SELECT column1 AS n, column2 AS part, column3 AS code, column4 AS title_en, column5 AS title_zh, column6 AS is_approved
       FROM (VALUES \(values.joined(separator: ", "))))
      """
  }()

  /// Whether rule `r` asks unit `u`.
  static let asks: String = {
    let cases = ArchiveRules.all.enumerated().filter { $1.units != .all }.map { "WHEN \($0) THEN \($1.units.rawValue)" }
    return "CASE r.n \(cases.joined(separator: " ")) ELSE 1 END"
  }()

  /// How unit `u` stands with rule `r`: `there`, `review`, `unapproved`, `missing`.
  static func state(on today: String) -> String {
    let cases = ArchiveRules.all.enumerated().map { number, rule in
      switch rule.source {
      case .document: "WHEN \(number) THEN \(documentState(on: today))"
      case .duty:
        """
        WHEN \(number) THEN CASE WHEN EXISTS (SELECT 1 FROM fire_appointment f WHERE f.unit_id = u.unit_id \
        AND f.duty = r.code AND f.from_day <= \(today) AND coalesce(f.until_day, \(today)) >= \(today)) \
        THEN 'there' ELSE 'missing' END
        """
      case .records(_, let isWhole):
        "WHEN \(number) THEN CASE WHEN \(isWhole.replacing(Listing.today, with: today)) THEN 'there' ELSE 'missing' END"
      }
    }
    return "CASE r.n \(cases.joined(separator: " ")) END"
  }

  /// The best of the open documents of the rule's kind, by their newest versions.
  private static func documentState(on today: String) -> String {
    """
    coalesce((SELECT CASE min(CASE WHEN r.is_approved = 1 AND NOT EXISTS (SELECT 1 FROM fire_signature s \
    WHERE s.kind = 'document' AND s.record_id = v.id AND s.role = 'responsible') THEN 3 \
    WHEN v.review_on < \(today) THEN 2 ELSE 1 END) WHEN 1 THEN 'there' WHEN 2 THEN 'review' WHEN 3 THEN 'unapproved' END \
    FROM fire_document d JOIN fire_document_version v ON v.document_id = d.id \
    AND v.version = (SELECT max(w.version) FROM fire_document_version w WHERE w.document_id = d.id) \
    WHERE d.unit_id = u.unit_id AND d.kind = r.code AND d.closed_on IS NULL), 'missing')
    """
  }
}
