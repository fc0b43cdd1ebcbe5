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
}
