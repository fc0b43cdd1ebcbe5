import Kernel

public enum SparesPermissions {
  public static let see = Permission("spares.see", "see the stock", "查看库存")
  public static let master = Permission("spares.master", "maintain parts and bins", "维护备件与货位")
  public static let receive = Permission("spares.receive", "receive parts", "备件入库")
  public static let issue = Permission("spares.issue", "issue parts", "备件出库")
  public static let open = Permission("spares.opening", "enter opening balances", "录入期初库存")
  public static let reverse = Permission("spares.reverse", "reverse one's own postings", "冲销本人单据")
  public static let reverseAny = Permission("spares.reverseAny", "reverse anybody's postings", "冲销他人单据")
  public static let approve = Permission("spares.approve", "approve stock postings", "审批库存单据")

  static let all = [see, master, receive, issue, open, reverse, reverseAny, approve]
}
