import Kernel
import Spares
import Terminal
import Values

extension PostingScreen {
  /// A document something is given back of, with its part.
  struct Origin: Sendable {
    let slip: Slip
    let card: PartCard
  }

  /// The suppliers, where the form asks for one and they are few.
  mutating func readChoices() -> [Effect] {
    guard let session = surroundings.session, entry.form.fields.contains(where: { $0.id == "supplier" }) else {
      return []
    }
    let ticket = tickets.next()
    choosing = ticket
    return [
      .read(
        Job(ticket) { desk in
          try CodeChoices.read("supplier", for: session, in: desk.site) as [FormField.Choice]?
        })
    ]
  }

  /// Reads what the form is about: the part its code names, or the document something is given back of.
  /// - Parameter isRefresh: somebody changed the file; what stands in the form stays.
  mutating func lookUp(isRefresh: Bool = false) -> [Effect] {
    let field = kind.document?.field ?? "part"
    let text = entry.form[FieldID(rawValue: field)]
    guard !text.isEmpty, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    looking = ticket
    isRefreshing = isRefresh
    if let document = kind.document {
      return [
        .read(
          Job(ticket) { desk in
            let number = try DocumentNumber(text)
            let slip = try Slip.read(number, as: session, in: desk.site)
            guard slip.kind == document.kind else {
              throw SparesRefusal.otherKind(number, is: slip.kind, needed: document.kind)
            }
            guard let part = slip.lines.first?.part, let card = try PartCard.read(part, in: desk.site) else {
              throw SparesRefusal.unknownDocument(number)
            }
            return Origin(slip: slip, card: card)
          })
      ]
    }
    return [
      .read(
        Job(ticket) { desk in
          let number = try PartNumber(text)
          guard let card = try PartCard.read(number, in: desk.site) else { throw SparesRefusal.unknownPart(number) }
          return card
        })
    ]
  }

  mutating func lookedUp(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value as PartCard):
      let isOther = card?.id != value.id
      card = value
      if isRefreshing { return propose() }
      entry.reshape(layout.fields())
      entry.form.set("part", to: value.number.text)
      entry.form.setNote("part", value.summary)
      fillDefaults(from: value, isOther: isOther)
      markCarriedOver()
      return propose() + (entry.form["supplier"].isEmpty ? [] : askPrice())
    case .success(let value as Origin):
      let isOther = card?.id != value.card.id
      card = value.card
      if isRefreshing { return [] }
      entry.reshape(layout.fields())
      entry.form.setNote(FieldID(rawValue: kind.document?.field ?? ""), PostingScreen.summary(of: value))
      if isOther { fillDefaults(from: value.slip) }
      return []
    case .success: return []
    case .failure where isRefreshing: return []
    case .failure(let error):
      card = nil
      offer = nil
      let problem = (error as? FieldProblem)?.sentence ?? Faults.sentence(of: error)
      entry.form.setError(FieldID(rawValue: kind.document?.field ?? "part"), problem)
      entry.form.focusFirstError()
      return [.beep]
    }
  }

  /// The bin, price and quantity that are most likely, where nothing was typed: what was typed, also before the program
  /// was broken off, stays.
  private mutating func fillDefaults(from card: PartCard, isOther: Bool) {
    if isOther { offer = nil }
    // Issues and repairs take from where the rules propose.
    if kind != .issue, kind != .repair, given[kind.binField] == nil {
      let proposed = kind.takesStock ? card.fullestBin.map { ($0, PartCard.fullest) } : card.binToPut
      entry.form.propose(FieldID(rawValue: kind.binField), proposed?.0.text ?? "", note: proposed?.1)
    }
    guard isOther else { return }
    // One comes for the count; the bin stands there.
    if kind == .adjust, entry.form.focused?.id == "bin", !entry.form["bin"].isEmpty {
      entry.form.moveFocus(to: FieldID(rawValue: kind.quantityField))
    }
    if kind == .receive { proposePrice(ofSupplier: nil) }
    if kind != .adjust { entry.form.propose("quantity", card.tracking == .serial ? "1" : "") }
  }

  /// Asks what the supplier wants for the part, once both are known.
  mutating func askPrice() -> [Effect] {
    guard kind == .receive, let part = card?.number, let session = surroundings.session else { return [] }
    guard let supplier = try? SupplierCode(entry.form["supplier"]) else {
      proposePrice(ofSupplier: nil)
      return []
    }
    let day = Day(text: entry.form["day"])
    let ticket = tickets.next()
    pricing = ticket
    return [
      .read(
        Job(ticket) { desk in
          try SupplierOffer.price(of: part, from: supplier, on: day ?? desk.site.today, as: session, in: desk.site)
            as Money?
        })
    ]
  }

  /// The price that posting would take where none is entered: the supplier's, else the part's own.
  mutating func proposePrice(ofSupplier price: Money?) {
    let note = price.map { _ in Phrase("the supplier's price", "供应商现行价") }
    entry.form.propose("price", (price ?? card?.price)?.format(grouped: false) ?? "", note: note)
  }

  /// All of what the document moved, of the lot of the row it was opened from.
  private mutating func fillDefaults(from slip: Slip) {
    let lots = Set(slip.lines.compactMap(\.lot?.text))
    let lot = given["lot"] ?? (lots.count == 1 ? lots.first : nil)
    let lines = slip.lines.filter { lot == nil || $0.lot?.text == lot }
    let units = lines.reduce(0 as Int64) { $0 + Int64(clamping: $1.quantity.units.magnitude) }
    if entry.form["quantity"].isEmpty, let card {
      entry.form.set("quantity", to: Quantity(units).format(decimals: card.decimals), asDefault: true)
    }
    if let lot, entry.form["lot"].isEmpty { entry.form.set("lot", to: lot, asDefault: true) }
    entry.form.moveFocus(to: "quantity")
  }

  private static func summary(of origin: Origin) -> Phrase {
    let card = origin.card
    let units = origin.slip.lines.reduce(0 as Int64) { $0 + Int64(clamping: $1.quantity.units.magnitude) }
    let amount = Quantity(units).format(decimals: card.decimals)
    let tail = origin.slip.reference.isEmpty ? "" : ", " + Text.clean(origin.slip.reference)
    let day = origin.slip.day.description
    return Phrase(
      "\(card.number) \(card.name(in: .english)), \(amount) \(card.unit.english), \(day)\(tail)",
      "\(card.number) \(card.name(in: .chinese))，\(amount) \(card.unit.chinese)，\(day)\(tail)")
  }

  /// Asks where the stock would come from, once part and quantity stand.
  mutating func propose() -> [Effect] {
    guard kind.takesStock, let card, let session = surroundings.session else { return [] }
    let typed = entry.form[FieldID(rawValue: kind.quantityField)]
    guard let quantity = PackQuantity.parse(typed, decimals: card.decimals, packSize: card.packSize), quantity > .zero
    else {
      offer = nil
      return []
    }
    let bin = try? BinCode(entry.form[FieldID(rawValue: kind.binField)])
    let lot = try? LotCode(entry.form["lot"])
    let ticket = tickets.next()
    proposing = ticket
    let acceptsExpired = kind != .issue
    return [
      .read(
        Job(ticket) { desk in
          try StockOffer.make(
            card.number, quantity, bin: bin, lot: lot, acceptsExpired: acceptsExpired, as: session, in: desk.site)
            as StockOffer?
        })
    ]
  }
}
