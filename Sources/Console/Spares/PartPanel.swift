import Kernel
import Spares
import Terminal
import Values

/// A part's data as screens show it.
enum PartPanel {
  /// Label and value pairs in one or two columns. - Returns: the rows used.
  @discardableResult
  static func facts(
    _ card: PartCard, showsEquipment: Bool, into grid: inout Grid, in rect: Rect, context: RenderContext
  ) -> Int {
    let all = pairs(card, showsEquipment: showsEquipment)
    let columns = rect.columns >= 56 ? 2 : 1
    let width = rect.columns / columns
    let rows = (all.count + columns - 1) / columns
    let labels = all.map { Width.columns(of: context.text($0.label)) }.max() ?? 0
    for (index, pair) in all.enumerated() {
      let area = rect.line(index / columns).cutLeft(index % columns * width).rest.cutLeft(width - 1).left
      let (label, value) = area.cutLeft(min(labels + 1, area.columns / 2))
      grid.write(context.text(pair.label), in: label, role: .label, glyphs: context.glyphs)
      grid.write(context.text(pair.value), in: value, role: pair.role, glyphs: context.glyphs)
    }
    return min(rows, rect.rows)
  }

  private struct Pair {
    let label: Phrase
    let value: Phrase
    var role: Role = .normal
  }

  /// What of the stock is not free, and why; nil where all of it is.
  static func kept(_ card: PartCard) -> Phrase? {
    func amount(_ quantity: Quantity) -> String { quantity.format(decimals: card.decimals, grouped: true) }
    var kept: [Phrase] = []
    if card.expired > .zero {
      kept.append(Phrase("\(amount(card.expired)) expired", "过期 \(amount(card.expired))"))
    }
    if card.blocked > .zero {
      kept.append(Phrase("\(amount(card.blocked)) blocked", "冻结 \(amount(card.blocked))"))
    }
    if card.reserved > .zero {
      kept.append(Phrase("\(amount(card.reserved)) reserved", "预留 \(amount(card.reserved))"))
    }
    return kept.dropFirst().reduce(kept.first) { $0.map { [next = $1] in $0 + Phrase(", ", "，") + next } }
  }

  private static func pairs(_ card: PartCard, showsEquipment: Bool) -> [Pair] {
    func amount(_ quantity: Quantity) -> String { quantity.format(decimals: card.decimals, grouped: true) }
    func measured(_ quantity: Quantity) -> Phrase {
      Phrase("\(amount(quantity)) \(card.unit.english)", "\(amount(quantity)) \(card.unit.chinese)")
    }
    let maximum = card.maximum == .zero ? "-" : amount(card.maximum)
    let price = card.price.map { "¥" + $0.format() } ?? "-"
    let state = card.isActive ? card.state.label : card.state.label + Phrase(", obsolete", "，已停用")
    let pack = amount(card.packSize)
    let available = kept(card).map { measured(card.available) + Phrase(" (", "（") + $0 + Phrase(")", "）") }
    var all = [
      Pair(label: Phrase("On hand", "现存"), value: measured(card.onHand), role: .header),
      Pair(
        label: Phrase("State", "状态"), value: state, role: StateRoles.role(of: card.state.rawValue) ?? .normal),
      Pair(
        label: Phrase("Available", "可用"), value: available ?? measured(card.available),
        role: card.available < card.onHand && card.available < card.minimum ? .warning : .normal),
      Pair(label: Phrase("Min / max", "最低／最高"), value: Phrase(verbatim: "\(amount(card.minimum)) / \(maximum)")),
      Pair(label: Phrase("Value", "金额"), value: Phrase(verbatim: "¥" + card.value.format())),
      Pair(label: Phrase("Criticality", "关键程度"), value: card.criticality.label),
      Pair(label: Phrase("Price", "参考单价"), value: Phrase(verbatim: price)),
      Pair(
        label: Phrase("Pack", "包装"), value: Phrase("\(pack) \(card.unit.english)", "每包 \(pack) \(card.unit.chinese)")),
      Pair(label: Phrase("Codes", "条码"), value: Phrase(verbatim: card.codes.joined(separator: " "))),
    ]
    if card.tracking != .none {
      let expiry = card.hasExpiry ? Phrase(", expires", "，有有效期") : Phrase("", "")
      all.append(Pair(label: Phrase("Told apart", "批次/序列号"), value: card.tracking.label + expiry))
    }
    if card.valuation != .average {
      all.append(Pair(label: Phrase("Valuation", "计价方式"), value: card.valuation.label))
    }
    if let days = card.leadDays {
      all.append(Pair(label: Phrase("Lead time", "供货周期"), value: Phrase("\(days) days", "\(days) 天")))
    }
    if showsEquipment, card.equipmentCount > 0 {
      let count = card.equipmentCount
      all.append(Pair(label: Phrase("Used in", "用于设备"), value: Phrase("\(count) equipment", "\(count) 台")))
    }
    if !card.manufacturer.isEmpty {
      all.append(Pair(label: Phrase("Manufacturer", "制造商"), value: Phrase(verbatim: Text.clean(card.manufacturer))))
    }
    if !card.supplier.english.isEmpty {
      all.append(
        Pair(
          label: Phrase("Supplier", "供应商"),
          value: Phrase(Text.clean(card.supplier.english), Text.clean(card.supplier.chinese))))
    }
    return all
  }

  /// The bins a part lies in, side by side, as many as fit.
  static func holdings(_ card: PartCard?, into grid: inout Grid, in rect: Rect, context: RenderContext) {
    guard let card, !rect.isEmpty else { return }
    let unit = context.text(card.unit)
    let texts = card.holdings.map { holding in
      let blocked = holding.isBlocked ? context.text(Phrase(" (blocked)", "（冻结）")) : ""
      let lot = holding.lot.map { " \($0)" } ?? ""
      return
        "\(holding.bin)\(lot)  \(holding.quantity.format(decimals: card.decimals, grouped: true)) \(unit)\(blocked)"
    }
    let head = texts.isEmpty ? Phrase("In no bin.", "无货位结存。") : Phrase("In bins:", "货位结存：")
    grid.write(context.text(head), in: rect.line(0), role: .label, glyphs: context.glyphs)
    let width = max(1, min(rect.columns, (texts.map { Width.columns(of: $0) }.max() ?? 1) + 3))
    let across = max(1, rect.columns / width)
    for (index, text) in texts.enumerated() where index / across + 1 < rect.rows {
      let area = rect.line(index / across + 1).cutLeft(index % across * width).rest.cutLeft(width).left
      let isLast = (index / across + 2 == rect.rows) && (index % across == across - 1) && index + 1 < texts.count
      let shown = isLast ? context.glyphs.ellipsis : text
      grid.write(shown, in: area, role: card.holdings[index].isBlocked ? .warning : .normal, glyphs: context.glyphs)
    }
  }
}
