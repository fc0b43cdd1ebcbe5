import Kernel
import Values

/// Performs lines as they come, and answers each after its commit, in the order of the lines.
///
/// Lines that come together share a transaction; where the input pauses, what has come is done at once.
struct LinePerformer {
  let site: Site
  let session: Session
  let invocation: Invocation
  /// 1: each line its own transaction and audit row.
  let linesPerBatch: Int

  /// How long a line waits for others to share its transaction, in milliseconds.
  private static let linger: UInt64 = 10

  private(set) var refused = 0
  private(set) var answered = 0

  init(site: Site, session: Session, invocation: Invocation, linesPerBatch: Int) {
    self.site = site
    self.session = session
    self.invocation = invocation
    self.linesPerBatch = linesPerBatch
  }

  /// Goes on until the input ends or a signal asks to stop.
  ///
  /// - Returns: true where the input ended, false where it was stopped.
  mutating func run(_ input: LineInput) throws -> Bool {
    let showsProgress = StandardStreams.errorIsTerminal && !StandardStreams.outputIsTerminal
    let progress = ProgressLine(language: invocation.language, isShown: showsProgress)
    defer { progress.clear() }
    var batch = LineBatch(mostLines: linesPerBatch)
    var deadline: UInt64 = 0
    while true {
      let now = MonotonicClock.milliseconds()
      let wait: Int32 = batch.isEmpty ? -1 : Int32(deadline > now ? deadline - now : 0)
      switch try input.next(waiting: wait) {
      case .piece(let piece):
        if batch.isEmpty { deadline = MonotonicClock.milliseconds() + Self.linger }
        try batch.append(piece, on: site)
        if batch.isFull { try perform(&batch) }
      case .pause: try perform(&batch)
      case .end:
        try perform(&batch)
        return true
      case .stopped: return false
      }
      progress.show(Phrase("Lines answered", "已处理行数"), answered, of: 0)
    }
  }

  private mutating func perform(_ batch: inout LineBatch) throws {
    guard !batch.isEmpty else { return }
    defer { batch.removeAll() }
    let items = batch.entries.compactMap { entry in
      if case .item(let item, _) = entry { item } else { nil }
    }
    var answers: [BatchAnswer]
    var fault: (any Refusal)?
    do {
      answers = try door(items)
    } catch let refusal as any Refusal {
      // The file itself failed: nothing of the batch was done, and every line is told so.
      answers = items.map { _ in .refused(refusal) }
      fault = refusal
    }
    var next = 0
    for entry in batch.entries {
      switch entry {
      case .refused(let refusal, let line): try write(.refused(refusal), line)
      case .item(_, let line):
        try write(answers[next], line)
        next += 1
      }
    }
    try invocation.output.flush()
    if let fault { throw fault }
  }

  private func door(_ items: [BatchItem]) throws -> [BatchAnswer] {
    guard linesPerBatch == 1 else { return items.isEmpty ? [] : try site.perform(batch: items, as: session) }
    return try items.map { item in
      do {
        return .answered(try site.perform(any: item.action, as: session, key: item.key))
      } catch let refusal as any Refusal {
        if refusal is SiteFault { throw refusal }
        return .refused(refusal)
      }
    }
  }

  private mutating func write(_ answer: BatchAnswer, _ line: Int) throws {
    answered += 1
    let json: JSON
    switch answer {
    case .answered(let answer): json = AnswerJSON.of(answer, line: line, in: invocation.language)
    case .refused(let refusal):
      refused += 1
      json = AnswerJSON.of(refusal, line: line, in: invocation.language)
    }
    var bytes: [UInt8] = []
    json.write(into: &bytes)
    bytes.append(0x0a)
    try invocation.output.write(bytes)
  }
}
