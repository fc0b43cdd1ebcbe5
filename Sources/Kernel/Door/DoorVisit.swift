import SQLite
import Values

/// One transaction's stay at the door: knows the time, the head of the audit chain and what was looked up.
struct DoorVisit {
  let site: Site
  let session: Session
  let now: Instant
  let lag: Int64
  let today: Day
  let auditID: AuditID
  private let previousHash: [UInt8]
  let cache = DoorCache()
  // What the batch's audit row will say of its lines.
  private var lineText: [UInt8] = []
  private var lineDigest = SHA256()
  private var lineCounts: [String: Int64] = [:]
  private var taken: Int64 = 0

  /// How far the clock may lag behind the last entry before the door refuses: terminals of one host agree to the
  /// millisecond, so this covers only a clock being slewed.
  static let clockTolerance: Int64 = 60_000

  init(site: Site, session: Session) throws {
    self.site = site
    self.session = session
    if let identity = site.identity, FileIdentity(path: site.path) != identity {
      throw SiteFault.gone(path: site.path)
    }
    try site.requireKnownSchema()
    let head = try AuditQueries.head(in: site.database)
    let clock = site.clock.now()
    guard clock.milliseconds >= head.recordedAt.milliseconds - Self.clockTolerance else {
      throw DoorRefusal.clockBackwards(last: head.recordedAt, now: clock)
    }
    now = max(clock, head.recordedAt)
    lag = now.milliseconds - clock.milliseconds
    today = site.timeZone.localDay(of: now)
    auditID = AuditID(head.id.rawValue + 1)
    previousHash = head.hash
  }

  private func change(for session: Session, approver: AccountID? = nil) -> Change {
    Change(
      database: site.database, session: session, approver: approver, now: now, lag: lag, today: today, auditID: auditID,
      asked: auditID, catalog: site.catalog, cache: cache, pinCost: site.pinCost)
  }

  // MARK: - One action

  mutating func single<A: Action>(_ action: A, key: String?) throws -> Answer<A.Result> {
    let content: JSON
    var change = change(for: session)
    try change.permit(action)
    if let key, let stored = try earlier(action, key: key) {
      return try Self.replay(stored, as: A.Result.self)
    }
    try site.recorder.begin()
    site.changed.begin(site.recorder.bulk)
    site.database.onPreupdate { [recorder = site.recorder, changed = site.changed] row in
      recorder.record(row)
      changed.note(row)
    }
    defer { site.database.onPreupdate(nil) }
    content = try self.content(of: action, change: &change)
    let answer: Answer<A.Result>
    if let need = try action.approval(in: change) {
      try rehearse(action, in: change)
      let id = try wait(action, content: content, need: need, in: change)
      answer = .waiting(id, reason: need.reason)
    } else {
      let outcome = try action.perform(in: &change)
      answer = .done(outcome, Receipt(auditID: auditID, isRepeat: false))
    }
    let approval = (action as? any ApprovalDecision)?.approval
    try remember(answer, of: action, personal: change.personal, key: key)
    let changes = site.recorder.end()
    try append(
      action: A.name, version: A.version, key: key, approval: approval, content: try sealing(content).text,
      changes: changes)
    return answer
  }

  /// The content with the seals of the rows that are not shown; as it is where there are none.
  private func sealing(_ content: JSON) throws -> JSON {
    var seals = SealWriter(database: site.database, auditID: auditID)
    try seals.write(site.changed)
    guard let sealed = seals.content, case .object(let members) = content else { return content }
    return .object(members + [.init("seals", sealed)])
  }

  // MARK: - Many

  mutating func batch(_ items: [BatchItem]) throws -> [BatchAnswer] {
    var answers: [BatchAnswer] = []
    answers.reserveCapacity(items.count)
    for item in items {
      do {
        answers.append(.answered(try take(item.action, key: item.key)))
      } catch let refusal as any Refusal {
        if let fault = refusal as? SiteFault { throw fault }
        answers.append(.refused(refusal))
      }
    }
    try closeBatch(refused: answers.count(where: \.isRefused))
    return answers
  }

  /// One line of a batch.
  ///
  /// - Parameters:
  ///   - isIsolated: in a savepoint of its own, so that the others stay when it is refused. Without one, whoever catches the
  ///     refusal has to undo the transaction.
  ///   - fileLine: the line of a file that it was read from. Its fields were checked when they were read, and the audit
  ///     row's digest, which names the file, takes the line's number instead of the fields.
  mutating func take(
    _ action: any Action, key: String? = nil, isIsolated: Bool = true, fileLine: Int? = nil
  ) throws -> Answer<any Outcome> {
    lineText.removeAll(keepingCapacity: true)
    cache.holdsNumbers = !isIsolated
    if isIsolated { try cache.writeNumbers(in: site.database) }
    let answer: Answer<any Outcome>
    if isIsolated {
      do {
        answer = try site.database.transaction { try line(action, key: key, fileLine: fileLine) }
      } catch {
        // What the line had changed and looked up again is undone.
        cache.forget()
        throw error
      }
    } else {
      answer = try line(action, key: key, fileLine: fileLine)
    }
    if case .done(_, let receipt) = answer, receipt.isRepeat { return answer }
    lineDigest.update(lineText)
    lineCounts[type(of: action).name, default: 0] += 1
    taken += 1
    return answer
  }

  /// Writes the batch's one audit row; none where nothing was done.
  ///
  /// - Parameter origin: where the lines came from.
  func closeBatch(refused: Int, origin: [JSON.Member] = []) throws {
    try cache.writeNumbers(in: site.database)
    guard taken > 0 else { return }
    let counts = lineCounts.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer($0.value)) }
    var seals = SealWriter(database: site.database, auditID: auditID)
    try seals.write(site.changed)
    var content: [JSON.Member] = [
      .init("lines", .integer(taken)), .init("refused", .integer(Int64(refused))), .init("actions", .object(counts)),
      .init("sha256", .string(Hexadecimal.encode(lineDigest.finalize()))),
    ]
    content += origin
    if let sealed = seals.content { content.append(.init("seals", sealed)) }
    try append(action: "batch", version: 1, key: nil, approval: nil, content: JSON.object(content).text, changes: "[]")
  }

  private mutating func line(_ action: any Action, key: String?, fileLine: Int?) throws -> Answer<any Outcome> {
    func typed<A: Action>(_ action: A) throws -> Answer<any Outcome> {
      if action is any SigningAction { throw KernelRefusal.signAlone }
      if fileLine == nil { try action.check() }
      var change = change(for: session)
      try change.permit(action)
      if let key, let stored = try earlier(action, key: key) {
        switch try Self.replay(stored, as: A.Result.self) {
        case .done(let outcome, let receipt): return .done(outcome, receipt)
        case .waiting(let id, let reason): return .waiting(id, reason: reason)
        }
      }
      var content: JSON?
      if fileLine == nil || cache.hasPersonalFields(A.self) {
        content = try self.content(of: action, change: &change)
      }
      let answer: Answer<A.Result>
      if let need = try action.approval(in: change) {
        try rehearse(action, in: change)
        let kept = try content ?? self.content(of: action, change: &change)
        answer = .waiting(try wait(action, content: kept, need: need, in: change), reason: need.reason)
      } else {
        answer = .done(try action.perform(in: &change), Receipt(auditID: auditID, isRepeat: false))
      }
      try remember(answer, of: action, personal: change.personal, key: key)
      if let fileLine {
        JSON.integer(Int64(fileLine)).write(into: &lineText)
      } else {
        let parts: JSON = [
          "action": .string(A.name), "key": key.map { .string($0) } ?? .null, "fields": content ?? .null,
        ]
        parts.write(into: &lineText)
      }
      lineText.append(UInt8(ascii: "\n"))
      switch answer {
      case .done(let outcome, let receipt): return .done(outcome, receipt)
      case .waiting(let id, let reason): return .waiting(id, reason: reason)
      }
    }
    return try typed(action)
  }

  // MARK: - Steps

  /// The action as JSON, with personal values moved to their erasable table.
  private func content<A: Action>(of action: A, change: inout Change) throws -> JSON {
    var references: [String: Int64] = [:]
    let json = try action.json { field, value in
      // An empty one is no value: nothing is kept of it.
      if value == .string("") { return value }
      let kept = try PersonalQueries.insert(value, kind: A.name + "." + field.name, in: site.database)
      references[field.name] = kept.id
      return kept.json
    }
    change.personal = references
    return json
  }

  /// What the rules would refuse today is refused today, and not kept for somebody to approve: the action runs in a
  /// savepoint that is undone.
  private func rehearse<A: Action>(_ action: A, in change: Change) throws {
    let wasOn = site.recorder.isOn
    site.recorder.isOn = false
    let numbers = cache.numbers
    defer {
      cache.numbers = numbers
      site.recorder.isOn = wasOn
      cache.forget()
    }
    do {
      try site.database.transaction {
        var trial = change
        _ = try action.perform(in: &trial)
        throw Rehearsed()
      }
    } catch is Rehearsed {}
  }

  private func wait<A: Action>(
    _ action: A, content: JSON, need: ApprovalNeed, in change: Change
  ) throws -> ApprovalID {
    guard !A.fields.contains(where: \.isSecret) else { throw DoorRefusal.secretCannotWait(action: A.name) }
    return try ApprovalQueries.insert(
      action: A.name, version: A.version, content: content.text, session: session, at: now, need: need,
      unit: try action.scope(in: change), auditID: auditID, in: site.database)
  }

  private func append(
    action: String, version: Int, key: String?, approval: ApprovalID?, content: String, changes: String
  ) throws {
    let entry = AuditEntry(
      id: auditID, recordedAt: now, account: session.account, terminal: session.terminal, action: action,
      version: version, key: key, approval: approval, content: content, changes: changes)
    try AuditQueries.insert(entry, hash: entry.hash(after: previousHash), in: site.database)
  }

  // MARK: - Asked twice

  private func earlier<A: Action>(_ action: A, key: String) throws -> RequestQueries.Stored? {
    guard key.utf8.count <= 200 else { throw DoorRefusal.keyTooLong }
    guard let stored = try RequestQueries.find(key: key, in: site.database) else { return nil }
    guard stored.account == session.account, stored.action == A.name,
      stored.digest == (try digest(of: action, personal: try stored.personal))
    else { throw DoorRefusal.keyReused(key: Text.clean(key)) }
    return stored
  }

  private func remember<A: Action>(
    _ answer: Answer<A.Result>, of action: A, personal: [String: Int64], key: String?
  ) throws {
    guard let key else { return }
    var stored: [JSON.Member] =
      switch answer {
      case .done(let outcome, _): [.init("outcome", outcome.kept)]
      case .waiting(let id, let reason):
        [
          .init("approval", .integer(id.rawValue)), .init("english", .string(reason.english)),
          .init("chinese", .string(reason.chinese)),
        ]
      }
    if !personal.isEmpty {
      stored.append(
        .init("personal", .object(personal.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })))
    }
    try RequestQueries.insert(
      key: key, account: session.account, action: A.name, digest: try digest(of: action, personal: personal),
      answer: JSON.object(stored).text, auditID: auditID, in: site.database)
  }

  /// Personal values count by the salted digest of the row that keeps them: a plain one would let a phone number be
  /// guessed back after it was erased.
  private func digest<A: Action>(of action: A, personal: [String: Int64]) throws -> [UInt8] {
    let json = try action.json { field, value in
      if value == .string("") { return value }
      guard let row = personal[field.name] else { return .bool(true) }
      return .string(Hexadecimal.encode(try PersonalQueries.digest(of: value, asIn: row, in: site.database)))
    }
    return SHA256.digest(json.text.utf8)
  }

  private static func replay<O: Outcome>(_ stored: RequestQueries.Stored, as type: O.Type) throws -> Answer<O> {
    let json = try JSON.parse(stored.answer)
    if let outcome = json["outcome"] {
      return .done(try O(json: outcome), Receipt(auditID: stored.auditID, isRepeat: true))
    }
    return .waiting(
      ApprovalID(try json.integer("approval")), reason: Phrase(try json.string("english"), try json.string("chinese")))
  }
}

/// Undoes a rehearsal.
private struct Rehearsed: Error {}
