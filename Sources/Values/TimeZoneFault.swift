/// Why the rules of a time zone cannot be had.
public enum TimeZoneFault: Error, Sendable, Hashable {
  /// No name of a zone: only letters, digits, `_`, `-`, `+`, and `/` between parts.
  case invalidName(String)
  /// The time zone database has no such zone.
  case unknownZone(String)
  /// The operating system refused to read the file (`errno`).
  case unreadable(String, code: Int32)
  /// The bytes are not RFC 8536.
  case malformed(Defect)

  public enum Defect: Sendable, Hashable {
    case header, truncated, counts, order, typeIndex, offset, footer
    /// Counts leap seconds: such a zone does not fit times in POSIX seconds.
    case leapSeconds
  }

  public var sentence: Phrase {
    switch self {
    case .invalidName(let name): Phrase("“\(name)” is not a time zone name.", "“\(name)”不是时区名称。")
    case .unknownZone(let name):
      Phrase("The time zone “\(name)” is not in this computer's database.", "本机时区数据库中没有时区“\(name)”。")
    case .unreadable(let name, let code):
      Phrase(
        "The time zone “\(name)” cannot be read (system error \(code)).", "无法读取时区“\(name)”的数据（系统错误 \(code)）。")
    case .malformed: Phrase("The time zone data is damaged.", "时区数据已损坏。")
    }
  }
}
