import Kernel
import Values

/// What waits for somebody because of hazards: each queue is a filter of the list and a line of the inbox.
enum HazardQueue: String, CaseIterable, Sendable {
  case toAcknowledge
  case toTreat
  case toPlan
  case toCountersign
  case toInspect
  case toSign
  /// Escalation: due today or before, for the head of the department.
  case dueForHead
  /// Three days over, for the fire manager.
  case lateForManager
  /// Seven days over, for the person responsible.
  case lateForResponsible

  /// Over hazard `h`, with `Listing.account` and `Listing.today`.
  var condition: String {
    switch self {
    case .toAcknowledge:
      "h.needs_word = 1 AND \(Self.open) AND \(HazardSightQueries.isAppointed(.responsible, in: "h.unit_id"))"
    case .toTreat: "h.state = 'planned' AND h.assignee_id = \(Listing.account)"
    case .toPlan:
      "h.state = 'found' AND h.grade <> 'G1' AND \(HazardSightQueries.isAppointed(.manager, in: "h.unit_id"))"
    case .toCountersign:
      "h.state = 'corrected' AND \(Self.notMine) AND h.found_by <> \(Listing.account) AND \(Self.may(.countersign))"
    case .toInspect: "h.state = 'proved' AND \(Self.notMine) AND \(Self.may(.pass))"
    case .toSign:
      "h.state = 'inspected' AND \(Self.notMine) AND (\(HazardSightQueries.isAppointed(.responsible, in: "h.unit_id")) OR \(HazardSightQueries.isAppointed(.manager, in: "h.unit_id")))"
    case .dueForHead: late(by: 0, for: .wardHead)
    case .lateForManager: late(by: 3, for: .manager)
    case .lateForResponsible: late(by: 7, for: .responsible)
    }
  }

  private static let open = "h.state NOT IN ('closed', 'dismissed')"
  private static let notMine = """
    coalesce(h.fixer_id, 0) <> \(Listing.account) AND coalesce(h.assignee_id, 0) <> \(Listing.account)
    """

  private static func may(_ step: HazardStep) -> String { HazardSightQueries.holds(step.permission, over: "h.unit_id") }

  private func late(by days: Int, for duty: FireDuty) -> String {
    "\(Self.open) AND h.due + \(days) <= \(Listing.today) AND \(HazardSightQueries.isAppointed(duty, in: "h.unit_id"))"
  }

  /// So many days after its deadline a hazard gets here; nil where it does not come from being late.
  var daysLate: Int32? {
    switch self {
    case .dueForHead: 0
    case .lateForManager: 3
    case .lateForResponsible: 7
    default: nil
    }
  }

  var title: Phrase {
    switch self {
    case .toAcknowledge: Phrase("Major hazards to acknowledge", "待知悉的重大隐患")
    case .toTreat: Phrase("Hazards to put right", "待整改的隐患")
    case .toPlan: Phrase("Hazards to plan", "待制定整改方案的隐患")
    case .toCountersign: Phrase("Corrections to countersign", "待复核的当场改正")
    case .toInspect: Phrase("Hazards to inspect again", "待复查的隐患")
    case .toSign: Phrase("Hazards to sign off", "待签字销号的隐患")
    case .dueForHead: Phrase("Hazards due in your department's unit", "本单位到期的隐患")
    case .lateForManager: Phrase("Hazards 3 days over", "逾期 3 天以上的隐患")
    case .lateForResponsible: Phrase("Hazards 7 days over", "逾期 7 天以上的隐患")
    }
  }

  /// What is to be done with one.
  var verb: Phrase {
    switch self {
    case .toAcknowledge: Phrase("Acknowledge", "知悉")
    case .toTreat: Phrase("Put right", "整改")
    case .toPlan: Phrase("Plan", "制定方案")
    case .toCountersign: Phrase("Countersign", "复核")
    case .toInspect: Phrase("Inspect again", "复查")
    case .toSign: Phrase("Sign off", "签字销号")
    case .dueForHead: Phrase("Due", "到期")
    case .lateForManager, .lateForResponsible: Phrase("Overdue", "逾期")
    }
  }
}
