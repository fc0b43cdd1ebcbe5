import Parking
import Values

/// What a lease costs, as a line or as JSON.
enum LeaseOutput {
  static func write(_ tariff: Tariff, _ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    guard let code = arguments.value("term") else { throw UsageError.missingOption("--term") }
    guard let text = arguments.value("from") else { throw UsageError.missingOption("--from") }
    guard let day = Day(text: text) else {
      throw UsageError.badValue(option: "--from", expected: Phrase("a day, as 2026-03-05", "日期，如 2026-03-05"))
    }
    let periods = try arguments.number("periods", in: 1...120) ?? 1
    guard let term = tariff.lease(code) else { throw QuoteReview.unknownTerm(Text.clean(String(code.prefix(40)))) }
    guard let price = term.price(from: day, periods: Int64(periods)) else {
      throw UsageError.badValue(
        option: "--periods", expected: Phrase("1 for a lease without calendar periods", " 1（该长租类型不按周期计）"))
    }
    if invocation.format == .json {
      let answer: JSON = [
        "ok": true, "term": .string(term.code), "fen": .integer(price.total.fen),
        "lastDay": price.lastDay.map { .string($0.description) } ?? .null,
      ]
      try invocation.print(answer.text)
      return .done
    }
    let amount = price.total.format(symbol: true)
    let until = price.lastDay.map { Phrase("until \($0), inclusive", "至 \($0)（含当日）") } ?? Phrase("without end", "长期有效")
    try invocation.print(
      Phrase(
        "\(term.name.english) (\(term.code)): \(amount), \(until.english)",
        "\(term.name.chinese)（\(term.code)）：\(amount)，\(until.chinese)"))
    return .done
  }
}
