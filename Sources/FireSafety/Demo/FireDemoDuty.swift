import Kernel
import Values

/// The control room of the demo: two people by day, a log every two hours, an alarm that is still open.
enum FireDemoDuty {
  static func morning(_ back: Int32, _ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let unit = try world.hospital(demo)
    if back == 6 {
      let today = demo.site.today
      for (account, number, days) in [("tang", "XK-1001", Int32(500)), ("han", "XK-1002", 40)] {
        try world.act(
          demo, "liu",
          RegisterCertificate(
            account, of: unit, number: number, issued: today.advanced(by: -900), expires: today.advanced(by: days)))
      }
      try world.act(
        demo, "liu", PlanShifts(unit, today, until: today.advanced(by: 12), "08:00", "16:00", ["tang", "han"]))
    }
    guard back <= 5, back % 2 == 1 || back == 0 else { return }
    // Nobody was there at night: the roster shows the gap.
    let (who, second) = back % 4 == 1 ? ("tang", "han") : ("han", "tang")
    var over = TakeOver(
      unit, with: second, reason: demo.text(Phrase("Nobody on duty at night", "夜间无人值班")), pin: demo.pin)
    over.accepted = try HandoverItems.open(in: unit, database: demo.site.database).map(\.key).joined(separator: " ")
    _ = try? world.act(demo, who, over)
    try world.act(demo, who, WriteLog(unit))
    if back == 3 {
      try world.act(
        demo, who,
        WriteLog(
          unit, .disabled, place: demo.text(Phrase("Ward 2, detector 14", "二病区14号探测器")),
          demo.text(Phrase("Disabled while the ceiling is painted", "吊顶粉刷期间屏蔽"))))
    }
  }

  static func log(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let unit = try world.hospital(demo)
    guard let duty = try ControlRoomQueries.duty(in: unit, database: demo.site.database) else { return }
    for account in ["tang", "han"] where try duty.holds(demo.session(of: account).account) {
      try world.act(demo, account, WriteLog(unit))
      return
    }
  }
}
