import Kernel
import Values

/// What somebody answers for in a unit's fire safety.
public enum FireDuty: String, Choice {
  /// The unit's legal representative or principal: one at a time.
  case responsible
  /// Runs fire safety from day to day: one at a time.
  case manager
  /// The leader whose portfolio it is.
  case leader
  case officeHead
  case officer
  case wardHead
  /// Keeper of a key place.
  case keeper
  /// Member of the leading group.
  case group

  public var label: Phrase {
    switch self {
    case .responsible: Phrase("person responsible for fire safety", "消防安全责任人")
    case .manager: Phrase("fire manager", "消防安全管理人")
    case .leader: Phrase("leader in charge", "分管领导")
    case .officeHead: Phrase("head of the office", "办公室主任")
    case .officer: Phrase("safety officer", "消防安全员")
    case .wardHead: Phrase("ward or department head", "科室负责人")
    case .keeper: Phrase("keeper of a key place", "重点部位责任人")
    case .group: Phrase("member of the leading group", "领导小组成员")
    }
  }

  /// Whether a unit has at most one at a time.
  var isSingle: Bool { self == .responsible || self == .manager }
}
