import Kernel

/// What the office lets people do.
public enum OfficePermissions {
  public static let use = Permission("office.use", "take part in the office's work", "参与办公")
  public static let direct = Permission("office.direct", "issue directives", "下发指令")
  public static let recordBreaches = Permission("office.breaches", "record breaches of directives", "登记违令")
  public static let keepRules = Permission("office.rules", "keep the register of rules", "维护规章制度")
  public static let handleRequests = Permission("office.requests", "handle service requests", "受理服务请求")
  public static let oversee = Permission("office.oversee", "see the office's work of whole units", "查看单位办公情况")

  static let all = [use, direct, recordBreaches, keepRules, handleRequests, oversee]
}
