import Kernel
import Spares
import Terminal
import Values

/// The fields of the posting forms, and the actions made from them.
enum PostingFields {
  /// - Parameter card: the part, once it is known: gives the decimals, the unit and the pack size.
  static func fields(
    of kind: PostingKind, card: PartCard?, part: String, _ surroundings: Surroundings
  ) -> [FormField] {
    let memory = surroundings.memory["spares.\(kind.rawValue).reference"] ?? ""
    let today = surroundings.today
    let day = FormField(
      "day", kind == .receive ? Phrase("Day received", "到货日期") : Phrase("Day", "日期"), .date, value: "\(today)",
      limit: 10,
      check: { text in
        Day(text: text).map { $0 > today } == true ? Phrase("is in the future", "是将来的日期") : nil
      })
    let remark = FormField("reason", Phrase("Remark", "备注"), .freeText, limit: 200)
    let head = [partField(part), quantityField(card), binField(kind)]
    switch kind {
    case .receive:
      return head + [
        FormField("price", Phrase("Price per unit (excl. tax)", "单价（不含税）"), .money, limit: 16),
        FormField("reference", Phrase("Delivery note", "送货单号"), .text, value: memory, limit: 80), day, remark,
      ]
    case .issue:
      let purposes = Purpose.allCases.map { FormField.Choice($0.rawValue, $0.label) }
      return head + [
        FormField("purpose", Phrase("For", "用途"), .choice(purposes)),
        FormField("reference", Phrase("Work order or place", "工单、设备或部门"), .text, value: memory, limit: 80), day,
        remark,
      ]
    case .opening:
      return head + [
        FormField("value", Phrase("Total value (excl. tax)", "总金额（不含税）"), .money, isRequired: true, limit: 16), day,
      ]
    }
  }

  private static func partField(_ part: String) -> FormField {
    FormField(
      "part", Phrase("Part", "备件"), .code, value: part, isRequired: true, limit: 64,
      hint: Phrase("number or code; scan it", "编号或条码，可扫码"))
  }

  private static func quantityField(_ card: PartCard?) -> FormField {
    let decimals = card?.decimals ?? 0
    let pack = card?.packSize ?? Quantity(1)
    let unit = card?.unit ?? Phrase("", "")
    let hint = pack.units > 1 ? Phrase("or packs: 2p", "或按包：2包") : nil
    return FormField(
      "quantity", Phrase("Quantity", "数量"), .quantity(decimals: decimals), isRequired: true, limit: 16, hint: hint,
      check: { text in
        guard let quantity = PackQuantity.parse(text, decimals: decimals, packSize: pack) else {
          return Phrase("not a quantity of this part", "不是该备件的有效数量")
        }
        return quantity > .zero ? nil : Phrase("more than none is needed", "须大于零")
      },
      echo: { card == nil ? nil : PackQuantity.echo($0, decimals: decimals, packSize: pack, unit: unit) })
  }

  private static func binField(_ kind: PostingKind) -> FormField {
    FormField(
      "bin", Phrase("Bin", "货位"), .code, isRequired: kind != .issue, limit: 64,
      hint: kind == .issue
        ? Phrase("empty: the first that holds enough", "留空取数量足够的首个货位") : Phrase("scan its label", "可扫描货位标签"))
  }

  /// The action of a filled form. - Throws: `InvalidAction` with a fault per field.
  static func action(
    _ kind: PostingKind, _ form: Form, card: PartCard?, _ catalog: Catalog
  ) throws(InvalidAction) -> any Action {
    guard let action = catalog.actions[kind.action] else { throw InvalidAction(faults: []) }
    var members: [JSON.Member] = []
    for facts in action.fields {
      let text = form[FieldID(rawValue: facts.name)]
      if facts.name == "quantity" {
        let quantity = PackQuantity.parse(text, decimals: card?.decimals ?? 0, packSize: card?.packSize ?? Quantity(1))
        if let quantity { members.append(.init(facts.name, quantity.json)) }
        continue
      }
      do throws(FieldProblem) {
        if let value = try FieldText.json(text, facts.kind, decimals: card?.decimals ?? 0) {
          members.append(.init(facts.name, value))
        }
      } catch {
        throw InvalidAction(faults: [Fault(facts.name, facts.label, error)])
      }
    }
    return try action.action(.object(members))
  }

  /// The field a refusal is about; nil where it concerns the whole posting.
  static func field(of error: any Error) -> FieldID? {
    switch error as? SparesRefusal {
    case .unknownPart, .obsolete, .noStock: "part"
    case .unknownBin, .binBlocked, .binOfOtherStore: "bin"
    case .notEnough, .tooMuch: "quantity"
    case .noPrice: "price"
    case .future: "day"
    default: nil
    }
  }
}
