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
    case workOrder(WorkOrderCode)
    case equipment(EquipmentCode)
    case document(DocumentNumber)
    case unknown(String, like: PartLikeness? = nil)
  }

  /// What the desk says to a code.
  enum Reply: Sendable, Hashable {
    case took(Phrase)
    case warned(Phrase)
    /// The same part within two seconds: count it again?
    case asksAgain(PartNumber)
    /// A code nobody knows, with no part on the desk it could be a work order for, or much like a part number.
    case asksUnknown(String, like: PartLikeness?)
    case opens(DocumentNumber)
  }

  /// What a posting is for.
  private struct Reference: Sendable, Hashable {
    let purpose: Purpose
    let text: String
    let isNew: Bool
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

  /// A work order is no delivery note: what it was for goes with the mode.
  var mode = Mode.issue {
    didSet { if mode != oldValue { clearReference() } }
  }
  private(set) var card: PartCard?
  private(set) var quantity = Quantity.zero
  private(set) var bin: BinCode?
  /// Where a move goes.
  private(set) var into: BinCode?
  /// The lot or serial number scanned.
  private(set) var lot: LotCode?
  /// The last day of a lot that is received.
  private(set) var expires: Day?
  private(set) var purpose = Purpose.workOrder
  private(set) var reference = ""
  /// Whether the reference is a work order that is not registered.
  private(set) var isReferenceNew = false
  /// The last code nobody knew: it can still be attached to a part.
  private(set) var unknown: String?
  /// The last postings of this desk, newest first.
  private(set) var log: [Line] = []
  private var lastPart: MonotonicTime?
  /// What the reference was before the code taken last was guessed to be one; nil where that was no guess.
  private var beforeGuess: Reference?

  /// One of a part: its smallest whole amount, so 1 kg where three decimals are kept.
  private static func one(of card: PartCard) -> Quantity {
    var units: Int64 = 1
    for _ in 0..<max(0, min(card.decimals, 6)) { units *= 10 }
    return Quantity(units)
  }

  /// Where it comes from or goes to: the bin scanned, else the one that holds most.
  var effectiveBin: BinCode? {
    guard mode == .move else { return bin ?? card?.fullestBin }
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
    case .workOrder(let code):
      return use(asReference: code.text, .workOrder)
    case .equipment(let code): return use(asReference: code.text, .equipment)
    case .document(let number): return .opens(number)
    case .unknown(let text, let like):
      if mode == .receive, let card, card.tracking != .none, lot == nil, let new = try? LotCode(text) {
        lot = new
        let word = card.tracking.noun
        return .took(Phrase("new \(word.english) \(new)", "新\(word.chinese) \(new)"))
      }
      unknown = text
      guard card != nil, mode != .move, like == nil else { return .asksUnknown(text, like: like) }
      return guess(text)
    }
  }

  /// Takes a code nobody knows for what the posting is for, and says so.
  private mutating func guess(_ text: String) -> Reply {
    let before = Reference(purpose: purpose, text: reference, isNew: isReferenceNew)
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
    defer { lastPart = now }
    if let card, card.id == found.id {
      if let lastPart, now.since(lastPart) < ScanDesk.doubleScan { return .asksAgain(found.number) }
      return countAgain()
    }
    let dropped = card
    card = found
    quantity = ScanDesk.one(of: found)
    // A bin scanned before its part stays; one that came with another part goes.
    if dropped != nil {
      bin = nil
      into = nil
    }
    lot = nil
    expires = nil
    if let dropped {
      return .warned(
        Phrase(
          "\(found.number); \(dropped.number) was not posted", "\(found.number)；\(dropped.number) 未过账"))
    }
    return .took(Phrase("part \(found.number)", "备件 \(found.number)"))
  }

  /// A lot's label brings its part along; a serial number is one piece.
  private mutating func take(_ found: PartCard, lot code: LotCode, at now: MonotonicTime) -> Reply {
    guard card?.id == found.id else {
      let reply = take(found, at: now)
      lot = code
      guard case .took = reply else { return reply }
      let word = found.tracking.noun
      return .took(
        Phrase("part \(found.number), \(word.english) \(code)", "备件 \(found.number)，\(word.chinese) \(code)"))
    }
    let other = lot
    lot = code
    if found.tracking == .serial, let other, other != code {
      return .warned(Phrase("serial number \(code); \(other) was not posted", "序列号 \(code)；\(other) 未过账"))
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
    return .took(Phrase("for \(text)", "用于 \(text)"))
  }

  /// Takes what was typed as a quantity. - Returns: nil where it is none, so that it is looked up as a code.
  mutating func take(typed text: String) -> Reply? {
    if mode == .receive, let card, card.hasExpiry, let day = Day(text: text) {
      beforeGuess = nil
      expires = day
      return .took(Phrase("good until \(day.description)", "有效期至 \(day.description)"))
    }
    // The number of the part itself is no quantity: it is the part once more.
    guard let card, !QuantityDoubt.isCode(text, of: card), text.count <= 7,
      text.allSatisfy({ $0.isASCII && $0.isNumber || ".pP包".contains($0) }),
      let typed = PackQuantity.parse(text, decimals: card.decimals, packSize: card.packSize), typed > .zero
    else { return nil }
    beforeGuess = nil
    quantity = typed
    let echo =
      PackQuantity.echo(text, decimals: card.decimals, packSize: card.packSize, unit: card.unit) ?? Phrase("", "")
    return .took(Phrase("quantity ", "数量 ") + echo)
  }

  // MARK: - Posting

  private static let noPart = Phrase("Scan a part first.", "请先扫描备件。")

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
      var receipt = ReceivePart(part: card.number, quantity: quantity, bin: bin)
      receipt.reference = reference
      receipt.lot = lot
      receipt.expires = expires
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
    clear()
  }

  /// Takes the part off the desk.
  mutating func clear() {
    card = nil
    quantity = .zero
    bin = nil
    into = nil
    lot = nil
    expires = nil
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
    beforeGuess = nil
  }

  /// The part as it is now, after somebody changed it.
  mutating func refresh(_ now: PartCard) { if card?.id == now.id { card = now } }
}
