import Spares
import Terminal
import Values

/// Whether what was entered looks like a slip: a part number scanned or typed into the quantity, a point left out of a
/// price, a day before there was any stock. Then the posting is named with its value, and asked for once more.
enum QuantityDoubt {
  /// A quantity above so many units is asked for again.
  static let most: Int64 = 100_000
  /// So is one so many times what the part is kept at, or has now.
  static let usualFactor: Int64 = 10

  /// A price so many times the part's own, or as small a part of it, is asked for again.
  static let priceFactor: Int64 = 10

  /// The question, its default to leave it; nil where everything is as usual.
  /// - Parameters:
  ///   - typed: the quantity as it was entered.
  ///   - price: what was entered for one unit.
  ///   - day: what was entered as the day of a posting that takes stock.
  static func question(
    _ kind: PostingKind, typed: String, quantity: Quantity, card: PartCard, worth: Money?, price: Money? = nil,
    day: Day? = nil
  ) -> Question? {
    var doubts: [Phrase] = []
    if isCode(typed, of: card) {
      doubts.append(Phrase("The quantity is also a code of this part.", "该数量与此备件的编号或条码相同。"))
    } else if exceeds(quantity, decimals: card.decimals) {
      doubts.append(Phrase("That is an unusually large quantity.", "数量异常大，请核对。"))
    } else if let usual = usual(of: card), !kind.takesStock, isFarAbove(quantity, usual, card.decimals) {
      let amount = usual.format(decimals: card.decimals, grouped: true)
      doubts.append(
        Phrase(
          "That is far more than it is kept at: \(amount) \(card.unit.english) at most.",
          "远超平时数量：最高库存与现存中较大者为 \(amount) \(card.unit.chinese)。"))
    }
    if let price, let doubt = self.doubt(price, usual: card.price) { doubts.append(doubt) }
    if let day, let first = card.firstDay, day < first {
      doubts.append(
        Phrase(
          "Its first movement on record is of \(first): on \(day) there was none.", "账上最早的记录为 \(first)，\(day) 尚无库存。"))
    }
    guard
      let why = doubts.dropFirst().reduce(doubts.first, { $0.map { [next = $1] in $0 + Phrase("\n", "\n") + next } })
    else { return nil }
    let amount = quantity.format(decimals: card.decimals, grouped: true)
    let value = worth.map { "¥" + $0.format() }
    let english = "\(verb(kind).english) \(amount) \(card.unit.english) of \(card.number)"
    let chinese = "\(verb(kind).chinese) \(card.number) \(amount) \(card.unit.chinese)"
    let asked = Phrase(
      english + (value.map { ", worth \($0)" } ?? "") + "?", chinese + (value.map { "，金额 \($0)" } ?? "") + "？")
    return Question(
      Phrase("Is this right?", "是否无误？"), asked + Phrase("\n", "\n") + why,
      buttons: [.cancel, .init("post", verb(kind), kind: .dangerous)])
  }

  /// The field a question is about: the price where that alone is odd.
  static func isPriceAlone(
    typed: String, quantity: Quantity, card: PartCard, price: Money?, _ kind: PostingKind
  ) -> Bool {
    guard let price, doubt(price, usual: card.price) != nil else { return false }
    return question(kind, typed: typed, quantity: quantity, card: card, worth: nil) == nil
  }

  /// What is odd about a price beside the part's own.
  private static func doubt(_ price: Money, usual: Money?) -> Phrase? {
    if price == .zero {
      return Phrase("The price is nothing: the stock becomes worth less a piece.", "单价为零，库存均价会因此降低。")
    }
    guard let usual, usual > .zero else { return nil }
    let isHigh = price.fen / priceFactor >= usual.fen
    guard isHigh || price.fen <= usual.fen / priceFactor else { return nil }
    return Phrase(
      "¥\(price.format()) a unit is far \(isHigh ? "above" : "below") the part's own price, ¥\(usual.format()).",
      "单价 ¥\(price.format()) 远\(isHigh ? "高" : "低")于参考单价 ¥\(usual.format())。")
  }

  /// Whether a text is the number of a part or one of its codes.
  static func isCode(_ text: String, of card: PartCard) -> Bool {
    let code = Text.normalizedCode(text)
    return !code.isEmpty && ([card.number.text] + card.codes).contains { Text.normalizedCode($0) == code }
  }

  /// The most that is usual for a part: its maximum, its minimum or what there is, whichever is largest; nil where
  /// nothing is known of it.
  private static func usual(of card: PartCard) -> Quantity? {
    let most = max(card.maximum, card.minimum, card.onHand)
    return most > .zero ? most : nil
  }

  /// Small parts are bought by the hundred whatever their maximum says.
  private static func isFarAbove(_ quantity: Quantity, _ usual: Quantity, _ decimals: Int) -> Bool {
    quantity.units / usualFactor > max(usual.units, 10 * scale(decimals))
  }

  private static func exceeds(_ quantity: Quantity, decimals: Int) -> Bool {
    let (limit, overflow) = scale(decimals).multipliedReportingOverflow(by: most)
    return !overflow && quantity.units > limit
  }

  /// The smallest amounts in one unit.
  private static func scale(_ decimals: Int) -> Int64 {
    (0..<max(0, min(decimals, 6))).reduce(1 as Int64) { product, _ in product * 10 }
  }

  private static func verb(_ kind: PostingKind) -> Phrase {
    switch kind {
    case .receive: Phrase("Receive", "入库")
    case .issue: Phrase("Issue", "出库")
    case .opening: Phrase("Open with", "期初录入")
    case .transfer: Phrase("Move", "移库")
    case .adjust: Phrase("Count", "盘点")
    case .scrap: Phrase("Scrap", "报废")
    case .repair: Phrase("Send to repair", "送修")
    case .workReturn: Phrase("Take back", "退料")
    case .supplierReturn: Phrase("Send back", "退货")
    case .repairReturn: Phrase("Take from repair", "修复入库")
    }
  }

  /// What a quantity is worth: at a price, or (without one) at what the stock on hand is worth.
  static func worth(_ quantity: Quantity, of card: PartCard, price: Money?) -> Money? {
    if let price { return Money.proportion(of: price, part: quantity.units, whole: scale(card.decimals)) }
    guard card.onHand > .zero else { return nil }
    return Money.proportion(of: card.value, part: quantity.units, whole: card.onHand.units)
  }
}
