import Kernel
import Spares
import Terminal
import Values

/// Where a posting would take its stock from, with what could stand in where it is short.
enum OfferPanel {
  /// The key that takes a substitute over, on every screen that shows one.
  static let substituteKey = Key.control("n")
  static let substituteTitle = Phrase("Take a substitute", "改用替代件")
  static let substituteLabel = Phrase("Substitute", "替代件")
  static let substituteHelp = Phrase(
    "Takes the next part that can stand in for this one; again for the one after it.", "改用下一个可替代的备件，再按则再下一个。")
  static let noSubstitute = Phrase("the part has no substitute", "该备件没有替代件")

  /// - Parameter offersSubstitutes: whether another part would do: for what is used, not for what is moved or scrapped.
  static func lines(
    _ offer: StockOffer?, card: PartCard, offersSubstitutes: Bool, context: RenderContext
  ) -> [Pager.Line] {
    var lines: [Pager.Line] = []
    let unit = context.text(card.unit)
    func amount(_ quantity: Quantity) -> String { quantity.format(decimals: card.decimals, grouped: true) + " " + unit }
    if let offer {
      if let refusal = offer.refusal {
        lines.append(Pager.Line(context.text(refusal), role: .warning))
      } else {
        let cost = offer.cost.map { Phrase(" (cost ¥\($0.format()))", "（成本 ¥\($0.format())）") } ?? Phrase("", "")
        lines.append(Pager.Line(context.text(Phrase("Takes", "取自") + cost), role: .label))
        lines += offer.legs.map { Pager.Line(amount($0.quantity) + "  " + context.text(leg($0)), indent: 2) }
      }
    }
    if let kept = PartPanel.kept(card) {
      let free = amount(card.available)
      lines.append(
        Pager.Line(
          context.text(Phrase("Free: \(free) (", "可用 \(free)（") + kept + Phrase(")", "）")),
          role: offer.map { $0.quantity > card.available } ?? false ? .warning : .dim))
    }
    if offersSubstitutes, offer?.isShort ?? false { lines += substitutes(card.substitutes, context: context) }
    return lines
  }

  /// A bin with its lot and last day.
  static func leg(_ leg: IssueProposal.Leg) -> Phrase {
    let word = leg.tracking.noun
    let lot = leg.lot.map { Phrase("  \(word.english) \($0)", "  \(word.chinese) \($0)") } ?? Phrase("", "")
    let until = leg.expiresOn.map { Phrase(" until \($0.description)", "（至 \($0.description)）") } ?? Phrase("", "")
    return Phrase(verbatim: leg.bin.text) + lot + until
  }

  /// What can stand in, with its stock; nothing where there is none.
  static func substitutes(_ all: [Substitute], context: RenderContext) -> [Pager.Line] {
    guard !all.isEmpty else { return [] }
    let key = substituteKey.name
    let head = Pager.Line(
      context.text(Phrase("Substitutes (\(key) takes one over)", "替代件（\(key) 改用）")), role: .label)
    return [head]
      + all.map { Pager.Line(context.text(text($0)), role: $0.onHand > .zero ? .good : .dim, indent: 2) }
  }

  static func text(_ other: Substitute) -> Phrase {
    let amount = other.onHand.format(decimals: other.decimals, grouped: true)
    func name(_ first: String, _ second: String) -> String { Text.clean(first.isEmpty ? second : first) }
    let english = name(other.nameEnglish, other.nameChinese)
    let chinese = name(other.nameChinese, other.nameEnglish)
    return Phrase(
      "\(other.part)  \(english), \(amount) \(other.unit.english) on hand (\(role(other).english))",
      "\(other.part)  \(chinese)，现存 \(amount) \(other.unit.chinese)（\(role(other).chinese)）")
  }

  /// What a part is to the one that is short.
  private static func role(_ other: Substitute) -> Phrase {
    switch other.kind {
    case .replacedBy: Phrase("replaces it", "已取代本件")
    case .standIn: Phrase("may stand in", "可代用")
    }
  }

  /// As many lines as there is room for, the last one cut visibly. Long ones are wrapped where that leaves none out.
  static func write(_ all: [Pager.Line], into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let wrapped = all.flatMap { line in
      TextFit.wrap(line.text, columns: rect.columns - line.indent).map {
        Pager.Line($0, role: line.role, indent: line.indent)
      }
    }
    let lines = wrapped.count <= rect.rows ? wrapped : all
    for (row, line) in lines.enumerated() where row < rect.rows {
      let isCut = row + 1 == rect.rows && lines.count > rect.rows
      grid.write(
        isCut ? context.glyphs.ellipsis : line.text, in: rect.line(row).cutLeft(line.indent).rest, role: line.role,
        glyphs: context.glyphs)
    }
  }
}
