import Spares
import Values

/// A delivery of several pieces with serial numbers: each further code is a further piece, and each is posted by itself.
extension ScanDesk {
  /// Whether a further code is the serial number of a further piece.
  var wantsFurther: Bool { mode == .receive && lot != nil && card?.tracking == .serial }

  /// All serial numbers on the desk.
  var pieces: [LotCode] { (lot.map { [$0] } ?? []) + further }

  mutating func take(further code: LotCode) -> Reply {
    guard let card else { return .warned(ScanDesk.noPart) }
    guard !pieces.contains(code) else {
      return .warned(Phrase("serial number \(code) is on the desk already", "序列号 \(code) 已在台上"))
    }
    further.append(code)
    let count = pieces.count
    var all = Quantity.zero
    for _ in 0..<count { all = all.adding(ScanDesk.one(of: card)) ?? all }
    quantity = max(quantity, all)
    return .took(
      Phrase(
        "serial number \(code): piece \(count), Esc takes it away", "序列号 \(code)：第 \(count) 件，按 Esc 取消"))
  }

  /// Takes the piece scanned last away again. - Returns: its serial number; nil where there is only one.
  mutating func takeBackPiece() -> LotCode? {
    guard let card, let last = further.popLast() else { return nil }
    quantity = quantity.subtracting(ScanDesk.one(of: card)) ?? quantity
    return last
  }

  /// One piece was posted: the next one is on the desk, with all that was said of the delivery.
  mutating func beginNextPiece() {
    guard let card, !further.isEmpty else { return }
    lot = further.removeFirst()
    quantity = quantity.subtracting(ScanDesk.one(of: card)) ?? quantity
  }
}
