import Kernel
import Spares
import Terminal
import Values

/// Reversing a document: finds it, asks by name, does it, and offers the price difference where the value has gone.
/// Lives inside the screens that offer it.
struct Reversal: Sendable {
  private enum Step: Sendable {
    case idle
    case looking(Ticket)
    case asking(Ticket, DocumentNumber)
    case reversing(Ticket, DocumentNumber)
    case settling(Ticket, DocumentNumber)
  }

  private var step = Step.idle
  private var tickets = TicketCounter(from: 5_000_000)

  /// Whether an answer is being waited for.
  var isBusy: Bool {
    switch step {
    case .looking, .reversing: true
    case .idle, .asking, .settling: false
    }
  }

  /// Whether a question of its own is open.
  var isAsking: Bool {
    switch step {
    case .asking, .settling: true
    case .idle, .looking, .reversing: false
    }
  }

  /// Begins with somebody's own last posting.
  mutating func last(_ surroundings: Surroundings) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    step = .looking(ticket)
    return [.read(Job(ticket) { desk in try OwnPosting.latest(of: session, in: desk.site) as OwnPosting? })]
  }

  /// Begins with a document, named by what a row of the ledger says of it.
  mutating func document(_ number: DocumentNumber, what: Phrase) -> [Effect] {
    let ticket = tickets.next()
    step = .asking(ticket, number)
    let message = Phrase(
      "Reverse \(number): \(what.english)? Nothing is deleted; a reversal is posted.",
      "冲销 \(number)：\(what.chinese)？原单据保留，另记一张冲销单。")
    return [.ask(ticket, Reversal.question(message))]
  }

  /// What a document did, in the words of every question about reversing it.
  /// - Parameter bin: nil where it concerns several.
  static func sentence(_ kind: Phrase, _ amount: String, _ unit: Phrase, of part: PartNumber, bin: BinCode?) -> Phrase {
    let place = bin.map { Phrase(", bin \($0)", "，货位 \($0)") } ?? Phrase("", "")
    return Phrase(
      "\(kind.english) of \(amount) \(unit.english) of \(part)", "\(kind.chinese) \(part) \(amount) \(unit.chinese)")
      + place
  }

  private static func question(_ message: Phrase) -> Question {
    Question(
      ReverseDocument.title, message,
      buttons: [.cancel, .init("reverse", Phrase("Reverse", "冲销"), kind: .dangerous)])
  }

  /// The answers of its own questions; nil where an event is not for it.
  mutating func handle(_ event: ScreenEvent, _ surroundings: Surroundings) -> [Effect]? {
    switch (event, step) {
    case (.finished(let ticket, let result), .looking(let mine)) where ticket == mine:
      step = .idle
      switch result {
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      case .success(let value):
        guard let posting = value as? OwnPosting else {
          return [.beep, .say(.info(Phrase("You have no posting left to reverse.", "您没有可冲销的单据。")))]
        }
        return document(posting.document, what: posting.sentence)
      }
    case (.answered(let ticket, let choice), .asking(let mine, let number)) where ticket == mine:
      step = .idle
      return choice == nil ? [] : reverse(number, settling: false, surroundings)
    case (.answered(let ticket, let choice), .settling(let mine, let number)) where ticket == mine:
      step = .idle
      return choice == nil ? [] : reverse(number, settling: true, surroundings)
    case (.finished(let ticket, let result), .reversing(let mine, let number)) where ticket == mine:
      step = .idle
      return finished(number, result)
    default: return nil
    }
  }

  private mutating func reverse(
    _ number: DocumentNumber, settling: Bool, _ surroundings: Surroundings
  ) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    step = .reversing(ticket, number)
    let action = ReverseDocument(document: number, settling: settling)
    return [.work(Posted.job(ticket, ReverseDocument.title, action, as: session, key: surroundings.freshKey()))]
  }

  private mutating func finished(_ number: DocumentNumber, _ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value): return (value as? Posted).map { [.say($0.message)] } ?? []
    case .failure(let refusal as SparesRefusal):
      guard case .valueGone = refusal else { return [.beep, .say(.error(refusal.sentence))] }
      let ticket = tickets.next()
      step = .settling(ticket, number)
      return [
        .ask(
          ticket,
          Question(
            Phrase("The value has gone", "金额不足"), refusal.sentence,
            buttons: [
              .cancel,
              .init("settle", Phrase("Reverse with a price difference", "按差价冲销"), kind: .dangerous),
            ]))
      ]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }
}

extension OwnPosting {
  /// What it was: issue of 3 ea of 6205, bin A-01.
  var sentence: Phrase {
    Reversal.sentence(kind.label, quantity.format(decimals: decimals), unit, of: part, bin: bin)
  }
}
