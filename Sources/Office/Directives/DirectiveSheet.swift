import Kernel
import Values

/// A directive with everything about it that somebody may see: its text, who got it and what they did, what happened.
public struct DirectiveSheet: Sendable {
  public struct Recipient: Sendable, Hashable {
    public let account: String
    public let name: String
    public let unit: String
    /// A word of `DirectiveSheet.recipientStates`.
    public let state: String
    public let deadline: Day?
    public let delivered: Instant?
    public let read: Instant?
    public let completed: Instant?
    /// Until when an extension is asked for, while that is open.
    public let asksUntil: Day?
    /// Who has to see to it where it is late; empty where nobody stands above.
    public let superior: String
  }

  public struct Event: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      case issued, amended, withdrawn, closed, comment, delivered, read, feedback, completed, asked, granted, denied
    }

    public let kind: Kind
    public let by: String
    /// Whom it concerns, where that is somebody else.
    public let person: String
    public let at: Instant
    public let version: Int64
    public let day: Day?
    public let text: String
  }

  /// An earlier version.
  public struct Version: Sendable, Hashable {
    public let version: Int64
    public let title: String
    public let text: String
    public let deadline: Day?
  }

  public let number: DirectiveNumber
  public let kind: DirectiveKind
  public let isEmergency: Bool
  public let asksReceipt: Bool
  public let asksFeedback: Bool
  public let asksCompletion: Bool
  public let title: String
  public let text: String
  public let deadline: Day?
  public let version: Int64
  /// A word of `DirectiveSheet.states`.
  public let state: String
  public let issuer: String
  public let issued: Instant
  /// To whom it was addressed, as it was written.
  public internal(set) var addressed: [String] = []
  public internal(set) var isToEverybody = false
  public internal(set) var isOwn: Bool
  public internal(set) var recipients: [Recipient] = []
  /// How many got it, read its present version and have done all that is asked; also where the people are not shown.
  public internal(set) var counts: (sent: Int64, read: Int64, done: Int64) = (0, 0, 0)
  public internal(set) var events: [Event] = []
  public internal(set) var earlier: [Version] = []
  /// The viewer's own row, where it went to them.
  public internal(set) var mine: Recipient?
  /// Whether the viewer has confirmed reading the present version.
  public internal(set) var hasRead = false

  public var isOpen: Bool { state != "withdrawn" && state != "closed" }

  public static let states = DirectiveListings.states
  public static let recipientStates = DirectiveListings.recipientStates

  /// Reads it for somebody it concerns; a plain recipient sees their own row, comments, and what the issuer did.
  ///
  /// - Throws: `OfficeRefusal.unknownDirective` where there is none or it does not concern them.
  public static func read(_ number: DirectiveNumber, as session: Session, in site: Site) throws -> DirectiveSheet {
    let today = site.today
    return try site.view(needing: .own, for: session) { database in
      guard let sheet = try DirectiveSheetQueries.read(number, for: session.account, on: today, in: database) else {
        throw OfficeRefusal.unknownDirective(number)
      }
      return sheet
    }
  }
}
