import Parking
import Values

/// A quote as lines or as JSON.
enum QuoteOutput {
  static func write(_ quote: Quote, _ findings: [TariffFinding], _ invocation: Invocation) throws(StreamFault) {
    guard invocation.format != .json else {
      let answer: JSON = [
        "ok": true, "quote": quote.json(in: invocation.language),
        "findings": .array(findings.map { $0.json(in: invocation.language) }),
      ]
      return try invocation.print(answer.text)
    }
    let head = Phrase(
      "\(quote.tariffName.english) (\(quote.tariff), version \(quote.version)) · class \(quote.vehicleClass) · \(quote.zone.name)",
      "\(quote.tariffName.chinese)（\(quote.tariff) 第 \(quote.version) 版）· 车型 \(quote.vehicleClass) · \(quote.zone.name)"
    )
    try invocation.print(head)
    var rows = quote.explanation(in: invocation.language).map { [$0.text, $0.amount] }
    rows.append([invocation.text(Phrase("Due", "应付")), quote.total.format(symbol: true)])
    for line in TextColumns.lines(rows, indent: 2) { try invocation.print(line) }
    for warning in quote.warnings { try invocation.print(Phrase("Note: ", "提示：") + warning.sentence) }
    for finding in findings {
      try invocation.print(Phrase("The tariff: ", "费率：") + finding.sentence)
    }
  }
}
