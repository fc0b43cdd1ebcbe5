import Kernel
import Values

/// A device as whoever stands before it needs it.
public struct DeviceCard: Sendable, Hashable {
  public let code: DeviceCode
  public let kind: DeviceKind
  public let agent: DeviceAgent
  public let place: String
  public let state: DeviceState
  public let checkedOn: Day?
  public let checkDue: Day?
  public let serviceDue: Day?
  public let scrapDue: Day?
  /// The numbers of its open hazards.
  public let hazards: [String]

  /// - Throws: `DeviceRefusal.unknown` where there is none or it is not for the viewer's eyes.
  public static func read(_ code: DeviceCode, as session: Session, in site: Site) throws -> DeviceCard {
    let today = site.today
    return try site.view(needing: FirePermissions.see, of: "fireDevices", for: session) { database in
      guard let card = try DeviceSheetQueries.card(code, for: session.account, on: today, in: database) else {
        throw DeviceRefusal.unknown(code)
      }
      return card
    }
  }
}
