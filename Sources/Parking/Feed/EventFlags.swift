import Values

/// What was odd about an event that was taken all the same.
public struct EventFlags: OptionSet, Sendable, Hashable {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// A later event of the same thing had been taken before: recorded, its state no longer counts.
  public static let late = EventFlags(rawValue: 1)
  /// The device's clock was ahead of ours: taken as of now.
  public static let ahead = EventFlags(rawValue: 2)
  /// Events of the device before it are missing.
  public static let gap = EventFlags(rawValue: 4)
  /// Undid a change of a moment before: counts as if neither had been.
  public static let bounce = EventFlags(rawValue: 8)
  /// Said what was known already.
  public static let same = EventFlags(rawValue: 16)

  public var labels: [Phrase] {
    var labels: [Phrase] = []
    if contains(.late) { labels.append(Phrase("late", "迟到")) }
    if contains(.ahead) { labels.append(Phrase("clock ahead", "时钟超前")) }
    if contains(.gap) { labels.append(Phrase("after a gap", "缺号")) }
    if contains(.bounce) { labels.append(Phrase("bounce", "抖动")) }
    if contains(.same) { labels.append(Phrase("unchanged", "无变化")) }
    return labels
  }
}
