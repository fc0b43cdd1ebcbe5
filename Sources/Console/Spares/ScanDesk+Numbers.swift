import Spares
import Terminal
import Values

/// What looks like a number or a day, and is none that can be: refused with the reason, never taken for a code.
extension ScanDesk {
  /// What to say of a text nobody knows that looks like a quantity, a price or a last day of the part on the desk; nil
  /// where it looks like none.
  func refuse(number text: String) -> Phrase? {
    guard let card else { return nil }
    let typed = Text.normalizedCode(text).filter { $0 != " " }
    if asksForDay(typed) {
      return Phrase(
        "\(typed) is no day: type the last day as 2027-03-01", "\(typed) 不是有效日期，有效期请按 2027-03-01 的格式输入")
    }
    let marked = typed.hasPrefix("¥") || typed.hasSuffix("元")
    let amount = typed.filter { !"¥元".contains($0) }
    if mode == .receive, marked || isPriceAsked, ScanDesk.isNumber(amount) {
      if let price = try? Money.parse(amount), price > .zero { return nil }
      return Phrase(
        "\(typed) is no price: more than 0, in yuan, at most two decimals", "\(typed) 不是有效单价：须大于 0，单位元，最多两位小数")
    }
    guard ScanDesk.isNumber(typed.last.map { "pP包".contains($0) } ?? false ? String(typed.dropLast()) : typed)
    else { return nil }
    let quantity = PackQuantity.parse(typed, decimals: card.decimals, packSize: card.packSize)
    if let quantity, quantity > .zero { return nil }
    let what =
      card.decimals == 0
      ? Phrase("a whole number, more than 0", "须为大于 0 的整数")
      : Phrase(
        "more than 0, at most \(card.decimals) decimals behind a point", "须大于 0，小数点后最多 \(card.decimals) 位")
    return Phrase(
      "\(typed) is no quantity of \(card.number): \(what.english)", "\(typed) 不是 \(card.number) 的有效数量：\(what.chinese)")
  }

  /// Whether a text stands where the last day of a lot is wanted, or is made like one.
  private func asksForDay(_ typed: String) -> Bool {
    guard mode == .receive, let card, card.hasExpiry, lot != nil else { return false }
    let parts = typed.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let isDigits = parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber } }
    guard isDigits else { return false }
    if parts.count == 3 { return parts[0].count == 4 && parts[1].count <= 2 && parts[2].count <= 2 }
    return expires == nil && parts.count == 1 && typed.count == 8
  }

  /// Whether a text is digits with a sign, a point or a comma; longer ones are codes.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(omittingEmptySubsequences: false) { ".,，。".contains($0) }
    return (1...2).contains(parts.count) && parts.contains { !$0.isEmpty } && digits.count <= Form.longestMeasuredNumber
      && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
