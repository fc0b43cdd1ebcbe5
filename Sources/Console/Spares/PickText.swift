import Spares
import Terminal
import Values

/// A pick list as it is printed: a box to tick for each place, in the order of the walk.
struct PickText {
  let list: PickList
  let language: Language
  let today: Day

  var text: String {
    var lines = [head, facts, ""]
    for line in list.lines { lines += places(line) + shortage(line) }
    if list.lines.isEmpty { lines.append(say(Phrase("No part is reserved and still to be issued.", "没有已预留而未领的备件。"))) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func say(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private var head: String {
    say(Phrase("Pick list \(list.workOrder)", "拣货单 \(list.workOrder)")) + "  " + Text.clean(list.title)
  }

  private var facts: String {
    var pieces: [String] = []
    if !list.equipment.isEmpty { pieces.append(say(Phrase("Equipment", "设备")) + " " + Text.clean(list.equipment)) }
    if let day = list.neededOn { pieces.append(say(Phrase("Needed on", "需用日期")) + " " + day.description) }
    pieces.append(say(Phrase("Printed", "打印日期")) + " " + today.description)
    return pieces.joined(separator: "  ")
  }

  private func places(_ line: PickList.Line) -> [String] {
    let name = Text.clean(line.name(in: language))
    return line.legs.map { leg in
      let lot = leg.lot.map { "  " + say(leg.tracking.noun) + " " + $0.text } ?? ""
      let amount = leg.quantity.format(decimals: line.decimals) + " " + say(line.unit)
      return "[ ] " + column(leg.bin.text, 14) + column(line.part.text, 14) + column(amount, 12) + name + lot
    }
  }

  private func shortage(_ line: PickList.Line) -> [String] {
    guard line.short > .zero else { return [] }
    let amount = line.short.format(decimals: line.decimals) + " " + say(line.unit)
    let name = Text.clean(line.name(in: language))
    return ["!   " + column(say(Phrase("missing", "尚缺")), 14) + column(line.part.text, 14) + column(amount, 12) + name]
      + line.substitutes.map { "      " + say(OfferPanel.text($0)) }
  }

  /// Whole, however long; two blanks at least behind it.
  private func column(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(2, columns - Width.columns(of: text)))
  }
}
