import Kernel
import Values

/// Ends an appointment; it stays on record.
public struct EndDuty: Action {
  public static let name = "fire.endDuty"
  public static let title = Phrase("End an appointment", "结束消防任职")
  public static let summary = Phrase("Ends somebody's duty with a day; it stays on record.", "自指定日期结束任职，记录保留。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = [
    .init(\.appointment, "appointment", "Appointment", "任职编号", kind: .integer(1...Int64.max), required: true),
    .init(\.until, "until", "Last day", "最后一日", hint: Phrase("empty: today", "不填为今天")),
  ]

  public var appointment: Int64 = 0
  public var until: Day?

  public init() {}

  public init(_ appointment: Int64, until: Day? = nil) {
    self.appointment = appointment
    self.until = until
  }

  public func scope(in change: Change) throws -> UnitID? {
    try FireAppointmentQueries.find(appointment, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let stored = try FireAppointmentQueries.find(appointment, in: change.database) else {
      throw FireRefusal.unknownAppointment(appointment)
    }
    guard stored.isOpen else { throw FireRefusal.ended(appointment) }
    let until = max(until ?? change.today, stored.from)
    try FireAppointmentQueries.end(appointment, on: until, in: change.database)
    return Done(Phrase("The appointment ends on \(until).", "任职已于 \(until) 结束。"))
  }
}
