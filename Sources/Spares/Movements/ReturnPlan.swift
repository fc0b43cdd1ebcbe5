import Kernel
import SQLite
import Values

/// What of a posted document is given back: which of its movements, how much of each, at which share of its value.
///
/// Each movement's returns come to exactly its own value: a return takes half-up of the value, the one that completes it
/// takes what is left.
struct ReturnPlan {
  struct Leg {
    let line: StoredDocument.Line
    let quantity: Quantity
    let value: Money
  }

  let document: StoredDocument
  let part: PartFacts
  let legs: [Leg]

  /// - Parameters:
  ///   - expected: the part the document should be about; nil does not ask.
  ///   - lot: which of several lots; nil takes the latest movement first.
  static func make(
    _ number: DocumentNumber, as kind: DocumentKind, _ quantity: Quantity, of expected: PartNumber?, lot: LotCode?,
    in database: Connection
  ) throws -> ReturnPlan {
    let document = try require(number, as: kind, in: database)
    guard let first = document.lines.first, let part = try PartQueries.facts(first.part, in: database) else {
      throw SparesRefusal.unknownDocument(number)
    }
    if let expected, try PartQueries.require(expected, in: database).id != part.id {
      throw SparesRefusal.otherPart(number, part: expected, is: part.number)
    }
    let wanted = try lot.map { code in
      guard let known = try LotQueries.find(code, of: part.id, in: database) else {
        throw SparesRefusal.unknownLot(part.number, lot: code, part.tracking)
      }
      return known.id
    }
    var left = quantity.units
    var open: Int64 = 0
    var legs: [Leg] = []
    for line in document.lines.reversed() where wanted == nil || line.lot == wanted {
      let back = try PostingQueries.returned(of: line.movement, in: database)
      let rest = abs(line.quantity.units + back.quantity)
      open += rest
      let taken = min(left, rest)
      guard taken > 0 else { continue }
      let worth = abs(line.value.fen + back.value)
      let value =
        taken == rest
        ? worth
        : min(worth, Cost.share(of: taken, from: (abs(line.quantity.units), abs(line.value.fen))))
      legs.append(Leg(line: line, quantity: Quantity(taken), value: Money(fen: value)))
      left -= taken
    }
    guard left == 0 else {
      if let lot, Set(document.lines.map(\.lot)).count > 1 {
        throw SparesRefusal.moreThanMovedOfLot(
          number, kind: kind, asked: quantity, open: Quantity(open), decimals: part.decimals, unit: part.unit,
          lot: lot, part.tracking)
      }
      throw SparesRefusal.moreThanMoved(
        number, kind: kind, asked: quantity, open: Quantity(open), decimals: part.decimals, unit: part.unit)
    }
    return ReturnPlan(document: document, part: part, legs: legs)
  }

  static func require(
    _ number: DocumentNumber, as kind: DocumentKind, in database: Connection
  ) throws -> StoredDocument {
    let document = try DocumentQueries.require(number, in: database)
    guard document.kind == kind else { throw SparesRefusal.otherKind(number, is: document.kind, needed: kind) }
    if let by = document.reversedBy { throw SparesRefusal.alreadyReversed(number, by: by) }
    return document
  }
}
