import Kernel
import Values

/// What somebody does with a hazard: from which states, at which grades, by whom, to which state. The one table of them.
public enum HazardStep: String, CaseIterable, Sendable {
  case correct
  case countersign
  case refute
  case raise
  case plan
  case interim
  case acknowledge
  case extend
  case prove
  case pass
  case fail
  case sign
  case reopen
  case dismiss

  /// Whose step it is, besides the permission it takes for the hazard's unit.
  public enum Actor: Sendable {
    /// Whoever holds the permission.
    case anybody
    /// Nobody who found it or put it right on the spot.
    case otherThanCorrector
    /// Whoever the plan names.
    case assignee
    /// Nobody who handed in the proof or was to put it right.
    case otherThanFixer
    /// Whoever is appointed as the unit's person responsible or fire manager, other than the fixer.
    case signatory
    /// Whoever is appointed as the unit's person responsible.
    case responsible
  }

  public var permission: Permission {
    switch self {
    case .correct, .pass, .fail: FirePermissions.patrol
    case .countersign, .refute: FirePermissions.supervise
    case .raise, .plan, .interim, .sign, .reopen, .dismiss: FirePermissions.manage
    case .acknowledge: FirePermissions.lead
    case .extend, .prove: FirePermissions.treat
    }
  }

  public var actor: Actor {
    switch self {
    case .correct, .raise, .plan, .interim, .reopen, .dismiss: .anybody
    case .countersign, .refute: .otherThanCorrector
    case .acknowledge: .responsible
    case .extend, .prove: .assignee
    case .pass, .fail: .otherThanFixer
    case .sign: .signatory
    }
  }

  public var from: Set<HazardState> {
    switch self {
    case .correct, .dismiss: [.found]
    case .countersign, .refute: [.corrected]
    case .raise: [.found, .planned]
    case .plan: [.found, .planned]
    case .interim, .acknowledge: [.found, .planned, .proved, .inspected]
    case .extend, .prove: [.planned]
    case .pass, .fail: [.proved]
    case .sign: [.inspected]
    case .reopen: [.closed, .dismissed]
    }
  }

  /// The grades it is for: what is put right on the spot needs no plan, what needs a plan is not put right on the spot.
  public var grades: Set<HazardGrade> {
    switch self {
    case .correct, .countersign, .refute: [.g1]
    case .raise: [.g1, .g2]
    case .plan, .interim, .extend, .prove, .pass, .fail, .sign: [.g2, .g3]
    case .acknowledge: [.g3]
    case .reopen, .dismiss: Set(HazardGrade.allCases)
    }
  }

  /// Nil where the state stays.
  public var to: HazardState? {
    switch self {
    case .correct: .corrected
    case .countersign, .sign: .closed
    case .refute, .reopen: .found
    case .plan, .fail: .planned
    case .prove: .proved
    case .pass: .inspected
    case .dismiss: .dismissed
    case .raise, .interim, .acknowledge, .extend: nil
    }
  }

  public var label: Phrase {
    switch self {
    case .correct: Phrase("corrected on the spot", "当场改正")
    case .countersign: Phrase("countersigned", "复核销号")
    case .refute: Phrase("found not corrected", "复核未通过")
    case .raise: Phrase("grade raised", "升级")
    case .plan: Phrase("planned", "制定整改方案")
    case .interim: Phrase("interim measures", "临时防范措施")
    case .acknowledge: Phrase("acknowledged", "责任人知悉")
    case .extend: Phrase("extended", "延期")
    case .prove: Phrase("proof handed in", "提交整改证明")
    case .pass: Phrase("re-inspected: gone", "复查合格")
    case .fail: Phrase("re-inspected: still there", "复查不合格")
    case .sign: Phrase("signed off", "签字销号")
    case .reopen: Phrase("reopened", "重新打开")
    case .dismiss: Phrase("dismissed", "判定不属隐患")
    }
  }
}
