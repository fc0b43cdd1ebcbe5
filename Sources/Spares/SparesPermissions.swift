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

  public static let takeBack = Permission("spares.return", "take parts back and send them back", "退料与退货")
  public static let transfer = Permission("spares.transfer", "move parts between bins and stores", "移库与调拨")
  public static let adjust = Permission("spares.adjust", "adjust stock to what was counted", "盘点调整")
  public static let scrap = Permission("spares.scrap", "scrap parts", "备件报废")
  public static let repair = Permission("spares.repair", "send parts to repair and take them back", "送修与修复入库")
  public static let reserve = Permission("spares.reserve", "keep work orders and reserve parts", "维护工单与预留")
  public static let overrideReservations = Permission(
    "spares.overrideReservations", "issue what is reserved for others", "动用他人预留")

  static let all = [
    see, master, receive, issue, open, reverse, reverseAny, approve, takeBack, transfer, adjust, scrap, repair, reserve,
    overrideReservations,
  ]
}
