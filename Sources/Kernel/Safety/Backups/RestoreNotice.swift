import Values

/// Somebody put a backup's content in the place of what the file held.
public struct RestoreNotice: Sendable, Hashable {
  public let id: Int64
  public let at: Instant
  public let by: String
  public let source: String
  /// Where what the file held before is kept; empty where there was nothing to keep.
  public let kept: String

  /// Which backup, by whom, when by the site's clocks, and where the replaced content is.
  public func sentence(in zone: TimeZoneRules) -> Phrase {
    let (name, by) = (Self.name(source), Text.clean(by))
    let (day, seconds) = zone.local(of: at)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(day) \(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    let said = Phrase(
      "\(by) restored the site from \(name) on \(time). What was entered after that backup is not in it: look before you go on.",
      "\(by) 已于 \(time) 用备份 \(name) 恢复站点。该备份之后录入的内容不在其中，请核对后再继续。")
    guard !kept.isEmpty else { return said }
    return said
      + Phrase(
        " What was there before is kept as \(Self.name(kept)).", "恢复前的内容保存为 \(Self.name(kept))。")
  }

  private static func name(_ path: String) -> String {
    Text.clean(path.split(separator: "/").last.map(String.init) ?? path)
  }
}
