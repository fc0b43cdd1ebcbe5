import Kernel
import Values

/// What a route is walked for.
public enum RoutePurpose: String, Choice {
  case day
  case night
  case monthly
  case equipment

  public var label: Phrase {
    switch self {
    case .day: Phrase("daily patrol", "每日巡查")
    case .night: Phrase("night patrol", "夜间巡查")
    case .monthly: Phrase("monthly inspection", "每月检查")
    case .equipment: Phrase("equipment check", "器材检查")
    }
  }

  /// The checklist that ships for it.
  var checklist: FormCode {
    switch self {
    case .day: FireChecklists.daily.code
    case .night: FireChecklists.night.code
    case .monthly, .equipment: FireChecklists.monthly.code
    }
  }

  /// In what capacity a round of it is signed, and countersigned (Order 61 art. 25 and 26).
  var signs: FireSignatures.Role { self == .monthly ? .inspector : .patroller }
  var countersigns: FireSignatures.Role { self == .monthly ? .head : .supervisor }
}
