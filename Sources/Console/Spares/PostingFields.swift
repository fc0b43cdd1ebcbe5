import Kernel
import Spares
import Terminal
import Values

/// The fields of the posting forms: those of their actions, in their order, as far as the part asks for them.
struct PostingFields {
  let kind: PostingKind
  /// The part, once it is known: gives the decimals, the unit, the pack size, and whether lots are told apart.
  let card: PartCard?
  /// What the form was opened with, by field.
  let given: [String: String]
  /// The suppliers, where they are few enough to choose from.
  let suppliers: [FormField.Choice]?
  let surroundings: Surroundings

  func fields() -> [FormField] {
    surroundings.catalog.actions[kind.action]?.fields.compactMap { field($0) } ?? []
  }

  private func field(_ facts: ActionKind.FieldFacts) -> FormField? {
    let value = given[facts.name] ?? ""
    switch facts.name {
    // What is given back is of the part its document moved.
    case "part": return kind.document == nil ? part(facts, value) : nil
    case "quantity", "counted": return quantity(facts, value)
    case "bin", "from", "into": return bin(facts, value)
    case "lot": return lot(facts, value)
    case "expires":
      guard let card, card.tracking != .none, card.hasExpiry else { return nil }
      return FormField(
        "expires", facts.label, .date, value: value, limit: 10,
        hint: Phrase("last day it may be used", "最后可用日期"))
    case "document":
      return FormField(
        FieldID(rawValue: facts.name), facts.label, .code, value: value, isRequired: true, isReadOnly: !value.isEmpty,
        limit: 64, hint: Phrase("scan its slip", "可扫描单据"))
    case "purpose":
      return FormField(
        "purpose", facts.label, .choice(Purpose.allCases.map { .init($0.rawValue, $0.label) }),
        value: given["purpose"] ?? rememberedMate)
    case "reference":
      let label = kind == .issue ? Phrase("Work order or place", "工单、设备或部门") : facts.label
      return FormField("reference", label, .text, value: given["reference"] ?? remembered, limit: 80)
    case "supplier": return supplier(facts, given["supplier"] ?? rememberedMate)
    case "day": return day(facts)
    case "orderedOn":
      return FormField(
        "orderedOn", facts.label, .date, value: value, limit: 10,
        hint: Phrase("the supplier's lead time is learned from it", "用于统计供货周期"), check: notLater)
    case "reason":
      return FormField("reason", facts.label, .freeText, value: value, isRequired: needsReason, limit: 200)
    // Asked for when the rules refuse for it, never beforehand.
    case "despiteReservations", "priceDifference": return nil
    default: return FieldText.field(facts, value: value, decimals: card?.decimals ?? 0)
    }
  }

  /// The reference of the posting before; what is given back has no other's, and who opened the form with one of its
  /// own, or with what it belongs to, means another.
  var remembered: String {
    let isGiven = given["reference"] != nil || kind.referenceMate.map { given[$0] != nil } ?? false
    guard !isGiven, kind == .receive || kind == .issue || kind == .opening else { return "" }
    return surroundings.memory["spares.\(kind.rawValue).reference"] ?? ""
  }

  /// The purpose or supplier that reference belongs to: both are carried over, or neither.
  var rememberedMate: String {
    guard !remembered.isEmpty, let mate = kind.referenceMate else { return "" }
    return surroundings.memory["spares.\(kind.rawValue).\(mate)"] ?? ""
  }

  private var needsReason: Bool { kind == .scrap || kind == .adjust || kind == .supplierReturn }

  private func part(_ facts: ActionKind.FieldFacts, _ value: String) -> FormField {
    FormField(
      "part", facts.label, .code, value: card?.number.text ?? value, isRequired: true, limit: 64,
      hint: Phrase("number or code; scan it", "编号或条码，可扫码"))
  }

  private func quantity(_ facts: ActionKind.FieldFacts, _ value: String) -> FormField {
    let decimals = card?.decimals ?? 0
    let pack = card?.packSize ?? Quantity(1)
    let unit = card?.unit ?? Phrase("", "")
    let isCount = facts.name == "counted"
    let isKnown = card != nil
    return FormField(
      FieldID(rawValue: facts.name), facts.label, .quantity(decimals: decimals), value: value, isRequired: true,
      limit: 16, hint: pack.units > 1 ? Phrase("or packs: 2p", "或按包：2包") : nil,
      check: { text in
        guard let quantity = PackQuantity.parse(text, decimals: decimals, packSize: pack) else {
          return Phrase("not a quantity of this part", "不是该备件的有效数量")
        }
        return isCount || quantity > .zero ? nil : Phrase("must be more than 0", "须大于 0")
      },
      echo: { isKnown ? PackQuantity.echo($0, decimals: decimals, packSize: pack, unit: unit) : nil })
  }

  private func bin(_ facts: ActionKind.FieldFacts, _ value: String) -> FormField {
    let isRequired = [.receive, .opening, .transfer, .adjust, .scrap].contains(kind)
    let hint: Phrase =
      switch kind {
      case .issue, .repair: Phrase("empty: as proposed below", "留空按下方建议")
      case .workReturn, .repairReturn: Phrase("empty: where it came from", "留空退回原货位")
      case .supplierReturn: Phrase("empty: where it was put", "留空取原入库货位")
      default: Phrase("scan its label", "可扫描货位标签")
      }
    return FormField(
      FieldID(rawValue: facts.name), facts.label, .code, value: value, isRequired: isRequired, limit: 64, hint: hint)
  }

  private func lot(_ facts: ActionKind.FieldFacts, _ value: String) -> FormField? {
    guard let card, card.tracking != .none else { return nil }
    let hint: Phrase? =
      if kind.bringsLots {
        Phrase("scan or type it", "可扫码或输入")
      } else if kind.document == nil {
        Phrase("empty: as proposed below", "留空按下方建议")
      } else {
        nil
      }
    return FormField(
      "lot", card.tracking.title, .code, value: value, isRequired: kind.bringsLots, limit: 64, hint: hint)
  }

  private func supplier(_ facts: ActionKind.FieldFacts, _ value: String) -> FormField {
    guard let suppliers else {
      return FormField("supplier", facts.label, .code, value: value, limit: 64)
    }
    let all = [FormField.Choice("", Phrase("none", "不填"))] + suppliers
    return FormField("supplier", facts.label, .choice(all), value: value)
  }

  private func day(_ facts: ActionKind.FieldFacts) -> FormField {
    FormField(
      "day", facts.label, .date, value: "\(surroundings.today)", limit: 10, check: notLater)
  }

  private var notLater: @Sendable (String) -> Phrase? {
    let today = surroundings.today
    return { text in Day(text: text).map { $0 > today } == true ? Phrase("is in the future", "是将来的日期") : nil }
  }
}
