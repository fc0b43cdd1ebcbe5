import Spares
import Terminal
import Values

/// Whether a quantity looks like something else: a part number scanned or typed into the wrong field, or a slip of the
/// finger. Then the posting is named with its value, and asked for once more.
enum QuantityDoubt {
  /// A quantity above so many units is asked for again.
  static let most: Int64 = 100_000

  /// The question, its default to leave it; nil where the quantity is as any other.
  /// - Parameter typed: the quantity as it was entered.
  static func question(
    _ kind: PostingKind, typed: String, quantity: Quantity, card: PartCard, worth: Money?
  ) -> Question? {
    let isCode = isCode(typed, of: card)
    guard isCode || exceeds(quantity, decimals: card.decimals) else { return nil }
    let amount = quantity.format(decimals: card.decimals, grouped: true)
    let value = worth.map { "¥" + $0.format() }
    let english = "\(verb(kind).english) \(amount) \(card.unit.english) of \(card.number)"
    let chinese = "\(verb(kind).chinese) \(card.number) \(amount) \(card.unit.chinese)"
    let asked = Phrase(
      english + (value.map { ", worth \($0)" } ?? "") + "?", chinese + (value.map { "，金额 \($0)" } ?? "") + "？")
    let why =
      isCode
      ? Phrase("\nThe quantity is also a code of this part.", "\n该数量与此备件的编号或条码相同。")
      : Phrase("\nThat is an unusually large quantity.", "\n数量异常大，请核对。")
    return Question(
      Phrase("Is the quantity right?", "数量是否正确？"), asked + why,
      buttons: [.cancel, .init("post", verb(kind), kind: .dangerous)])
  }

  /// Whether a text is the number of a part or one of its codes.
  static func isCode(_ text: String, of card: PartCard) -> Bool {
    let code = Text.normalizedCode(text)
    return !code.isEmpty && ([card.number.text] + card.codes).contains { Text.normalizedCode($0) == code }
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
