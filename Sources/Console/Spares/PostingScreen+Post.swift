import Kernel
import Spares
import Terminal
import Values

extension PostingScreen {
  mutating func save() -> [Effect] {
    guard posting == nil else { return [] }
    if case .refused = entry.form.submit() { return [.beep, .say(PostingScreen.notPosted)] }
    // What is short is said before anything else is asked.
    if lacksWorkOrder, let refusal = offer?.refused { return entry.refuse(refusal) }
    if lacksWorkOrder, !hasAskedForWorkOrder {
      hasAskedForWorkOrder = true
      entry.form.moveFocus(to: "reference")
      return [.beep, .say(.warning(PostingScreen.whichWorkOrder))]
    }
    guard let question = doubt else { return post() }
    return ask(.quantity, question)
  }

  private var lacksWorkOrder: Bool {
    kind == .issue && entry.form["purpose"] == Purpose.workOrder.rawValue
      && entry.form["reference"].allSatisfy { $0 == " " }
  }

  private static let whichWorkOrder = Phrase(
    "Which work order? Enter it, or choose another purpose. Ctrl-S again posts without one.",
    "哪张工单？请填写，或改选其他用途；再按 Ctrl-S 则不填工单直接过账。")

  private mutating func ask(_ about: Doubt, _ question: Question) -> [Effect] {
    let ticket = tickets.next()
    asking = (ticket, about)
    return [.beep, .ask(ticket, question)]
  }

  mutating func answered(_ choice: CommandID?) -> [Effect] {
    guard let about = asking?.about else { return [] }
    asking = nil
    guard choice == "post" else {
      entry.form.moveFocus(to: FieldID(rawValue: about == .quantity && doubtsPriceAlone ? "price" : kind.quantityField))
      return []
    }
    switch about {
    case .quantity: return post()
    case .reserved: return post(also: [.init("despiteReservations", .bool(true))])
    case .valueGone: return post(also: [.init("priceDifference", .bool(true))])
    }
  }

  /// What to ask before posting: what looks like a code, or like a slip of the finger.
  private var doubt: Question? {
    let typed = entry.form[FieldID(rawValue: kind.quantityField)]
    guard let card,
      let quantity = PackQuantity.parse(typed, decimals: card.decimals, packSize: card.packSize)
    else { return nil }
    // More than there is is refused anyway, with what is there.
    if kind.takesStock, quantity > card.onHand { return nil }
    let worth: Money?
    var price: Money?
    switch kind {
    case .receive:
      price = try? Money.parse(entry.form["price"])
      worth = (price ?? card.price).flatMap { QuantityDoubt.worth(quantity, of: card, price: $0) }
    case .opening: worth = try? Money.parse(entry.form["value"])
    default: worth = QuantityDoubt.worth(quantity, of: card, price: nil)
    }
    return QuantityDoubt.question(
      kind, typed: typed, quantity: quantity, card: card, worth: worth, price: price,
      day: kind.takesStock ? Day(text: entry.form["day"]) : nil)
  }

  private var doubtsPriceAlone: Bool {
    let typed = entry.form[FieldID(rawValue: kind.quantityField)]
    guard kind == .receive, let card,
      let quantity = PackQuantity.parse(typed, decimals: card.decimals, packSize: card.packSize)
    else { return false }
    let price = try? Money.parse(entry.form["price"])
    return QuantityDoubt.isPriceAlone(typed: typed, quantity: quantity, card: card, price: price, kind)
  }

  /// - Parameter also: what was agreed to in a question.
  private mutating func post(also: [JSON.Member] = []) -> [Effect] {
    guard posting == nil, let session = surroundings.session else { return [] }
    do throws(InvalidAction) {
      let action = try PostingFields.action(kind, entry.form, card: card, also: also, surroundings.catalog)
      let ticket = tickets.next()
      posting = ticket
      return [.work(Posted.job(ticket, kind.title, action, as: session, key: entry.key))]
    } catch {
      return entry.mark(error.faults)
    }
  }

  // MARK: - Answers

  mutating func posted(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      guard let posted = value as? Posted else { return [] }
      var effects: [Effect] = [.dropDraft(entry.name), .say(posted.message)]
      if entry.form.fields.contains(where: { $0.id == "reference" }) {
        effects.append(.remember("spares.\(kind.rawValue).reference", entry.form["reference"]))
        if let mate = kind.referenceMate {
          effects.append(.remember("spares.\(kind.rawValue).\(mate)", entry.form[FieldID(rawValue: mate)]))
        }
      }
      guard let card, card.tracking == .serial, kind == .receive || kind == .opening else {
        return effects + [.pop(kind.document == nil ? MovementShown() as (any Sendable)? : nil)]
      }
      // One delivery brings several: the form waits for the next serial number.
      received.append(Text.clean(entry.form["lot"]))
      entry.renew(key: surroundings.freshKey())
      entry.form.set("lot", to: "")
      entry.form.moveFocus(to: "lot")
      return effects + lookUp(isRefresh: true)
    case .failure(let error as InvalidAction): return entry.mark(error.faults)
    case .failure(let error as SparesRefusal): return refused(error)
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  private mutating func refused(_ refusal: SparesRefusal) -> [Effect] {
    switch refusal {
    case .reserved(let reserved) where reserved.mayOverride: return ask(.reserved, PostingScreen.despite(refusal))
    case .valueGone where kind == .supplierReturn: return ask(.valueGone, PostingScreen.withDifference(refusal))
    default: break
    }
    return entry.refuse(refusal)
  }

  /// Offered only to those who may: what is kept for others.
  static func despite(_ refusal: SparesRefusal) -> Question {
    Question(
      Phrase("Reserved for others", "已为其他工单预留"), refusal.sentence,
      buttons: [.cancel, .init("post", Phrase("Despite reservations", "动用预留"), kind: .dangerous)])
  }

  private static func withDifference(_ refusal: SparesRefusal) -> Question {
    var message = refusal.sentence
    if case .valueGone(let document, let part, let needed, let left) = refusal {
      message = Phrase(
        """
        Sending back what \(document) brought would take ¥\(needed.format()) out of part \(part), and only \
        ¥\(left.format()) is left there. Send it back with a price difference?
        """,
        "退回 \(document) 须转出备件 \(part) 的金额 ¥\(needed.format())，现仅余 ¥\(left.format())。是否按差价退货？")
    }
    return Question(
      Phrase("The value has gone", "金额不足"), message,
      buttons: [.cancel, .init("post", Phrase("With a price difference", "按差价退货"), kind: .dangerous)])
  }
}
