import Kernel
import Spares
import Terminal
import Values

extension PickScreen {
  /// What a scanned code means on this list: a bin and a part of one line issue that line.
  mutating func found(_ code: ScanLookup) -> [Effect] {
    if let said = alreadyPosted(code) { return [.beep, .say(.info(said))] }
    switch code {
    case .bin(_, let bin):
      scanned.bin = bin
      if scanned.part == nil, let index = list?.lines.firstIndex(where: { PickScreen.takes($0, from: bin) }) {
        table.select(index, count: list?.lines.count ?? 0)
      }
    case .part(_, let part): scanned.part = part
    case .lot(let part, let lot):
      scanned.part = part
      scanned.lot = lot
    case .workOrder(let other) where other != self.code:
      return [.replace(PickScreen(other, surroundings))]
    case .workOrder, .equipment, .document, .unknown:
      return [.beep, .say(.warning(Phrase("This code is no part and no bin.", "该条码既不是备件也不是货位。")))]
    }
    return matched()
  }

  /// What a code says that belongs to the line just issued, and to none that is left; nil for any other.
  private func alreadyPosted(_ code: ScanLookup) -> Phrase? {
    guard let issued, scanned == Scanned() else { return nil }
    let lines = list?.lines ?? []
    let isOfIt: Bool
    switch code {
    case .part(_, let part), .lot(let part, _):
      isOfIt = part == issued.line.part && !lines.contains { $0.part == part }
    case .bin(_, let bin):
      isOfIt = issued.bins.contains(bin) && !lines.contains { PickScreen.takes($0, from: bin) }
    case .workOrder, .equipment, .document, .unknown: isOfIt = false
    }
    return isOfIt ? Phrase("already posted: ", "已过账：") + issued.message : nil
  }

  /// Whether a line is to be taken from a bin.
  static func takes(_ line: PickList.Line, from bin: BinCode) -> Bool { line.legs.contains { $0.bin == bin } }

  private mutating func matched() -> [Effect] {
    guard let part = scanned.part else {
      let bin = scanned.bin?.text ?? ""
      return [.say(.info(Phrase("Bin \(bin); now the part.", "货位 \(bin)，请扫描备件。")))]
    }
    let lines = list?.lines ?? []
    let ofPart = lines.indices.filter { lines[$0].part == part }
    guard let first = ofPart.first else {
      scanned = Scanned()
      let nothing = Phrase("\(part) is not on this list. F7 reserves it.", "\(part) 不在此拣货单上，可按 F7 预留。")
      return [.beep, .say(.warning(nothing))]
    }
    guard let bin = scanned.bin else {
      table.select(first, count: lines.count)
      return [.say(.info(Phrase("\(part); now the bin, or Enter.", "\(part)，请扫描货位或按 Enter。")))]
    }
    guard let index = ofPart.first(where: { PickScreen.takes(lines[$0], from: bin) }) else {
      table.select(first, count: lines.count)
      scanned.bin = nil
      let places = lines[first].legs.map(\.bin.text).joined(separator: " ")
      let warning =
        places.isEmpty
        ? Phrase("There is none of \(part) to take.", "\(part) 无可拣库存。")
        : Phrase("\(part) is to be taken from \(places), not from \(bin).", "\(part) 应从 \(places) 拣取，不是 \(bin)。")
      return [.beep, .say(.warning(warning))]
    }
    table.select(index, count: lines.count)
    return issue()
  }
}
