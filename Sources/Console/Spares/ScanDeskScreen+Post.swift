import Kernel
import Spares
import Terminal
import Values

extension ScanDeskScreen {
  /// - Parameters:
  ///   - isSure: an unusual quantity was asked about already.
  ///   - override: takes what is reserved for others.
  mutating func post(isSure: Bool = false, override: Bool = false) -> [Effect] {
    guard posting == nil, let session = surroundings.session else { return [] }
    if !isSure, let question = doubt {
      let ticket = tickets.next()
      doubting = ticket
      return [.beep, .ask(ticket, question)]
    }
    switch desk.posting(override: override) {
    case .failure(let missing): return [.beep, .say(.info(missing.sentence))]
    case .success(let action):
      let ticket = tickets.next()
      posting = ticket
      return [.work(Posted.job(ticket, modeTitle, action, as: session, key: key))]
    }
  }

  private var doubt: Question? {
    guard let card = desk.card else { return nil }
    let takesStock = desk.mode != .receive
    if takesStock, desk.quantity > card.onHand { return nil }
    let worth = QuantityDoubt.worth(desk.quantity, of: card, price: takesStock ? nil : card.price)
    let kind: PostingKind =
      switch desk.mode {
      case .issue: .issue
      case .receive: .receive
      case .move: .transfer
      }
    return QuantityDoubt.question(kind, typed: "", quantity: desk.quantity, card: card, worth: worth)
  }

  mutating func posted(_ result: Result<any Sendable, any Error>) -> [Effect] {
    posting = nil
    // A refused posting changed nothing: what is asked for next may differ.
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      let outcome = posted.answer.outcome
      let document = (outcome as? MovementPosted)?.document
      desk.posted(.init(text: line(of: posted), isWaiting: outcome == nil, document: document))
      offer = nil
      guard desk.card != nil else { return [.say(posted.message)] }
      // A further piece of the delivery; one that is refused stays on the desk, with those behind it.
      key = surroundings.freshKey()
      return [.say(posted.message)] + post(isSure: true)
    case .failure(let refusal as SparesRefusal):
      if case .reserved(let reserved) = refusal, reserved.mayOverride {
        let ticket = tickets.next()
        overriding = ticket
        return [.beep, .ask(ticket, PostingScreen.despite(refusal))]
      }
      if case .noPrice = refusal, desk.mode == .receive {
        desk.isPriceAsked = true
        let how = Phrase(
          " Type the price here, as ¥12.30; then Enter posts.", "请在此输入单价，如 ¥12.30，再按 Enter 过账。")
        return [.beep, .say(.error(refusal.sentence + how))]
      }
      return [.beep, .say(.error(refusal.sentence))]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  /// The document comes first: the end of a line may be cut.
  private func line(of posted: Posted) -> Phrase {
    guard let movement = posted.answer.outcome as? MovementPosted else { return posted.message.phrase }
    return Phrase(verbatim: movement.document.text + "  ") + movement.whatHappened
  }
}
