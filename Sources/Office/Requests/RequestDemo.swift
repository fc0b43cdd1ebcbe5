import Kernel
import Values

/// Made-up service requests, in every state.
enum RequestDemo {
  /// Brings each request as far as it shall be today: a repair shop of the second unit, a cleaning service of the third.
  static func fill(_ demo: DemoBuilder, units: [UnitID], act: (String, any Action) throws -> (any Outcome)?) throws {
    guard units.count > 2 else { return }
    let repair = RequestCategoryCode(unchecked: "REPAIR")
    let clean = RequestCategoryCode(unchecked: "CLEAN")
    _ = try act("chen", AddRequestCategory(repair, english: "Repair", chinese: "维修", unit: units[1], days: 3))
    _ = try act("chen", AddRequestCategory(clean, english: "Cleaning", chinese: "保洁", unit: units[2], days: 1))
    func raise(_ person: String, _ service: RequestCategoryCode, _ title: String) throws -> RequestNumber? {
      (try act(person, RaiseRequest(service, title: title, place: "")) as? RequestRaised)?.number
    }
    _ = try raise("zhou", repair, "大门卡住 / The gate sticks")
    if let number = try raise("zhou", repair, "照明不亮 / A lamp is out") { _ = try act("sun", AcceptRequest(number)) }
    for (title, steps) in [
      ("水龙头漏水 / A tap drips", 2), ("门锁松动 / A lock is loose", 3), ("风扇异响 / A fan rattles", 4),
    ] {
      guard let number = try raise("zhou", repair, title) else { continue }
      _ = try act("sun", AcceptRequest(number))
      _ = try act("sun", AssignRequest(number, to: "wu"))
      if steps > 2 { _ = try act("wu", BeginRequest(number)) }
      if steps > 3 {
        _ = try act("wu", DeliverRequest(number, "已修复 / Mended"))
        _ = try act("zhou", ConfirmRequest(number, rating: 5))
      }
    }
    if let number = try raise("wu", clean, "会议室保洁 / Clean the meeting room") {
      _ = try act("wu", WithdrawRequest(number, "会议取消 / The meeting is off"))
    }
  }
}
