import Kernel
import Values

/// A service request with what happened to it, and what the viewer can do next.
public struct RequestSheet: Sendable, Hashable {
  public struct Event: Sendable, Hashable {
    /// Nil where it was raised.
    public let step: RequestStep?
    public let by: String
    public let at: Instant
    public let assignee: String
    public let rating: Int64?
    public let text: String
  }

  public let number: RequestNumber
  public let service: Phrase
  public let title: String
  public let text: String
  public let place: String
  public let state: RequestState
  public let due: Day
  public let requester: String
  public let from: String
  public let department: String
  public let assignee: String
  public let rating: Int64?
  /// Whether the viewer raised it, does it, or handles requests of the department.
  public let isRequester: Bool
  public let isAssignee: Bool
  public let isHandler: Bool
  public internal(set) var events: [Event] = []
  /// What its service asked, and the answers; nil where it asked nothing.
  public internal(set) var form: FilledForm?

  /// Whether a step is the viewer's, whatever the state.
  public func isMine(_ step: RequestStep) -> Bool {
    switch step.actor {
    case .requester: isRequester
    case .assignee: isAssignee
    case .handler: isHandler && !isRequester
    }
  }

  /// - Throws: `RequestRefusal.unknown` where there is none or it is not for the viewer's eyes.
  public static func read(_ number: RequestNumber, as session: Session, in site: Site) throws -> RequestSheet {
    let today = site.today
    return try site.view(needing: .own, of: "requests", for: session) { database in
      guard let sheet = try RequestSheetQueries.read(number, for: session.account, on: today, in: database) else {
        throw RequestRefusal.unknown(number)
      }
      return sheet
    }
  }
  /// The people a request can be given to, by account; none where it is not for the viewer's eyes.
  public static func assignees(
    of number: RequestNumber, as session: Session, in site: Site
  ) throws -> [(name: String, fullName: String)] {
    let today = site.today
    return try site.view(needing: .own, of: "requests", for: session) { database in
      guard try RequestSheetQueries.read(number, for: session.account, on: today, in: database) != nil else {
        return []
      }
      return try RequestRules.assignees(of: number, on: today, in: database)
    }
  }
}
