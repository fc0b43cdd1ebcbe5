import Kernel
import Values

/// The rounds of the demo: most in order, some with a finding, one left half-way, some missed.
enum FireDemoRounds {
  enum Route: Sendable {
    case hospitalDay
    case hospitalNight
    case township

    var code: RouteCode {
      switch self {
      case .hospitalDay: FireDemoWorld.hospitalDay
      case .hospitalNight: FireDemoWorld.hospitalNight
      case .township: FireDemoWorld.township
      }
    }

    var points: [PointCode] { self == .township ? FireDemoWorld.townshipCodes : FireDemoWorld.hospitalCodes }
  }

  /// - Parameter number: which round it is: days back, and a hundred more for the second of a day.
  static func walk(
    _ route: Route, _ number: Int32, by account: String, _ world: FireDemoWorld, _ demo: DemoBuilder
  ) throws {
    if number % 7 == 0 { try world.act(demo, account, FireKeepUp()) }
    if isMissed(route, number) { return }
    guard let started = try world.act(demo, account, StartRound(route: route.code)) as? RoundStarted else { return }
    for (place, point) in route.points.enumerated() {
      demo.wait(minutes: 4)
      // One round was called off half-way.
      if route == .hospitalNight, number == 9, place == 2 { return }
      var visit = VisitPoint(point, round: started.round, how: number % 9 == 4 && place == 1 ? .typed : .scan)
      try find(route, number, place, &visit, demo)
      try world.act(demo, account, visit)
    }
    demo.wait(minutes: 2)
    try world.act(demo, account, SignRound(started.round, pin: demo.pin))
  }

  private static func isMissed(_ route: Route, _ number: Int32) -> Bool {
    switch route {
    case .hospitalDay: number == 113
    case .hospitalNight: number == 6 || number == 117
    case .township: number % 6 == 1
    }
  }

  /// What does not pass at a point.
  private static func find(
    _ route: Route, _ number: Int32, _ place: Int, _ visit: inout VisitPoint, _ demo: DemoBuilder
  ) throws {
    func fail(_ item: String, _ remark: Phrase, corrected: Phrase? = nil) throws {
      visit.answers = try FormAnswers(
        json: .object([.init(item, ["value": "fail", "remark": .string(demo.text(remark))])]))
      visit.findings = VisitFindings([.init(item, corrected: corrected.map { demo.text($0) } ?? "")])
    }
    switch (route, number, place) {
    case (.hospitalDay, 22, 1), (.hospitalDay, 12, 1):
      try fail(
        "D04", Phrase("A trolley stood in the corridor", "走廊停放推车"), corrected: Phrase("Moved to the store", "已移至库房"))
    case (.hospitalDay, 18, 1): try fail("D05", Phrase("Exit sign is dark", "疏散指示标志不亮"))
    case (.hospitalDay, 3, 2): try fail("D09", Phrase("A van blocks the fire lane", "厢式货车占用消防车道"))
    case (.township, 8, 1): try fail("D11", Phrase("A grille on the store's window", "药库外窗装有铁栅栏"))
    default: break
    }
  }
}
