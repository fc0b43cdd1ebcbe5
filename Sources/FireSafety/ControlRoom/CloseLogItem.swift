import Kernel
import Values

/// Closes what an entry of the log opened, with a new entry that says what was done.
public struct CloseLogItem: Action {
  public static let name = "fire.closeLogItem"
  public static let title = Phrase("Close an open item", "销项")
  public static let summary = Phrase(
    "Closes an alarm, fault, disabled point or keys that were out, with an entry that says what was done.",
    "火警、故障、屏蔽、钥匙借出等处理完毕后销项，并记录处理结果。")
  public static let permission: Permission? = FirePermissions.operate
  public static let fields: [Field<Self>] = [
    .init(\.entry, "entry", "Entry", "记录编号", kind: .integer(1...Int64.max), required: true),
    .init(\.text, "text", "What was done", "处理结果", kind: .text(most: 500), required: true),
    .init(\.at, "at", "Done at", "处理时间", kind: .text(most: 16), hint: LogRules.atHint),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var entry: Int64 = 0
  public var text = ""
  public var at = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ entry: Int64, _ text: String, at: String = "") {
    self.entry = entry
    self.text = text
    self.at = at
  }

  public func validate() -> [Fault] { text.allSatisfy(\.isWhitespace) ? [Self.fault("text", .empty)] : [] }

  public func scope(in change: Change) throws -> UnitID? { try stored(in: change).unit }

  private func stored(in change: Change) throws -> LogQueries.Entry {
    guard let stored = try LogQueries.find(entry, in: change.database) else {
      throw ControlRefusal.unknownEntry(entry)
    }
    return stored
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try stored(in: change)
    guard LogKind(rawValue: stored.kind)?.isOpening == true else { throw ControlRefusal.notOpen(entry) }
    if let by = stored.closedBy { throw ControlRefusal.closedAlready(entry, by: by) }
    let seen = try LogRules.seen(at, in: change)
    let id = try LogQueries.insert(
      LogKind.closing, in: stored.unit, mode: nil, place: "", text: text, closes: entry, seen: seen, change: change)
    try FireEvidence.keep(evidence, of: FireChainKind.logEntry.name, id, in: change)
    return Done(
      Phrase("Entry \(entry) is closed by entry \(id).", "第 \(entry) 条已由第 \(id) 条销项。") + LogRules.late(seen, in: change)
    )
  }
}
