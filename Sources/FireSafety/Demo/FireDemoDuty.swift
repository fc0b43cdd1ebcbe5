import Kernel
import Values

/// The control room of the demo: two people by day, a log every two hours, an alarm that is still open.
enum FireDemoDuty {
  static func morning(_ back: Int32, _ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let unit = try world.hospital(demo)
    if back == 6 {
      let today = demo.site.today
      for (account, number, days) in [
        ("tang", "XK-1001", Int32(500)), ("han", "XK-1002", 40), ("shen", "XK-1003", 300),
      ] {
        try world.act(
          demo, "liu",
          RegisterCertificate(
            account, of: unit, number: number, issued: today.advanced(by: -900), expires: today.advanced(by: days)))
      }
      try world.act(
        demo, "liu", PlanShifts(unit, today, until: today.advanced(by: 12), "08:00", "16:00", ["tang", "han"]))
      try world.act(
        demo, "liu", PlanShifts(unit, today, until: today.advanced(by: 3), "16:00", "24:00", ["shen", "yao"]))
    }
    // Two on duty by day, each time others; nobody is there at night, and the log shows the gap.
    let crews: [Int32: (String, String)] = [
      5: ("tang", "han"), 3: ("shen", "yao"), 1: ("tang", "han"), 0: ("tang", "han"),
    ]
    guard let (who, second) = crews[back] else { return }
    var over = TakeOver(
      unit, with: second, reason: demo.text(Phrase("Nobody on duty at night", "夜间无人值班")), pin: demo.pin)
    over.accepted = try HandoverItems.open(in: unit, database: demo.site.database).map(\.key).joined(separator: " ")
    try world.act(demo, who, over)
    try world.act(demo, who, WriteLog(unit))
    if back == 3 {
      try world.act(
        demo, who,
        WriteLog(
          unit, .disabled, place: demo.text(Phrase("Ward 2, detector 14", "二病区14号探测器")),
          demo.text(Phrase("Disabled while the ceiling is painted", "吊顶粉刷期间屏蔽"))))
    }
  }

  /// Handed over in the afternoon, signed by both.
  static func afternoon(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let unit = try world.hospital(demo)
    try world.act(demo, "tang", WriteLog(unit))
    var over = HandOver(unit, to: "shen", with: "yao", pin: demo.pin, incomingPIN: demo.pin)
    over.accepted = try HandoverItems.open(in: unit, database: demo.site.database).map(\.key).joined(separator: " ")
    try world.act(demo, "tang", over)
  }

  static func log(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let unit = try world.hospital(demo)
    guard let duty = try ControlRoomQueries.duty(in: unit, database: demo.site.database) else { return }
    for account in ["tang", "shen"] where try duty.holds(demo.session(of: account).account) {
      try world.act(demo, account, WriteLog(unit))
      return
    }
  }
}
