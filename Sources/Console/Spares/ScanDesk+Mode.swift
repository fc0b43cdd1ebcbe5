import Spares
import Values

extension ScanDesk {
  /// Begins in another mode: the part stays, with its quantity where so much may be moved; what was scanned for the mode
  /// before is taken away, so that nothing hidden is posted.
  /// - Returns: what to say of it; nil where nothing changes.
  mutating func change(to new: Mode) -> Phrase? {
    guard new != mode else { return nil }
    let gone = scannedWords
    let kept = card
    let amount = quantity
    clear()
    clearReference()
    mode = new
    if let kept {
      card = kept
      quantity = new == .receive || amount <= kept.onHand ? amount : ScanDesk.one(of: kept)
    }
    let taken =
      gone.isEmpty
      ? Phrase("", "")
      : Phrase(
        "; taken away: \(gone.map(\.english).joined(separator: ", "))",
        "；已清除\(gone.map(\.chinese).joined(separator: "、"))")
    guard let kept else { return new.title + taken }
    let count = quantity.format(decimals: kept.decimals)
    return new.title
      + Phrase(
        ": \(kept.number) stays, \(count) \(kept.unit.english)", "：保留 \(kept.number)，数量 \(count) \(kept.unit.chinese)")
      + taken
  }

  /// What stands on the desk beside part and quantity.
  private var scannedWords: [Phrase] {
    var words: [Phrase] = []
    for lot in pieces {
      let noun = card?.tracking.noun ?? Phrase("lot", "批号")
      words.append(Phrase("\(noun.english) \(lot)", "\(noun.chinese) \(lot)"))
    }
    if let expires { words.append(Phrase("last day \(expires)", "有效期 \(expires)")) }
    if let price { words.append(Phrase("price ¥\(price.format())", "单价 ¥\(price.format())")) }
    for bin in [bin, into].compactMap({ $0 }) { words.append(Phrase("bin \(bin)", "货位 \(bin)")) }
    if !reference.isEmpty { words.append(Phrase(verbatim: Text.clean(reference))) }
    return words
  }
}

extension ScanDesk.Mode {
  /// What the desk does in it.
  var title: Phrase {
    switch self {
    case .issue: IssuePart.title
    case .receive: ReceivePart.title
    case .move: TransferPart.title
    }
  }
}
