import Values

/// The state of every part in one view: the numbers a manager asks for each morning, and what waits for the viewer.
public struct Overview: Sendable {
  public struct Line: Sendable {
    public let part: String
    public let figure: Figure
    public let value: Int64
    public let trend: [Int64]?
  }

  public struct Waiting: Sendable {
    public let part: String
    public let title: Phrase
    public let listing: String
    public let filters: [String: JSON]
    public let count: Int64
  }

  public internal(set) var figures: [Line] = []
  public internal(set) var waiting: [Waiting] = []
  /// What waits, the most urgent first; at most `Overview.mostItems` of each kind.
  public internal(set) var items: [InboxItem] = []

  public static let mostItems = 200

  public init() {}
}
