import Kernel
import Values

/// A breach with what the person concerned answered, and how it ended.
public struct BreachSheet: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public let isRevocation: Bool
    public let by: String
    public let at: Instant
    public let text: String
  }

  public let number: BreachNumber
  public let directive: DirectiveNumber
  public let title: String
  public let person: String
  public let unit: String
  public let consequence: Consequence
  public let reason: String
  public let recorder: String
  public let recorded: Instant
  /// Whether it concerns the viewer, and whether the viewer recorded it.
  public let isMine: Bool
  public let isOwnRecord: Bool
  public internal(set) var entries: [Entry] = []

  public var isRevoked: Bool { entries.contains(where: \.isRevocation) }
  /// A word of `states`.
  public var state: String { isRevoked ? "revoked" : entries.isEmpty ? "recorded" : "answered" }
  public static let states = BreachListings.states

  /// - Throws: `OfficeRefusal.unknownBreach` where there is none or it is not for the viewer's eyes.
  public static func read(_ number: BreachNumber, as session: Session, in site: Site) throws -> BreachSheet {
    let today = site.today
    return try site.view(needing: .own, of: "breaches", for: session) { database in
      guard let sheet = try BreachSheetQueries.read(number, for: session.account, on: today, in: database) else {
        throw OfficeRefusal.unknownBreach(number)
      }
      return sheet
    }
  }
}
