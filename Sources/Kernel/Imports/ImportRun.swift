import Glibc
import SQLite
import Values

/// One import under way.
///
/// Memory stays bounded: the file is read chunk by chunk, once for checking and once for posting.
struct ImportRun {
  let site: Site
  let session: Session
  let file: ImportFile
  let kind: ImportKind
  let progress: (ImportProgress) -> Bool
  let fault: (ImportFault) -> Void
  var report = ImportReport()

  /// Rows of one commit where good rows are posted.
  static let rowsPerCommit = 1000
  /// How often a posting is tried that was refused and whose check then finds nothing.
  private static let mostTries = 3
  /// For so many commits with codes that are taken the file is read once more, to name the rows they collide with.
  private static let mostTraces = 5
  /// Rows between two looks at whether somebody wants to stop.
  private static let rowsPerLook = 500

  mutating func run(_ mode: ImportMode) throws {
    switch mode {
    case .dryRun: try rehearse()
    case .goodRows: try postGoodRows(on: site, .posting)
    case .allOrNothing:
      for _ in 0..<Self.mostTries {
        if try site.withRoomToPost({ try check() && postAll() }) { return }
        // Others went on while the bad row was found; every other one is found without them noticing.
        report = ImportReport()
        try rehearse()
        // What was refused may be there by now: somebody has received it meanwhile.
        if report.bad > 0 { return }
      }
      throw SiteFault.busy
    }
  }

  // MARK: - Checking

  /// Reads every row without touching the site. - Returns: whether no row is bad.
  ///
  /// In one reading transaction, which holds nobody up: between two, SQLite would forget all pages it has read as soon as
  /// somebody else has committed.
  private mutating func check() throws -> Bool {
    try site.translating {
      try site.database.transaction(.deferred) {
        var rows = try ImportRows(file, kind, in: site.database, isPosting: false)
        while let row = try rows.nextRow() {
          guard case .action = row else { return false }
          report.rows += 1
          if report.rows % Self.rowsPerLook == 0 { try look(.checking, rows) }
        }
        return true
      }
    }
  }

  /// Performs every row on a copy of the site, and throws the copy away.
  private mutating func rehearse() throws {
    let progress = progress
    let copy = try site.unnamedCopy { done, total in
      progress(ImportProgress(phase: .copying, done: done, total: total))
    }
    defer { copy.close() }
    try postGoodRows(on: copy, .checking)
    report.posted = 0
  }

  // MARK: - Posting

  /// Posts all rows in one transaction, without a savepoint a row: the first refusal undoes everything.
  /// - Returns: false where a row was refused; nothing was posted then.
  private mutating func postAll() throws -> Bool {
    var made = ImportReport()
    do {
      try site.translating { try site.database.transaction { try site.noting { try postAll(&made) } } }
    } catch is RowRefused { return false }
    report = made
    return true
  }

  private func postAll(_ made: inout ImportReport) throws {
    var door = try DoorVisit(site: site, session: session)
    var rows = try ImportRows(file, kind, in: site.database)
    var ledger = try ImportLedger(kind: kind.name, file: file.digest, in: site.database)
    while let row = try rows.nextRow() {
      guard case .action(let action, let record) = row else { throw RowRefused() }
      made.rows += 1
      if made.rows % Self.rowsPerLook == 0 { try look(.posting, rows) }
      if ledger.holds(record.line) {
        try ledger.pause(door.auditID, in: site.database)
        made.repeated += 1
        continue
      }
      do {
        let answer = try door.take(action, isIsolated: false, fileLine: record.line)
        made.note(answer)
        try note(answer, of: record, rows, ledger, on: site)
      } catch let refusal as any Refusal {
        if refusal is SiteFault { throw refusal }
        throw RowRefused()
      }
      ledger.note(record.line)
    }
    made.note(formulasOf: rows)
    try ledger.pause(door.auditID, in: site.database)
    try door.closeBatch(refused: 0, origin: origin(.allOrNothing))
  }

  /// Posts what is good, some rows a commit. What was committed stays, also when somebody stops it.
  private mutating func postGoodRows(on site: Site, _ phase: ImportProgress.Phase) throws {
    try site.translating {
      var rows = try ImportRows(file, kind, in: site.database)
      var ledger = try ImportLedger(kind: kind.name, file: file.digest, in: site.database)
      var version = try site.database.dataVersion()
      var isAtEnd = false
      var traces = Self.mostTraces
      while !isAtEnd {
        let now = try site.database.dataVersion()
        if now != version { rows.forget() }
        version = now
        var batch = rows
        var posted = ledger
        var made = report
        var faults: [ImportFault] = []
        var taken: [ImportRows.Taken] = []
        try site.database.transaction {
          isAtEnd = try site.noting { try post(&batch, &posted, &made, &faults, &taken, on: site) }
        }
        // Only what is durable is told.
        rows = batch
        ledger = posted
        report = made
        for found in try twinned(faults, taken, &traces) { fault(found) }
        try look(phase, rows)
        if phase == .posting, !isAtEnd { Self.letOthers() }
      }
    }
  }

  /// The rows of one commit. - Returns: whether they were the last.
  private func post(
    _ rows: inout ImportRows, _ ledger: inout ImportLedger, _ made: inout ImportReport, _ faults: inout [ImportFault],
    _ taken: inout [ImportRows.Taken], on site: Site
  ) throws -> Bool {
    var door = try DoorVisit(site: site, session: session)
    var refused = 0
    defer { made.note(formulasOf: rows) }
    for _ in 0..<Self.rowsPerCommit {
      guard let row = try rows.nextRow() else {
        try ledger.pause(door.auditID, in: site.database)
        try door.closeBatch(refused: refused, origin: origin(.goodRows))
        return true
      }
      made.rows += 1
      switch row {
      case .faults(let found, _):
        faults += found
        made.bad += 1
        if rows.isHeadingBad {
          made.rows -= 1
          made.isHeadingBad = true
        }
        try ledger.pause(door.auditID, in: site.database)
      case .action(_, let record) where ledger.holds(record.line):
        made.repeated += 1
        try ledger.pause(door.auditID, in: site.database)
      case .action(let action, let record):
        do {
          let answer = try door.take(action, fileLine: record.line)
          made.note(answer)
          ledger.note(record.line)
          try note(answer, of: record, rows, ledger, on: site)
        } catch let refusal as any Refusal {
          if refusal is SiteFault { throw refusal }
          refused += 1
          made.bad += 1
          let found = rows.refused(refusal, record)
          if let code = ImportRows.Taken(found, in: rows.named(record)) { taken.append(code) }
          faults.append(found)
          try ledger.pause(door.auditID, in: site.database)
        }
      }
    }
    try ledger.pause(door.auditID, in: site.database)
    try door.closeBatch(refused: refused, origin: origin(.goodRows))
    return false
  }

  // MARK: - Pieces

  /// Names the rows of the file that refused codes collide with.
  private func twinned(
    _ faults: [ImportFault], _ taken: [ImportRows.Taken], _ traces: inout Int
  ) throws -> [ImportFault] {
    guard !taken.isEmpty, traces > 0 else { return faults }
    traces -= 1
    var rows = try ImportRows(file, kind, in: site.database, isPosting: false)
    let twins = try rows.twins(of: taken)
    let byPlace = Dictionary(twins.map { ([$0.key.column, "\($0.key.line)"], $0.value) }) { first, _ in first }
    return faults.map { fault in
      var fault = fault
      fault.twin = fault.column.flatMap { byPlace[[$0, "\(fault.line)"]] }
      return fault
    }
  }

  /// Keeps what a row that others refer to became.
  private func note(
    _ answer: Answer<any Outcome>, of record: CSVRecord, _ rows: ImportRows, _ ledger: ImportLedger, on site: Site
  ) throws {
    guard let naming = kind.naming, let name = rows.name(of: record), case .done(let outcome, _) = answer,
      let became = naming.answer(outcome)
    else { return }
    try ledger.note(name, became, in: site.database)
  }

  private func origin(_ mode: ImportMode) -> [JSON.Member] {
    [
      .init("import", .string(kind.name)), .init("mode", .string(mode.rawValue)),
      .init("file", .string(ImportFault.shown(file.name))), .init("fileSha256", .string(file.digest)),
    ]
  }

  private func look(_ phase: ImportProgress.Phase, _ rows: ImportRows) throws {
    let isWanted = progress(ImportProgress(phase: phase, done: min(rows.offset, file.byteCount), total: file.byteCount))
    guard isWanted else { throw SiteFault.interrupted }
  }

  /// A terminal that waits for the file looks every 10 ms at the latest: it gets its turn between two commits.
  private static func letOthers() {
    var time = timespec(tv_sec: 0, tv_nsec: 12_000_000)
    nanosleep(&time, nil)
  }
}

/// Undoes the transaction of an import in which a row is bad.
private struct RowRefused: Error {}

extension ImportReport {
  mutating func note(_ answer: Answer<any Outcome>) {
    posted += 1
    if case .waiting = answer { waiting += 1 }
  }

  mutating func note(formulasOf rows: ImportRows) {
    formulas = rows.formulas
    firstFormula = rows.firstFormula
  }
}
