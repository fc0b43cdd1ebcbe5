import Values

/// One thing that waits for somebody, with what it takes to sort it among all others and to open it.
public struct InboxItem: Sendable, Hashable {
  public enum Urgency: Int, Sendable, Hashable, Comparable, CaseIterable {
    case emergency
    case overdue
    case today
    case soon
    case waiting

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// How urgent something due on a day is. "Soon" is three days.
    public init(due: Day?, on today: Day) {
      guard let due else {
        self = .waiting
        return
      }
      switch due.number - today.number {
      case ..<0: self = .overdue
      case 0: self = .today
      case 1...3: self = .soon
      default: self = .waiting
      }
    }

    public var label: Phrase {
      switch self {
      case .emergency: Phrase("emergency", "紧急")
      case .overdue: Phrase("overdue", "逾期")
      case .today: Phrase("today", "今日")
      case .soon: Phrase("soon", "临近")
      case .waiting: Phrase("waiting", "待办")
      }
    }
  }

  /// What is to be done, with what.
  public let title: Phrase
  public let urgency: Urgency
  public let due: Day?
  /// Since when it waits.
  public let since: Instant
  /// The listing whose row opens.
  public let listing: String
  /// The key of the row; nil where many things wait as one, and the listing opens with its filters.
  public let row: Int64?
  public let filters: [String: JSON]

  public init(
    _ title: Phrase, urgency: Urgency, due: Day? = nil, since: Instant, listing: String, row: Int64?,
    filters: [String: JSON] = [:]
  ) {
    self.title = title
    self.urgency = urgency
    self.due = due
    self.since = since
    self.listing = listing
    self.row = row
    self.filters = filters
  }
}
