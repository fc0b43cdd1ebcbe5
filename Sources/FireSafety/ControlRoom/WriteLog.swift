import Kernel
import Values

/// Writes an entry into the control room's log.
public struct WriteLog: Action {
  public static let name = "fire.writeLog"
  public static let title = Phrase("Write a log entry", "填写值班记录")
  public static let summary = Phrase(
    "Writes what happened in the control room: the look at the panel every two hours, alarms, faults, disabled points, tests, keys.",
    "记录消防控制室情况：每 2 小时检查，以及火警、故障、屏蔽、测试、钥匙等。")
  public static let permission: Permission? = FirePermissions.operate
  public static let fields: [Field<Self>] = [
    .init(\.unit, "unit", "Unit", "单位", kind: .integer(1...Int64.max), required: true),
    .init(\.kind, "kind", "Kind", "类别"),
    .init(\.mode, "mode", "Panel", "控制器状态"),
    .init(\.place, "place", "Place or device", "部位或设备", kind: .text(most: 120)),
    .init(
      \.text, "text", "What happened", "情况", kind: .text(most: 500),
      hint: Phrase("may be empty for a routine entry with nothing unusual", "定时检查无异常时可不填")),
    .init(\.at, "at", "Seen at", "发现时间", kind: .text(most: 16), hint: LogRules.atHint),
    .init(\.evidence, "evidence", "Evidence", "佐证文件", hint: EvidencePaths.hint),
  ]

  public var unit: Int64 = 0
  public var kind = LogKind.routine
  public var mode = PanelMode.automatic
  public var place = ""
  public var text = ""
  public var at = ""
  public var evidence = EvidencePaths.none

  public init() {}

  public init(_ unit: UnitID, _ kind: LogKind = .routine, place: String = "", _ text: String = "", at: String = "") {
    self.unit = unit.rawValue
    self.kind = kind
    self.place = place
    self.text = text
    self.at = at
  }

  public func validate() -> [Fault] {
    let isBlank = text.allSatisfy(\.isWhitespace)
    guard isBlank, kind != .routine || mode == .manual else { return [] }
    return [Self.fault("text", .empty)]
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    let unit = try ControlRoom.require(UnitID(unit), in: change.database)
    let seen = try LogRules.seen(at, in: change)
    if kind == .routine { try LogRules.requireLooking(in: unit.id, in: change) }
    let id = try LogQueries.insert(
      kind.rawValue, in: unit.id, mode: mode, place: place, text: text, seen: seen, change: change)
    try FireEvidence.keep(evidence, of: FireChainKind.logEntry.name, id, in: change)
    let open = kind.isOpening ? Phrase("; it stays open until it is closed", "，处理后请销项") : Phrase("", "")
    return Done(
      Phrase("Entry \(id) is written", "第 \(id) 条已记录") + open + Phrase(".", "。") + LogRules.late(seen, in: change))
  }
}
