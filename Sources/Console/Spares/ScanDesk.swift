import Spares
import Terminal
import Values

/// The desk of a storekeeper with a scanner, as a value: codes come in any order, and what they mean together is a
/// posting.
///
/// A part puts one of it on the desk; digits set the quantity, a bin's code the bin. A code nobody knows is taken for a new
/// work order (or a delivery note) and said to be; where it looks like a part number, it asks. The same part again counts
/// one more, but within two seconds it asks: scanners stutter.
struct ScanDesk: Sendable, Hashable {
  enum Mode: Sendable, Hashable {
    case issue
    case receive
    case move
  }

  /// What a code was found to be.
  enum Code: Sendable {
    case part(PartCard)
    case bin(BinCode)
    case lot(PartCard, LotCode)
    case workOrder(WorkOrderCode, isClosed: Bool = false)
    case equipment(EquipmentCode)
    case document(DocumentNumber)
    case unknown(String, like: CodeLikeness? = nil)
  }

  /// What the desk says to a code.
  enum Reply: Sendable, Hashable {
    case took(Phrase)
    case warned(Phrase)
    /// The same part within two seconds: count it again?
    case asksAgain(PartNumber)
    /// Another part, while this one is not posted.
    case asksOther(PartNumber, unposted: PartNumber)
    /// A code nobody knows, with no part on the desk it could be a work order for, or much like a known code.
    case asksUnknown(String, like: CodeLikeness?)
    case opens(DocumentNumber)
  }

  /// What a posting is for.
  struct Reference: Sendable, Hashable {
    let purpose: Purpose
    let text: String
    let isNew: Bool
    let isClosed: Bool
  }

  struct Line: Sendable, Hashable {
    let text: Phrase
    let isWaiting: Bool
    /// What it was posted as; nil while it waits.
    var document: DocumentNumber?
    var isReversed = false
  }

  /// The same part within so many milliseconds is taken for a stutter.
  static let doubleScan: Int64 = 2000
  static let logLength = 10

  /// Changed with `change(to:)`.
  var mode = Mode.issue
  var card: PartCard?
  var quantity = Quantity.zero
  var bin: BinCode?
  /// Where a move goes.
  var into: BinCode?
  /// The lot or serial number scanned.
  var lot: LotCode?
  /// The serial numbers of further pieces that are received, in the order they came: each is posted by itself.
  var further: [LotCode] = []
  /// The last day of a lot that is received.
  var expires: Day?
  /// What a piece costs that is received; nil for the part's own price.
  var price: Money?
  /// Whether the part has none, so that what is typed next is the price.
  var isPriceAsked = false
  var purpose = Purpose.workOrder
  var reference = ""
  /// Whether the reference is a work order that is not registered.
  var isReferenceNew = false
  /// Whether it is a work order that is closed: nothing is issued for it.
  var isReferenceClosed = false
  /// The last code nobody knew: it can still be attached to a part.
  var unknown: String?
  /// The last postings of this desk, newest first.
  var log: [Line] = []
  var lastPart: MonotonicTime?
  /// What the reference was before the code taken last was guessed to be one; nil where that was no guess.
  var beforeGuess: Reference?

  /// One of a part: its smallest whole amount, so 1 kg where three decimals are kept.
  static func one(of card: PartCard) -> Quantity {
    var units: Int64 = 1
    for _ in 0..<max(0, min(card.decimals, 6)) { units *= 10 }
    return Quantity(units)
  }

  /// Where it comes from or goes to: the bin scanned, else the one that holds most, and for a receipt the one it lay in
  /// last.
  var effectiveBin: BinCode? {
    guard mode == .move else { return bin ?? card?.binToPut?.bin }
    return bin ?? card?.holdings.filter { !$0.isBlocked && $0.bin != into }.max { $0.quantity < $1.quantity }?.bin
  }

  var isEmpty: Bool { card == nil && bin == nil && into == nil && reference.isEmpty }

  /// Whether what it is for is a work order.
  var isForWorkOrder: Bool { !reference.isEmpty && purpose == .workOrder }

  /// What the rules are asked for a proposal; nil where nothing is taken out.
  var wish: (part: PartNumber, quantity: Quantity, bin: BinCode?, lot: LotCode?)? {
    guard let card, mode != .receive else { return nil }
    return (card.number, quantity, mode == .move ? effectiveBin : bin, lot)
  }

  // MARK: - Codes

  mutating func take(_ code: Code, at now: MonotonicTime) -> Reply {
    beforeGuess = nil
    switch code {
    case .part(let found): return take(found, at: now)
    case .bin(let code): return take(bin: code)
    case .lot(let found, let code): return take(found, lot: code, at: now)
    case .workOrder(let code, let isClosed):
      let reply = use(asReference: code.text, .workOrder)
      isReferenceClosed = isClosed
      guard isClosed, mode == .issue else { return reply }
      return .warned(
        Phrase("work order \(code) is closed: nothing is issued for it", "工单 \(code) 已关闭，不能为其出库"))
    case .equipment(let code): return use(asReference: code.text, .equipment)
    case .document(let number): return .opens(number)
    case .unknown(let text, let like):
      if wantsLot, let new = try? LotCode(text) {
        if case .bin? = like { return .asksUnknown(text, like: like) }
        if let refusal = refuse(number: text) { return .warned(refusal) }
        return use(asLot: new)
      }
      if let refusal = refuse(number: text) { return .warned(refusal) }
      if like == nil, wantsFurther, let new = try? LotCode(text) { return take(further: new) }
      unknown = text
      guard card != nil, mode != .move, like == nil else { return .asksUnknown(text, like: like) }
      return guess(text)
    }
  }

  /// Takes a code nobody knows for what the posting is for, and says so.
  private mutating func guess(_ text: String) -> Reply {
    let before = Reference(
      purpose: purpose, text: reference, isNew: isReferenceNew, isClosed: isReferenceClosed)
    let name = mode == .receive ? Phrase("the delivery note", "送货单号") : Phrase("a new work order", "新工单号")
    _ = use(asReference: text, isNew: mode == .issue)
    beforeGuess = before
    return .warned(
      Phrase(
        "nobody knows \(text): taken as \(name.english), Esc takes it away",
        "没有 \(text) 的记录，已作为\(name.chinese)，按 Esc 取消"))
  }

  /// Takes the code guessed last away again. - Returns: the code; nil where the last one was no guess.
  mutating func takeBackGuess() -> String? {
    guard let before = beforeGuess else { return nil }
    let text = reference
    _ = use(asReference: before.text, before.purpose, isNew: before.isNew)
    isReferenceClosed = before.isClosed
    return text
  }

  /// A move takes two bins: the one the part lies in, and the one it goes to.
  private mutating func take(bin code: BinCode) -> Reply {
    guard mode == .move else {
      bin = code
      return .took(Phrase("bin \(code)", "货位 \(code)"))
    }
    let holdsIt = card?.holdings.contains { $0.bin == code } ?? true
    if bin == nil, into != nil || holdsIt, code != into {
      bin = code
      return .took(Phrase("from \(code)", "移出 \(code)"))
    }
    guard code != bin else { return .warned(Phrase("\(code) is where it comes from", "\(code) 与移出货位相同")) }
    into = code
    return .took(Phrase("into \(code)", "移入 \(code)"))
  }

  private mutating func take(_ found: PartCard, at now: MonotonicTime) -> Reply {
    if let card, card.id != found.id { return .asksOther(found.number, unposted: card.number) }
    defer { lastPart = now }
    if let card, card.id == found.id {
      if let lastPart, now.since(lastPart) < ScanDesk.doubleScan { return .asksAgain(found.number) }
      return countAgain()
    }
    card = found
    quantity = ScanDesk.one(of: found)
    lot = nil
    expires = nil
    return .took(Phrase("part \(found.number)", "备件 \(found.number)"))
  }

  /// A lot's label brings its part along; a serial number is one piece.
  private mutating func take(_ found: PartCard, lot code: LotCode, at now: MonotonicTime) -> Reply {
    if mode == .receive, found.tracking == .serial, let there = found.holdings.first(where: { $0.lot == code }) {
      return .warned(
        Phrase(
          "serial number \(code) is in stock already, in \(there.bin): it was not taken",
          "序列号 \(code) 已在库（货位 \(there.bin)），未录入"))
    }
    guard card?.id == found.id else {
      let reply = take(found, at: now)
      guard case .took = reply else { return reply }
      lot = code
      let word = found.tracking.noun
      return .took(
        Phrase("part \(found.number), \(word.english) \(code)", "备件 \(found.number)，\(word.chinese) \(code)"))
    }
    if wantsFurther { return take(further: code) }
    let other = lot
    lot = code
    if found.tracking == .serial, let other, other != code {
      return .warned(
        Phrase(
          "serial number \(code) in place of \(other), which was not posted; scan that again after this one",
          "序列号已换成 \(code)，\(other) 没有过账，本件过账后请重新扫描"))
    }
    let word = found.tracking.noun
    return .took(Phrase("\(word.english) \(code)", "\(word.chinese) \(code)"))
  }

  /// Another part takes the place of the one on the desk; what it is for and how much stays.
  mutating func substitute(_ other: PartCard) {
    let keeps = card?.decimals == other.decimals
    card = other
    if !keeps { quantity = ScanDesk.one(of: other) }
    bin = nil
    lot = nil
  }

  /// One more of the part on the desk.
  mutating func countAgain() -> Reply {
    guard let card, let more = quantity.adding(ScanDesk.one(of: card)) else { return .warned(ScanDesk.noPart) }
    quantity = more
    let amount = more.format(decimals: card.decimals)
    return .took(Phrase("quantity \(amount)", "数量 \(amount)"))
  }

  /// Takes a code as what the posting is for.
  mutating func use(asReference text: String, _ purpose: Purpose = .workOrder, isNew: Bool = false) -> Reply {
    beforeGuess = nil
    self.purpose = purpose
    reference = text
    isReferenceNew = isNew
    isReferenceClosed = false
    return .took(Phrase("for \(text)", "用于 \(text)"))
  }

  // MARK: - Posting

  static let noPart = Phrase("Scan a part first.", "请先扫描备件。")

  /// What the desk amounts to, or what it lacks.
  /// - Parameter override: takes what is reserved for others.
  func posting(override: Bool = false) -> Result<any SparesPosting, Missing> {
    guard let card else { return .failure(Missing(sentence: ScanDesk.noPart)) }
    switch mode {
    case .issue:
      // Where nothing was scanned, the rules propose bin and lot.
      var issue = IssuePart(part: card.number, quantity: quantity, bin: bin, reference: reference)
      issue.lot = lot
      issue.purpose = purpose
      issue.override = override
      return .success(issue)
    case .receive:
      guard let bin = effectiveBin else {
        return .failure(Missing(sentence: Phrase("Scan the bin it goes into.", "请扫描要放入的货位。")))
      }
      let amount = further.isEmpty ? quantity : ScanDesk.one(of: card)
      var receipt = ReceivePart(part: card.number, quantity: amount, bin: bin)
      receipt.reference = reference
      receipt.lot = lot
      receipt.expires = expires
      receipt.price = price
      return .success(receipt)
    case .move:
      guard let from = effectiveBin else {
        return .failure(Missing(sentence: Phrase("Scan the bin it comes from.", "请扫描移出货位。")))
      }
      guard let into else { return .failure(Missing(sentence: Phrase("Scan the bin it goes into.", "请扫描要放入的货位。"))) }
      return .success(TransferPart(part: card.number, quantity: quantity, from: from, into: into, lot: lot))
    }
  }

  struct Missing: Error, Sendable, Hashable {
    let sentence: Phrase
  }

  /// The posting went through, or waits: the desk is free for the next part; what it was for stays.
  mutating func posted(_ line: Line) {
    log.insert(line, at: 0)
    if log.count > ScanDesk.logLength { log.removeLast() }
    if further.isEmpty { clear() } else { beginNextPiece() }
  }

  /// Takes the part off the desk.
  mutating func clear() {
    card = nil
    quantity = .zero
    bin = nil
    into = nil
    lot = nil
    further = []
    expires = nil
    price = nil
    isPriceAsked = false
    unknown = nil
    lastPart = nil
    beforeGuess = nil
  }

  /// The documents of the log that have been reversed since.
  mutating func reversed(_ documents: Set<DocumentNumber>) {
    for index in log.indices {
      if let document = log[index].document, documents.contains(document) { log[index].isReversed = true }
    }
  }

  mutating func clearReference() {
    reference = ""
    purpose = .workOrder
    isReferenceNew = false
    isReferenceClosed = false
    beforeGuess = nil
  }

  /// The part as it is now, after somebody changed it.
  mutating func refresh(_ now: PartCard) { if card?.id == now.id { card = now } }
}
