import Kernel
import Spares
import Values

/// What the rules would take for a quantity now, or why they would not: shown before anything is posted (S13).
struct StockOffer: Sendable, Hashable {
  let quantity: Quantity
  /// Nothing where it is refused.
  var legs: [IssueProposal.Leg] = []
  var cost: Money?
  var refused: SparesRefusal?

  var refusal: Phrase? { refused?.sentence }

  /// Too little is there for it: what could stand in is shown.
  var isShort: Bool { refused != nil }

  /// Asks the rules; only reads.
  ///
  /// - Parameter acceptsExpired: what has expired may be taken as well; the rules for issues cannot say from where then.
  /// - Returns: nil where there is nothing to say.
  static func make(
    _ part: PartNumber, _ quantity: Quantity, bin: BinCode?, lot: LotCode?, acceptsExpired: Bool, as session: Session,
    in site: Site
  ) throws -> StockOffer? {
    do {
      let found = try IssueProposal.make(part, quantity, bin: bin, lot: lot, as: session, in: site)
      return StockOffer(quantity: quantity, legs: found.legs, cost: found.cost)
    } catch let refusal as SparesRefusal {
      switch refusal {
      case .lotExpired where acceptsExpired: return nil
      // A bin or lot that does not exist is said beside its field.
      case .notEnough, .noStock, .lotExpired, .binBlocked:
        return StockOffer(quantity: quantity, refused: refusal)
      default: return nil
      }
    }
  }
}
