import Kernel
import Values

/// One line of the table of due dates: what has to be done to which equipment, how often, and who says so.
struct DueRule: Sendable, Hashable {
  enum Activity: String, Choice {
    case check
    case firstService
    case service
    case scrap
    /// Not of a device: drills, training, keeping of records; shown with its source.
    case other

    var label: Phrase {
      switch self {
      case .check: Phrase("check", "检查")
      case .firstService: Phrase("first service", "首次维修")
      case .service: Phrase("service or test", "维修、检测")
      case .scrap: Phrase("scrap", "报废")
      case .other: Phrase("for reference", "其他")
      }
    }
  }

  enum Period: String, Choice {
    case hour
    case halfMonth
    case month
    case year

    var label: Phrase {
      switch self {
      case .hour: Phrase("hours", "小时")
      case .halfMonth: Phrase("half-months", "半月")
      case .month: Phrase("calendar months", "个月")
      case .year: Phrase("years", "年")
      }
    }
  }

  let code: String
  /// Nil where it is of every kind that has no line of its own.
  let kind: DeviceKind?
  /// `none` for every agent.
  let agent: DeviceAgent
  /// Nil where it does not matter.
  let isHighRisk: Bool?
  let activity: Activity
  let every: Int64
  let period: Period
  let standard: String
  let title: Phrase

  init(
    _ code: String, _ kind: DeviceKind?, agent: DeviceAgent = .none, highRisk: Bool? = nil, _ activity: Activity,
    _ every: Int64, _ period: Period, _ standard: String, _ english: String, _ chinese: String
  ) {
    self.code = code
    self.kind = kind
    self.agent = agent
    self.isHighRisk = highRisk
    self.activity = activity
    self.every = every
    self.period = period
    self.standard = standard
    title = Phrase(english, chinese)
  }

  /// How often, in words: `1 calendar months`.
  var frequency: String { "\(every) \(period.label.chinese) / \(every) \(period.label.english)" }
}
