import Kernel
import SQLite
import Values

/// What is measured of training and drills, for situation sheets.
enum TrainingFigures {
  static let sources: [SituationFigures.Source] = [coverage, drills, evacuation, spot, improvements]

  private static let coverage: SituationFigures.Source = { database, span in
    let unit = try FireUnits.require(span.unit, in: database)
    let trained = try TrainingQueries.trained(
      in: span.unit, from: ArchiveDates.yearStart(span.until), until: span.until, database: database)
    let percent = TrainingRules.percent(trained, of: unit.employees).map { " (\($0) %)" } ?? ""
    return (Phrase("Trained this year, of the employees", "本年已培训/职工人数"), "\(trained)/\(unit.employees)\(percent)")
  }

  private static let drills: SituationFigures.Source = { database, span in
    let found = try TrainingQueries.drills(
      in: span.unit, from: ArchiveDates.yearStart(span.until), until: span.until, database: database)
    return (
      Phrase("Drills this year, of them at night or moving patients", "本年演练次数（其中夜间或转移）"),
      "\(found.count) (\(found.night))"
    )
  }

  private static let evacuation: SituationFigures.Source = { database, span in
    let found = try TrainingQueries.drills(
      in: span.unit, from: ArchiveDates.yearStart(span.until), until: span.until, database: database)
    guard let quickest = found.quickest, let slowest = found.slowest else { return nil }
    return (Phrase("All out after seconds, quickest to slowest", "全部撤离用时（秒，最快–最慢）"), "\(quickest)–\(slowest)")
  }

  private static let spot: SituationFigures.Source = { database, span in
    let found = try TrainingQueries.spot(in: span.unit, from: span.from, until: span.until, database: database)
    let percent = TrainingRules.percent(found.passed, of: found.asked).map { " (\($0) %)" } ?? ""
    return (Phrase("Spot questions known, of those asked", "抽问合格/抽问人数"), "\(found.passed)/\(found.asked)\(percent)")
  }

  private static let improvements: SituationFigures.Source = { database, span in
    let found = try TrainingQueries.openImprovements(in: span.unit, on: span.today, database: database)
    return (Phrase("Improvements open (overdue)", "未关闭改进项（逾期）"), "\(found.open) (\(found.late))")
  }
}
