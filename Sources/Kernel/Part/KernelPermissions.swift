/// The permissions of what all parts share.
public enum KernelPermissions {
  public static let manageAccounts = Permission("kernel.accounts", "manage accounts and roles", "管理账号与角色")
  public static let manageSettings = Permission("kernel.settings", "change settings", "修改设置")
  public static let seeAudit = Permission("kernel.audit", "see the audit trail", "查看审计记录")
  public static let decide = Permission("kernel.approve", "decide approvals", "审批")
  public static let keepSafe = Permission("kernel.backup", "back up, restore and verify", "备份、恢复与核验")
  public static let shareViews = Permission("kernel.shareViews", "share views of lists", "共享列表视图")
  public static let exchangeBundles = Permission(
    "kernel.bundles", "exchange bundles with other offices", "与其他单位交换数据包")

  public static let seePeople = Permission("kernel.people", "see units, posts and people", "查看单位、岗位与人员")
  public static let seePersonal = Permission("kernel.personal", "see personal data in full", "查看完整个人信息")
  public static let erasePersonal = Permission(
    "kernel.erasePersonal", "erase personal data past its retention", "清除超过保存期限的个人信息")

  public static let keepForms = Permission("kernel.forms", "keep forms and checklists", "维护表单与检查表")

  static let all = [
    manageAccounts, manageSettings, seeAudit, decide, keepSafe, shareViews, seePeople, exchangeBundles, seePersonal,
    erasePersonal, keepForms,
  ]
}
