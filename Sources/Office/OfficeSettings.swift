import Kernel
import Values

/// What a site may set of the office.
public enum OfficeSettings {
  public static let directiveNumber = Setting<String>(
    "office.directiveNumber", "Number pattern of directives", "指令编号规则", kind: .text(most: 60),
    initial: "DIR-{year}-{number:4}", problem: Setting<String>.patternProblem)
  public static let breachNumber = Setting<String>(
    "office.breachNumber", "Number pattern of breaches", "违令记录编号规则", kind: .text(most: 60),
    initial: "BRE-{year}-{number:4}", problem: Setting<String>.patternProblem)
  public static let requestNumber = Setting<String>(
    "office.requestNumber", "Number pattern of service requests", "服务申请编号规则", kind: .text(most: 60),
    initial: "REQ-{year}-{number:4}", problem: Setting<String>.patternProblem)
  /// So many working days before its deadline a directive begins to press.
  public static let reminderDays = Setting<Int64>(
    "office.reminderDays", "Working days before a deadline that are urgent", "指令到期前多少个工作日提醒",
    kind: .integer(0...30), initial: 2)

  static let all: [SettingKind] = [directiveNumber.kind, breachNumber.kind, requestNumber.kind, reminderDays.kind]
}
