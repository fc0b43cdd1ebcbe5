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

  private static let none = Phrase("-", "-")

  static func lines(_ desk: ScanDesk, _ offer: StockOffer?) -> [Fact] {
    let head = [
      Fact(label: Phrase("Part", "备件"), value: part(desk.card), role: .header),
      Fact(label: Phrase("Quantity", "数量"), value: quantity(desk), role: .header),
    ]
    switch desk.mode {
    case .issue:
      return head + [takes(desk, offer)] + reserved(desk, offer) + [order(desk)]
    case .receive:
      return head + [Fact(label: Phrase("Bin", "货位"), value: target(desk))] + lot(desk) + price(desk)
        + [Fact(label: Phrase("Delivery note", "送货单"), value: reference(desk))]
    case .move:
      return head + [
        Fact(label: Phrase("From", "移出"), value: bin(desk.effectiveBin, desk), role: role(offer)),
        Fact(label: Phrase("Into", "移入"), value: bin(desk.into, desk)),
      ] + (desk.lot == nil ? [] : lot(desk))
    }
  }

  /// Where a receipt goes: a bin nobody scanned is marked as proposed.
  private static func target(_ desk: ScanDesk) -> Phrase {
    let shown = bin(desk.effectiveBin, desk)
    guard desk.bin == nil, let why = desk.card?.binToPut?.why else { return shown }
    return shown + Phrase("; ", "；建议：") + why
  }

  private static func reference(_ desk: ScanDesk) -> Phrase {
    desk.reference.isEmpty ? none : Phrase(verbatim: Text.clean(desk.reference))
  }

  /// What an issue is for; a work order that is not registered says so.
  private static func order(_ desk: ScanDesk) -> Fact {
    let fact = Fact(label: desk.purpose.deskLabel, value: reference(desk))
    if desk.isReferenceClosed {
      return Fact(label: fact.label, value: fact.value + Phrase("  (closed)", "（已关闭）"), role: .warning)
    }
    guard desk.isReferenceNew else { return fact }
    return Fact(label: fact.label, value: fact.value + Phrase("  (new, not registered)", "（新工单，未登记）"), role: .warning)
  }

  private static func part(_ card: PartCard?) -> Phrase {
    guard let card else { return Phrase("scan a part", "请扫描备件") }
    return Phrase(verbatim: card.number.text + "  ") + card.summary
  }

  private static func quantity(_ desk: ScanDesk) -> Phrase {
    guard let card = desk.card else { return none }
    let text = desk.quantity.format(decimals: card.decimals)
    return PackQuantity.echo(text, decimals: card.decimals, packSize: card.packSize, unit: card.unit)
      ?? Phrase(verbatim: text)
  }

  private static func role(_ offer: StockOffer?) -> Role { offer?.isShort ?? false ? .warning : .normal }

  /// Where an issue would take it from, and what is left then.
  private static func takes(_ desk: ScanDesk, _ offer: StockOffer?) -> Fact {
    let label = Phrase("Takes", "取自")
    guard let card = desk.card, let offer else { return Fact(label: label, value: bin(desk.bin, desk)) }
    if let refusal = offer.refusal { return Fact(label: label, value: refusal, role: .warning) }
    let pieces = offer.legs.map { leg in
      offer.legs.count == 1
        ? OfferPanel.leg(leg)
        : OfferPanel.leg(leg) + Phrase(verbatim: " × " + leg.quantity.format(decimals: card.decimals))
    }
    let first = pieces.first ?? none
    let all = pieces.dropFirst().reduce(first) { $0 + Phrase(", ", "，") + $1 }
    let rest = card.onHand.subtracting(desk.quantity) ?? .zero
    let amount = rest.format(decimals: card.decimals, grouped: true)
    return Fact(
      label: label,
      value: all + Phrase("; \(amount) \(card.unit.english) left in all", "；领后共余 \(amount) \(card.unit.chinese)"))
  }

  /// What others count on, where it is more than is left to them.
  private static func reserved(_ desk: ScanDesk, _ offer: StockOffer?) -> [Fact] {
    guard let card = desk.card, offer?.isShort != true, desk.quantity > card.available, card.reserved > .zero else {
      return []
    }
    let kept = card.reserved.format(decimals: card.decimals, grouped: true)
    let free = card.available.format(decimals: card.decimals, grouped: true)
    return [
      Fact(
        label: Phrase("Reserved", "预留"),
        value: Phrase(
          "\(kept) \(card.unit.english) for work orders; free: \(free) \(card.unit.english)",
          "工单预留 \(kept) \(card.unit.chinese)，可用 \(free) \(card.unit.chinese)"),
        role: .warning)
    ]
  }

  /// The lot that is received, where the part is told apart by lots.
  private static func lot(_ desk: ScanDesk) -> [Fact] {
    guard let card = desk.card, card.tracking != .none else { return [] }
    let label = card.tracking.title
    guard let lot = desk.lot else { return [Fact(label: label, value: Phrase("scan it", "请扫描"), role: .warning)] }
    let pieces = desk.pieces.map(\.text).joined(separator: " ")
    guard card.hasExpiry, desk.mode == .receive else { return [Fact(label: label, value: Phrase(verbatim: pieces))] }
    let day = desk.expires?.description
    return [
      Fact(
        label: label,
        value: Phrase(verbatim: desk.further.isEmpty ? lot.text : pieces)
          + (day.map { Phrase(", good until \($0)", "，有效期至 \($0)") }
            ?? Phrase("; type its last day, as 2027-03-01", "；请输入有效期，如 2027-03-01")),
        role: day == nil ? .warning : .normal)
    ]
  }

  /// What a piece costs, where the part has no price or another was typed.
  private static func price(_ desk: ScanDesk) -> [Fact] {
    let label = Phrase("Price", "单价")
    if let price = desk.price { return [Fact(label: label, value: Phrase(verbatim: "¥" + price.format()))] }
    guard desk.isPriceAsked else { return [] }
    return [Fact(label: label, value: Phrase("type it, as ¥12.30", "请输入，如 ¥12.30"), role: .warning)]
  }

  private static func bin(_ code: BinCode?, _ desk: ScanDesk) -> Phrase {
    guard let code else { return none }
    guard let card = desk.card else { return Phrase(verbatim: code.text) }
    let held = card.holdings.filter { $0.bin == code }.reduce(0 as Int64) { $0 + $1.quantity.units }
    let amount = Quantity(held).format(decimals: card.decimals, grouped: true)
    return Phrase("\(code), \(amount) \(card.unit.english) there", "\(code)，现存 \(amount) \(card.unit.chinese)")
  }
}

extension Purpose {
  /// What stands before what an issue is for.
  fileprivate var deskLabel: Phrase {
    switch self {
    case .workOrder: Phrase("Work order", "工单")
    case .equipment: Phrase("Equipment", "设备")
    case .department: Phrase("Department", "部门")
    }
  }
}
