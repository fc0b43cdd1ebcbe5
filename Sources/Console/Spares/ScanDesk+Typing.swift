import Spares
import Terminal
import Values

extension ScanDesk {
  /// Whether what comes next is the lot or serial number that is received.
  var wantsLot: Bool { mode == .receive && lot == nil && card.map { $0.tracking != .none } ?? false }

  /// Takes a code as the lot or serial number that is received.
  mutating func use(asLot new: LotCode) -> Reply {
    lot = new
    let word = card?.tracking.noun ?? Phrase("lot", "批号")
    return .took(Phrase("new \(word.english) \(new)", "新\(word.chinese) \(new)"))
  }

  /// Takes what answers a question of the desk, scanned or typed: the last day of a lot, a price.
  /// - Returns: nil where it is no answer, so that it is a code or a quantity.
  mutating func take(answer text: String) -> Reply? {
    guard mode == .receive, let card else { return nil }
    if card.hasExpiry, let day = Day(text: text), lot != nil || text.contains(where: { "-/".contains($0) }) {
      beforeGuess = nil
      expires = day
      return .took(Phrase("good until \(day.description)", "有效期至 \(day.description)"))
    }
    guard let typed = ScanDesk.price(text, isAsked: isPriceAsked) else { return nil }
    beforeGuess = nil
    price = typed
    isPriceAsked = false
    let amount = typed.format()
    return .took(Phrase("price ¥\(amount) per \(card.unit.english)", "单价 ¥\(amount)/\(card.unit.chinese)"))
  }

  /// A price is told from a quantity by its sign, `¥12.30` or `12.30元`, unless it was asked for.
  private static func price(_ text: String, isAsked: Bool) -> Money? {
    var digits = text.filter { $0 != " " }
    let isMarked = digits.hasPrefix("¥") || digits.hasPrefix("￥") || digits.hasSuffix("元")
    if digits.hasSuffix("元") { digits.removeLast() }
    let isShort = digits.contains(".") || digits.count <= Form.longestMeasuredNumber
    guard isMarked || isAsked && isShort, let price = try? Money.parse(digits), price > .zero else { return nil }
    return price
  }

  /// Takes what was typed as a quantity. - Returns: nil where it is none, so that it is looked up as a code.
  mutating func take(typed text: String) -> Reply? {
    // As a person types it: full-width digits, spaces around them and a sign in front mean the same figure.
    let plain = Text.normalizedCode(text).filter { $0 != " " }
    let text = plain.hasPrefix("+") ? String(plain.dropFirst()) : plain
    if let reply = take(answer: text) { return reply }
    // The number of the part itself is no quantity: it is the part once more.
    guard let card, !QuantityDoubt.isCode(text, of: card), text.count <= 7,
      text.allSatisfy({ $0.isASCII && $0.isNumber || ".pP包".contains($0) }),
      let typed = PackQuantity.parse(text, decimals: card.decimals, packSize: card.packSize), typed > .zero
    else { return nil }
    beforeGuess = nil
    quantity = typed
    let echo =
      PackQuantity.echo(text, decimals: card.decimals, packSize: card.packSize, unit: card.unit) ?? Phrase("", "")
    return .took(Phrase("quantity ", "数量 ") + echo)
  }
}
