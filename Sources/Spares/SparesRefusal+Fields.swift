import Kernel
import Values

extension SparesRefusal {
  /// The fields it may be about, by the names the actions give them.
  public var fields: [RefusedField] {
    switch self {
    case .unknownPart(let part): Self.holding(part.text, ["part", "number", "other", "code"])
    case .obsolete, .noStock: Self.named(["part"])
    case .otherPart: Self.named(["part", "document"])
    case .numberTaken: Self.named(["number"])
    case .codeTaken(let code, _): Self.holding(code.text, ["code", "barcode"])
    case .unknownBin(let bin), .binBlocked(let bin, _), .binOfOtherStore(let bin):
      Self.holding(bin.text, ["bin", "from", "into", "parent"])
    case .unknownStore: Self.named(["store"])
    case .unknownCategory: Self.named(["category", "parent"])
    case .binTaken, .storeTaken, .categoryTaken, .supplierTaken, .equipmentTaken, .workOrderTaken:
      Self.named(["code"])
    case .unknownDocument, .alreadyReversed, .reversalOfReversal, .notYours, .hasReturns, .otherKind, .trackingChanged:
      Self.named(["document"])
    case .valueGone: Self.named(["priceDifference", "document"])
    case .notEnough, .tooMuch, .moreThanMoved, .moreThanMovedOfLot, .serialIsOne, .reserved, .nothingToAdjust,
      .movedSinceCount:
      Self.named(["quantity", "counted"])
    case .noPrice: Self.named(["price"])
    case .future, .tooLongAgo, .beforeDocument: Self.named(["day"])
    case .past: Self.named(["until"])
    case .orderedLater: Self.named(["orderedOn"])
    case .decimalsInUse: Self.named(["decimals"])
    case .stockInUse: Self.named(["tracking"])
    case .unknownLot, .notTracked, .lotNeeded, .lotExpired, .serialInStock: Self.named(["lot"])
    case .expiryNeeded, .expiryDiffers, .expiryPassed, .sameExpiry: Self.named(["expires"])
    case .expiryReasonNeeded: Self.named(["reason"])
    case .unknownSupplier: Self.named(["supplier", "code"])
    case .unknownEquipment(let code): Self.holding(code.text, ["equipment", "parent", "reference"])
    case .unknownWorkOrder: Self.named(["workOrder", "code", "reference"])
    case .workOrderClosed: Self.named(["workOrder", "reference", "code"])
    case .workOrderOpen: Self.named(["code"])
    case .nothingReserved: Self.named(["workOrder"])
    case .noStore: Self.named(["store"])
    case .ownSubstitute, .replacedInCircle, .notRelated: Self.named(["other"])
    case .notFitted: Self.named(["position"])
    }
  }

  private static func named(_ names: [String]) -> [RefusedField] { names.map { RefusedField($0) } }

  private static func holding(_ value: String, _ names: [String]) -> [RefusedField] {
    names.map { RefusedField($0, holding: value) }
  }
}
