import Kernel
import Values

extension SparesRefusal {
  public var facts: JSON {
    switch self {
    case .unknownPart(let part), .numberTaken(let part), .obsolete(let part), .noStock(let part), .noPrice(let part),
      .tooMuch(let part), .decimalsInUse(let part), .serialIsOne(let part), .stockInUse(let part),
      .ownSubstitute(let part), .trackingChanged(let part):
      ["part": part.json]
    case .unknownBin(let bin), .binTaken(let bin), .binOfOtherStore(let bin): ["bin": bin.json]
    case .unknownStore(let store), .storeTaken(let store): ["store": store.json]
    case .unknownCategory(let category), .categoryTaken(let category): ["category": category.json]
    case .unknownDocument(let document), .reversalOfReversal(let document): ["document": document.json]
    case .codeTaken(let code, let part): ["code": code.json, "part": part.json]
    case .binBlocked(let bin, let reason): ["bin": bin.json, "reason": .string(reason)]
    case .notEnough(let shortage):
      [
        "part": shortage.part.json, "bin": shortage.bin.map(\.json) ?? .null, "asked": shortage.asked.json,
        "left": shortage.left.json, "lot": shortage.lot.json,
        "taker": shortage.taker.json, "document": shortage.document.json, "expired": shortage.expired.json,
        "elsewhere": .array(shortage.elsewhere.map { ["bin": $0.bin.json, "quantity": $0.quantity.json] }),
      ]
    case .future(let day), .past(let day), .orderedLater(let day): ["day": day.json]
    case .tooLongAgo(let day, let most): ["day": day.json, "most": .integer(most)]
    case .unknownSupplier(let code), .supplierTaken(let code): ["supplier": code.json]
    case .unknownEquipment(let code), .equipmentTaken(let code): ["equipment": code.json]
    case .unknownWorkOrder(let code), .workOrderTaken(let code), .workOrderClosed(let code), .workOrderOpen(let code),
      .nothingReserved(let code):
      ["workOrder": code.json]
    case .reserved(let reserved):
      [
        "part": reserved.part.json, "asked": reserved.asked.json, "free": reserved.free.json,
        "workOrders": .array(reserved.workOrders.map(\.json)), "mayOverride": .bool(reserved.mayOverride),
      ]
    case .noStore: [:]
    case .unknownLot(let part, let lot, _), .notTracked(let part, let lot), .expiryNeeded(let part, let lot, _):
      ["part": part.json, "lot": lot.json]
    case .lotNeeded(let part, let tracking): ["part": part.json, "tracking": tracking.json]
    case .expiryDiffers(let part, let lot, _, let known):
      ["part": part.json, "lot": lot.json, "known": known.json]
    case .expiryReasonNeeded(let part, let lot, _, let known):
      ["part": part.json, "lot": lot.json, "known": known.json]
    case .lotExpired(let part, let lot, _, let day), .expiryPassed(let part, let lot, _, let day),
      .sameExpiry(let part, let lot, _, let day):
      ["part": part.json, "lot": lot.json, "day": day.json]
    case .serialInStock(let part, let serial, let bin):
      ["part": part.json, "serial": serial.json, "bin": bin.json]
    case .moreThanMoved(let document, let kind, let asked, let open, _, _):
      ["document": document.json, "kind": kind.json, "asked": asked.json, "open": open.json]
    case .moreThanMovedOfLot(let document, let kind, let asked, let open, _, _, let lot, _):
      ["document": document.json, "kind": kind.json, "asked": asked.json, "open": open.json, "lot": lot.json]
    case .otherKind(let document, let kind, let needed):
      ["document": document.json, "kind": kind.json, "needed": needed.json]
    case .hasReturns(let document, let by): ["document": document.json, "by": by.json]
    case .otherPart(let document, let part, let found):
      ["document": document.json, "part": part.json, "found": found.json]
    case .beforeDocument(let document, let day): ["document": document.json, "day": day.json]
    case .nothingToAdjust(let part, let bin), .movedSinceCount(let part, let bin): ["part": part.json, "bin": bin.json]
    case .replacedInCircle(let part, let by): ["part": part.json, "by": by.json]
    case .notRelated(let part, let other): ["part": part.json, "other": other.json]
    case .notFitted(let part, let equipment): ["part": part.json, "equipment": equipment.json]
    case .alreadyReversed(let document, let by): ["document": document.json, "by": by.json]
    case .notYours(let document, let by): ["document": document.json, "by": .string(by)]
    case .valueGone(let document, let part, let needed, let left):
      ["document": document.json, "part": part.json, "needed": needed.json, "left": left.json]
    }
  }
}
