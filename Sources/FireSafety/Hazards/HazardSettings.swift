import Kernel
import Values

/// What a site may set of hazards.
public enum HazardSettings {
  public static let number = Setting<String>(
    "fire.hazardNumber", "Number pattern of hazards", "隐患编号规则", kind: .text(most: 60),
    initial: "H-{year}-{number:5}", problem: Setting<String>.patternProblem)
  /// Art. 32 asks for a deadline; so many days where the plan names none.
  public static let days = Setting<Int64>(
    "fire.hazardDays", "Days to put a hazard right", "隐患整改默认期限（天）", kind: .integer(1...365), initial: 15)
  public static let planHours = Setting<Int64>(
    "fire.majorPlanHours", "Hours to the plan of a major hazard", "重大隐患制定方案时限（小时）", kind: .integer(1...168),
    initial: 24)
  public static let repeats = Setting<Int64>(
    "fire.hazardRepeats", "Findings in 90 days that raise a hazard's grade", "90 天内同点位同项目几次即升级",
    kind: .integer(2...20), initial: 3)

  static let all: [SettingKind] = [number.kind, days.kind, planHours.kind, repeats.kind]
}
