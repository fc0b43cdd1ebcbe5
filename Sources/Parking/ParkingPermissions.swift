import Kernel

/// What roles can be allowed to do in parking. Each counts for the lots of the units it is held for and those below them.
public enum ParkingPermissions {
  public static let see = Permission("parking.see", "see parking", "查看停车场")
  public static let layout = Permission("parking.layout", "keep the layout of lots and their devices", "维护车场布局与设备")
  public static let supervise = Permission("parking.supervise", "supervise: corrections, alarms", "停车监管：修正、报警处置")
  public static let attend = Permission("parking.attend", "attend an exit or a cashier window", "出口岗亭与收费窗口")
  public static let lease = Permission("parking.lease", "keep leases, groups and lists", "维护长租、车位组与名单")
  public static let tariffs = Permission("parking.tariffs", "draft tariffs", "编制收费标准")
  public static let feed = Permission("parking.feed", "hand in events of devices", "接入设备事件")

  static let all = [see, layout, supervise, attend, lease, tariffs, feed]
}
