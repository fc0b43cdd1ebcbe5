import Kernel
import SQLite
import Values

/// The movements of a reversal: what came in goes out first, then what went out comes back.
struct Reversing {
  let stored: StoredDocument
  let book: PostingBook
  let settling: Bool

  /// - Returns: the price difference in all, in fen.
  func post(in database: Connection) throws -> Int64 {
    var difference: Int64 = 0
    if try staysInStore(in: database) {
      try shiftBack(in: database)
      return 0
    }
    for line in stored.lines where line.quantity > .zero {
      difference += try posting(line, in: database).takeBack(
        line.quantity, value: line.value, layer: line.movement, of: line.of, added: line.added, number: stored.number,
        settling: settling, in: database
      ).difference.fen
    }
    for line in stored.lines where line.quantity < .zero {
      // What it cost then comes back; a price difference it had is undone as well.
      _ = try posting(line, in: database).put(
        Quantity(-line.quantity.units), value: Money(fen: -line.value.fen), of: line.of ?? line.movement,
        restoring: line.movement, difference: Money(fen: -line.difference.fen), in: database)
    }
    return difference
  }

  private func posting(_ line: StoredDocument.Line, in database: Connection) throws -> Posting {
    guard let part = try PartQueries.facts(line.part, in: database) else {
      throw SiteFault.guarded("a movement names no part; run verify")
    }
    let lot = line.lot == .none ? nil : try LotQueries.facts(line.lot, in: database)
    // A bin that was blocked since takes part all the same: a wrong posting is corrected where it was made.
    return Posting(part: part, bin: try BinQueries.require(line.bin, in: database), lot: lot, book: book)
  }

  /// A transfer within one store moved no value, and its reversal moves none either.
  private func staysInStore(in database: Connection) throws -> Bool {
    guard stored.kind == .transfer else { return false }
    for line in stored.lines where try BinQueries.require(line.bin, in: database).store != stored.store { return false }
    return true
  }

  private func shiftBack(in database: Connection) throws {
    let outs = stored.lines.filter { $0.quantity < .zero }
    let ins = stored.lines.filter { $0.quantity > .zero }
    for (out, into) in zip(outs, ins) {
      _ = try posting(into, in: database).shift(
        into.quantity, to: try BinQueries.require(out.bin, in: database), of: (out: into.movement, into: out.movement),
        value: into.value, in: database)
    }
  }
}
