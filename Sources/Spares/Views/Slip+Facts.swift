import Kernel
import Values

/// What a slip says, before it is laid out: labels and values, the same on paper and on screen.
extension Slip {
  struct Fact {
    let label: String
    let value: String
  }

  static let demoMark = Phrase("DEMO - made up", "演示（DEMO）- 内容虚构")

  /// The document's head; what has no value is left out.
  func head(in language: Language) -> [Fact] {
    facts(
      [
        (Phrase("Document", "单据编号"), number.text), (Phrase("Kind", "类型"), kind.label.text(in: language)),
        (Phrase("Store", "仓库"), Named(code: store.text, name: storeName).text(in: language)),
        (Phrase("Day", "业务日期"), day.description),
        (Phrase("Recorded", "记录时间"), moment), (Phrase("Operator", "操作人"), operatorName),
        (Phrase("Approved by", "审批人"), approverName),
        (Phrase("For", "用途"), purpose?.label.text(in: language) ?? ""), (Phrase("Reference", "参考号"), reference),
        (Phrase("Supplier", "供应商"), supplier?.text(in: language) ?? ""),
        (Phrase("Equipment", "设备"), equipment?.text(in: language) ?? ""),
        (Phrase("Ordered on", "下单日期"), orderedOn?.description ?? ""),
        (Phrase("Gives back", "退回原单"), of?.text ?? ""),
        (Phrase("Reason", "原因"), reason), (Phrase("Reverses", "冲销原单"), reverses?.text ?? ""),
        (Phrase("Reversed by", "已被冲销"), reversedBy?.text ?? ""),
      ], language)
  }

  func facts(of line: Line, in language: Language) -> [Fact] {
    facts(
      [
        (Phrase("Part", "备件编号"), line.part.text), (Phrase("Name", "名称"), line.name(in: language)),
        (Phrase("Specification", "规格型号"), line.specification), (Phrase("Bin", "货位"), line.bin.text),
        (line.tracking.title, line.lot?.text ?? ""),
        (Phrase("Good until", "有效期至"), line.expiresOn?.description ?? ""),
        (Phrase("Quantity", "数量"), amount(line, language)),
        (Phrase("Value", "金额"), line.value.format(symbol: true)),
        (Phrase("Cost of repair", "维修费用"), line.added == .zero ? "" : line.added.format(symbol: true)),
        (
          Phrase("Price difference", "差价"),
          line.difference == .zero ? "" : line.difference.format(symbol: true)
        ),
      ], language)
  }

  func foot(in language: Language) -> [Fact] {
    facts(
      [
        (Phrase("Total", "合计金额"), total.format(symbol: true)), (Phrase("Audit row", "审计记录号"), String(auditRow)),
        (Phrase("Chain hash", "审计链哈希"), auditHash),
      ], language)
  }

  /// The heading of the lots: the word of the parts that have any, where it is one.
  var lotTitle: Phrase {
    let words = Set(lines.map(\.tracking).filter { $0 != .none })
    return (words.count == 1 ? words.first ?? .none : .none).title
  }

  /// What a line moved, with its unit.
  func amount(_ line: Line, _ language: Language) -> String {
    line.quantity.format(decimals: line.decimals, grouped: true) + " " + line.unit.text(in: language)
  }

  /// When it was posted, to the second, as the site's clocks showed it, with the name of their time zone.
  private var moment: String {
    let (day, second) = timeZone.local(of: recordedAt)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return day.description + " " + clock.joined(separator: ":") + " (\(timeZone.name))"
  }

  private func facts(_ pairs: [(Phrase, String)], _ language: Language) -> [Fact] {
    pairs.compactMap { label, value in
      let clean = Text.clean(value)
      return clean.isEmpty ? nil : Fact(label: label.text(in: language), value: clean)
    }
  }
}
