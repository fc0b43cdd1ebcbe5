import Values

/// Somebody put a backup's content in the place of what the file held.
public struct RestoreNotice: Sendable, Hashable {
  public let id: Int64
  public let at: Instant
  public let by: String
  public let source: String

  public var sentence: Phrase {
    let name = Text.clean(source.split(separator: "/").last.map(String.init) ?? source)
    let by = Text.clean(by)
    return Phrase(
      "\(by) restored the site from \(name): what was entered after that backup is not in it. Look before you go on.",
      "\(by) 已用备份 \(name) 恢复站点：该备份之后录入的内容不在其中，请核对后再继续。")
  }
}
