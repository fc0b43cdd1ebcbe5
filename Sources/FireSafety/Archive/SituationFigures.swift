import Kernel
import SQLite
import Values

/// The figures a situation sheet carries. Chapters enter theirs in `sources`.
enum SituationFigures {
  /// The unit and the days it speaks of.
  struct Span {
    let unit: UnitID
    let from: Day
    let until: Day
    let today: Day
    let now: Instant
    let zone: TimeZoneRules
  }

  typealias Source = @Sendable (Connection, Span) throws -> (Phrase, String)?

  static let sources: [Source] =
    [
      rounds, hazards, overdue, archive, openItems, logGaps, missingHandovers, rosterGaps,
    ] + TrainingFigures.sources

  static func lines(_ span: Span, in database: Connection) throws -> [(Phrase, String)] {
    try sources.compactMap { try $0(database, span) }
  }

  private static let rounds: Source = { database, span in
    let (due, done) = try SituationQueries.rounds(span, in: database)
    return (Phrase("Rounds walked, of those due", "巡查完成数/应巡数"), "\(done)/\(due)")
  }

  private static let hazards: Source = { database, span in
    let open = try Hazards.open(ofUnit: span.unit, in: database)
    let text = open.map { "\($0.grade.rawValue) \($0.count)" }.joined(separator: ", ")
    return (Phrase("Open hazards", "未销号隐患"), text.isEmpty ? "0" : text)
  }

  private static let overdue: Source = { database, span in
    (Phrase("Overdue hazards", "逾期隐患"), "\(try SituationQueries.overdueHazards(span, in: database))")
  }

  private static let archive: Source = { database, span in
    let standing = try ArchiveQueries.standing(of: span.unit, on: span.today, in: database)
    let there = standing.filter { $0.state == "there" }.count
    return (Phrase("Archive: there, of those required", "档案：齐全项/应有项"), "\(there)/\(standing.count)")
  }

  private static let openItems: Source = { database, span in
    guard try FireUnits.require(span.unit, in: database).hasControlRoom else { return nil }
    let open = try LogQueries.open(in: span.unit, database: database)
    return (Phrase("Open items of the control room", "控制室未结事项"), "\(open.count)")
  }

  private static let logGaps: Source = { database, span in
    guard try FireUnits.require(span.unit, in: database).hasControlRoom else { return nil }
    return (Phrase("Gaps of the two-hour log", "两小时记录中断次数"), "\(try SituationQueries.logGaps(span, in: database))")
  }

  private static let missingHandovers: Source = { database, span in
    guard try FireUnits.require(span.unit, in: database).hasControlRoom else { return nil }
    return (Phrase("Missing handovers", "缺交接次数"), "\(try SituationQueries.missingHandovers(span, in: database))")
  }

  private static let rosterGaps: Source = { database, span in
    guard try FireUnits.require(span.unit, in: database).hasControlRoom else { return nil }
    let ahead = span.now.advanced(milliseconds: ControlRules.milliseconds(days: ControlRules.rosterDays))
    let gaps = try ControlDeskQueries.gaps(in: span.unit, from: span.now, until: ahead, at: span.now, database)
    return (Phrase("Gaps of the roster, next 7 days", "未来 7 天排班空缺"), "\(gaps.count)")
  }
}
