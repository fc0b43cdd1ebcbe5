import Kernel
import Spares
import Values

/// One line of a pick list as an issue.
struct PickPosting: Sendable {
  let workOrder: WorkOrderCode
  let line: PickList.Line
  /// Where it is to be taken from.
  let legs: [IssueProposal.Leg]
  /// Takes what is reserved for others, where the person may.
  var override = false

  /// Posts it: one document, as long as the rules propose the same places; else one from each place.
  func perform(as session: Session, key: String, in site: Site) throws -> [Posted] {
    try actions(as: session, in: site).enumerated().map { index, action in
      Posted(answer: try site.perform(any: action, as: session, key: index == 0 ? key : "\(key)-\(index)"))
    }
  }

  private func actions(as session: Session, in site: Site) throws -> [IssuePart] {
    let total = Quantity(legs.reduce(0) { $0 + $1.quantity.units })
    if legs.count > 1,
      let proposed = try? IssueProposal.make(line.part, total, as: session, in: site), proposed.legs == legs
    {
      return [issue(total, from: nil)]
    }
    return legs.map { issue($0.quantity, from: $0) }
  }

  private func issue(_ quantity: Quantity, from leg: IssueProposal.Leg?) -> IssuePart {
    var issue = IssuePart(part: line.part, quantity: quantity, bin: leg?.bin, reference: workOrder.text)
    issue.lot = leg?.lot
    issue.purpose = .workOrder
    issue.override = override
    return issue
  }
}
