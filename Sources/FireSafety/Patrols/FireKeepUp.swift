import Kernel
import SQLite
import Values

/// Writes what time has made of the records: closes rounds that were left, makes slots ahead. Numbers are right without it,
/// because states follow the clock; what it writes is what has to stand in the chain.
///
/// Performed in the name of anybody who may see fire safety, when something is to do, and by the command line for cron.
public struct FireKeepUp: Action {
  /// One thing that has to be written when time has passed.
  struct Step: Sendable {
    /// Whether something is to do. Asked whenever the file changed, so it has to answer by an index.
    let isDue: @Sendable (Connection, _ today: Day, _ now: Instant) throws -> Bool
    /// Does it. - Returns: how many records were written.
    let run: @Sendable (inout Change) throws -> Int
  }

  public static let name = "fire.keepUp"
  public static let title = Phrase("Keep fire records up to date", "更新消防记录")
  public static let summary = Phrase(
    "Closes rounds that were left half-way and makes the rounds of the next weeks; done by itself when somebody signs in.",
    "关闭中途停止的巡查，并生成今后数周的巡查任务；有人登录时自动执行。")
  public static let permission: Permission? = FirePermissions.see
  public static let fields: [Field<Self>] = []

  /// What chapters have to do, each of its own.
  static let steps: [Step] = [
    PatrolKeepUp.rounds, PatrolKeepUp.slots, PatrolKeepUp.rewalks,
    Step(
      isDue: { database, today, _ in
        try PartFunction.isInUse("fire.equipment", on: today, in: database)
          && FireDevices.needsKeepUp(on: today, in: database)
      },
      run: { try FireDevices.keepUp(in: &$0) }),
  ]

  public init() {}

  /// It decides nothing, so whoever sees fire safety somewhere may let it happen everywhere.
  public func scope(in change: Change) throws -> UnitID? {
    try PatrolInboxQueries.anyUnit(
      seenBy: change.session.account, holding: FirePermissions.see, on: change.today, in: change.database)
  }

  public func perform(in change: inout Change) throws -> Done {
    var written = 0
    for step in Self.steps where try step.isDue(change.database, change.today, change.now) {
      written += try step.run(&change)
    }
    return Done(Phrase("Up to date; \(written) records were written.", "已更新，写入 \(written) 条记录。"))
  }

  /// What is performed in a viewer's name once something is to do; nil while nothing is.
  @Sendable static func arrival(_ database: Connection, _ viewer: Viewer) throws -> (any Action)? {
    guard viewer.may(FirePermissions.see) else { return nil }
    for step in steps where try step.isDue(database, viewer.today, viewer.now) { return FireKeepUp() }
    return nil
  }
}
