import Kernel
import Spares
import Terminal
import Values

extension PostingFields {
  /// The action of a filled form.
  /// - Parameter also: what was agreed to in a question.
  /// - Throws: `InvalidAction` with a fault per field.
  static func action(
    _ kind: PostingKind, _ form: Form, card: PartCard?, also: [JSON.Member] = [], _ catalog: Catalog
  ) throws(InvalidAction) -> any Action {
    guard let action = catalog.actions[kind.action] else { throw InvalidAction(faults: []) }
    var members = also
    for facts in action.fields {
      let text = form[FieldID(rawValue: facts.name)]
      if facts.name == kind.quantityField {
        let quantity = PackQuantity.parse(text, decimals: card?.decimals ?? 0, packSize: card?.packSize ?? Quantity(1))
        if let quantity { members.append(.init(facts.name, quantity.json)) }
        continue
      }
      guard form.fields.contains(where: { $0.id.rawValue == facts.name }) else { continue }
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
  static func field(of error: any Error, _ kind: PostingKind, in form: Form) -> FieldID? {
    switch error as? SparesRefusal {
    case .unknownPart, .obsolete, .noStock: "part"
    case .unknownBin(let bin), .binBlocked(let bin, _), .binOfOtherStore(let bin): binField(of: bin, kind, in: form)
    case .nothingToAdjust(_, let bin): binField(of: bin, kind, in: form)
    case .notEnough, .tooMuch, .moreThanMoved, .serialIsOne, .reserved:
      FieldID(rawValue: kind.quantityField)
    case .noPrice: "price"
    case .future, .tooLongAgo: "day"
    case .orderedLater: "orderedOn"
    case .unknownLot, .lotNeeded, .lotExpired, .serialInStock, .notTracked: "lot"
    case .expiryNeeded, .expiryDiffers: "expires"
    case .unknownSupplier: "supplier"
    case .unknownWorkOrder, .workOrderClosed, .unknownEquipment: "reference"
    case .unknownDocument, .otherKind, .alreadyReversed: kind.document.map { FieldID(rawValue: $0.field) }
    default: nil
    }
  }

  /// Of the two bins of a transfer the one that was refused.
  private static func binField(of bin: BinCode, _ kind: PostingKind, in form: Form) -> FieldID {
    kind == .transfer && Text.normalizedCode(form["into"]) == bin.text ? "into" : FieldID(rawValue: kind.binField)
  }
}
