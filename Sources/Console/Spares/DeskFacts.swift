import Spares
import Terminal
import Values

/// What is on a scan desk, a line each.
enum DeskFacts {
  struct Fact {
    let label: Phrase
    let value: Phrase
    var role: Role = .normal
  }

  static func lines(_ desk: ScanDesk) -> [Fact] {
    let none = Phrase("-", "-")
    let forWhat = desk.mode == .issue ? Phrase("Work order", "工单") : Phrase("Delivery note", "送货单")
    return [
      Fact(label: Phrase("Part", "备件"), value: part(desk.card), role: .header),
      Fact(label: Phrase("Quantity", "数量"), value: quantity(desk), role: .header),
      Fact(label: Phrase("Bin", "货位"), value: bin(desk)),
      Fact(label: forWhat, value: desk.reference.isEmpty ? none : Phrase(verbatim: Text.clean(desk.reference))),
    ]
  }

  private static func part(_ card: PartCard?) -> Phrase {
    guard let card else { return Phrase("scan a part", "请扫描备件") }
    return Phrase(verbatim: card.number.text + "  ") + card.summary
  }

  private static func quantity(_ desk: ScanDesk) -> Phrase {
    guard let card = desk.card else { return Phrase("-", "-") }
    let text = desk.quantity.format(decimals: card.decimals)
    return PackQuantity.echo(text, decimals: card.decimals, packSize: card.packSize, unit: card.unit)
      ?? Phrase(verbatim: text)
  }

  private static func bin(_ desk: ScanDesk) -> Phrase {
    guard let code = desk.effectiveBin else { return Phrase("-", "-") }
    guard let card = desk.card else { return Phrase(verbatim: code.text) }
    let held = card.holdings.first { $0.bin == code }?.quantity ?? .zero
    let amount = held.format(decimals: card.decimals, grouped: true)
    return Phrase("\(code), \(amount) \(card.unit.english) there", "\(code)，现存 \(amount) \(card.unit.chinese)")
  }
}
