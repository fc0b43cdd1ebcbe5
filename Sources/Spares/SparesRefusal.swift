import Kernel
import Values

/// What the stock refuses, as facts.
public enum SparesRefusal: Refusal, Hashable {
  public struct Shortage: Sendable, Hashable {
    public let part: PartNumber
    /// Nil where several bins together hold too little.
    public let bin: BinCode?
    public let asked: Quantity
    public let left: Quantity
    public let decimals: Int
    public let unit: Phrase
    /// Who took from there last, and with which document.
    public let taker: String?
    public let document: String?
    /// The one lot or serial number it is about; nil where any would do.
    public var lot: LotCode?
    public var tracking = Tracking.none
    /// What lies there as well and may not be issued: past its last day.
    public var expired = Quantity.zero
    /// The bins that hold more of it which could be taken, at most three.
    public var elsewhere: [Elsewhere] = []

    public struct Elsewhere: Sendable, Hashable {
      public let bin: BinCode
      public let quantity: Quantity
    }
  }

  /// A part's stock that is kept for work orders.
  public struct Reserved: Sendable, Hashable {
    public let part: PartNumber
    public let asked: Quantity
    public let free: Quantity
    public let decimals: Int
    public let unit: Phrase
    /// Who holds it, at most five.
    public let workOrders: [WorkOrderCode]
    /// Whether the person could take it all the same.
    public let mayOverride: Bool
  }

  case unknownPart(PartNumber)
  case unknownBin(BinCode)
  case unknownStore(StoreCode)
  case unknownCategory(CategoryCode)
  case unknownDocument(DocumentNumber)
  case numberTaken(PartNumber)
  case codeTaken(PartNumber, by: PartNumber)
  case binTaken(BinCode)
  case storeTaken(StoreCode)
  case categoryTaken(CategoryCode)
  case obsolete(PartNumber)
  case binBlocked(BinCode, reason: String)
  case binOfOtherStore(BinCode)
  case notEnough(Shortage)
  case noStock(PartNumber)
  case noPrice(PartNumber)
  case tooMuch(PartNumber)
  case future(Day)
  case alreadyReversed(DocumentNumber, by: DocumentNumber)
  case reversalOfReversal(DocumentNumber)
  case notYours(DocumentNumber, by: String)
  case valueGone(DocumentNumber, part: PartNumber, needed: Money, left: Money)
  case decimalsInUse(PartNumber)
  case unknownLot(PartNumber, lot: LotCode, Tracking)
  case unknownSupplier(SupplierCode)
  case unknownEquipment(EquipmentCode)
  case unknownWorkOrder(WorkOrderCode)
  case supplierTaken(SupplierCode)
  case equipmentTaken(EquipmentCode)
  case workOrderTaken(WorkOrderCode)
  case workOrderClosed(WorkOrderCode)
  case workOrderOpen(WorkOrderCode)
  case nothingReserved(WorkOrderCode)
  case reserved(Reserved)
  case noStore
  case past(Day)
  case tooLongAgo(Day, most: Int64)
  case orderedLater(Day)
  case notTracked(PartNumber, lot: LotCode)
  case lotNeeded(PartNumber, Tracking)
  case expiryNeeded(PartNumber, lot: LotCode, Tracking)
  case expiryDiffers(PartNumber, lot: LotCode, Tracking, known: Day?)
  /// A new lot that was good no longer on the day it came.
  case expiryPassed(PartNumber, lot: LotCode, Tracking, on: Day)
  case sameExpiry(PartNumber, lot: LotCode, Tracking, on: Day)
  case expiryReasonNeeded(PartNumber, lot: LotCode, Tracking, known: Day)
  case lotExpired(PartNumber, lot: LotCode, Tracking, on: Day)
  case serialIsOne(PartNumber)
  case serialInStock(PartNumber, serial: LotCode, bin: BinCode)
  case moreThanMoved(DocumentNumber, kind: DocumentKind, asked: Quantity, open: Quantity, decimals: Int, unit: Phrase)
  /// The same, where the lot or serial number sets the limit and not the document.
  case moreThanMovedOfLot(
    DocumentNumber, kind: DocumentKind, asked: Quantity, open: Quantity, decimals: Int, unit: Phrase, lot: LotCode,
    Tracking)
  case otherKind(DocumentNumber, is: DocumentKind, needed: DocumentKind)
  case hasReturns(DocumentNumber, by: DocumentNumber)
  case otherPart(DocumentNumber, part: PartNumber, is: PartNumber)
  case nothingToAdjust(PartNumber, bin: BinCode)
  case stockInUse(PartNumber)
  case ownSubstitute(PartNumber)
  case replacedInCircle(PartNumber, by: PartNumber)
  case notRelated(PartNumber, other: PartNumber)
  case notFitted(PartNumber, equipment: EquipmentCode)
  case trackingChanged(PartNumber)
  case movedSinceCount(PartNumber, bin: BinCode)
  case beforeDocument(DocumentNumber, of: Day)

  public var code: String {
    switch self {
    case .unknownPart: "spares.unknownPart"
    case .unknownBin: "spares.unknownBin"
    case .unknownStore: "spares.unknownStore"
    case .unknownCategory: "spares.unknownCategory"
    case .unknownDocument: "spares.unknownDocument"
    case .numberTaken: "spares.numberTaken"
    case .codeTaken: "spares.codeTaken"
    case .binTaken: "spares.binTaken"
    case .storeTaken: "spares.storeTaken"
    case .categoryTaken: "spares.categoryTaken"
    case .obsolete: "spares.obsolete"
    case .binBlocked: "spares.binBlocked"
    case .binOfOtherStore: "spares.binOfOtherStore"
    case .notEnough: "spares.notEnough"
    case .noStock: "spares.noStock"
    case .noPrice: "spares.noPrice"
    case .tooMuch: "spares.tooMuch"
    case .future: "spares.future"
    case .alreadyReversed: "spares.alreadyReversed"
    case .reversalOfReversal: "spares.reversalOfReversal"
    case .notYours: "spares.notYours"
    case .valueGone: "spares.valueGone"
    case .decimalsInUse: "spares.decimalsInUse"
    case .unknownLot: "spares.unknownLot"
    case .unknownSupplier: "spares.unknownSupplier"
    case .unknownEquipment: "spares.unknownEquipment"
    case .unknownWorkOrder: "spares.unknownWorkOrder"
    case .supplierTaken: "spares.supplierTaken"
    case .equipmentTaken: "spares.equipmentTaken"
    case .workOrderTaken: "spares.workOrderTaken"
    case .workOrderClosed: "spares.workOrderClosed"
    case .workOrderOpen: "spares.workOrderOpen"
    case .nothingReserved: "spares.nothingReserved"
    case .reserved: "spares.reserved"
    case .noStore: "spares.noStore"
    case .past: "spares.past"
    case .tooLongAgo: "spares.tooLongAgo"
    case .orderedLater: "spares.orderedLater"
    case .notTracked: "spares.notTracked"
    case .lotNeeded: "spares.lotNeeded"
    case .expiryNeeded: "spares.expiryNeeded"
    case .expiryDiffers: "spares.expiryDiffers"
    case .expiryPassed: "spares.expiryPassed"
    case .sameExpiry: "spares.sameExpiry"
    case .expiryReasonNeeded: "spares.expiryReasonNeeded"
    case .lotExpired: "spares.lotExpired"
    case .serialIsOne: "spares.serialIsOne"
    case .serialInStock: "spares.serialInStock"
    case .moreThanMoved, .moreThanMovedOfLot: "spares.moreThanMoved"
    case .otherKind: "spares.otherKind"
    case .hasReturns: "spares.hasReturns"
    case .otherPart: "spares.otherPart"
    case .nothingToAdjust: "spares.nothingToAdjust"
    case .stockInUse: "spares.stockInUse"
    case .ownSubstitute: "spares.ownSubstitute"
    case .replacedInCircle: "spares.replacedInCircle"
    case .notRelated: "spares.notRelated"
    case .notFitted: "spares.notFitted"
    case .trackingChanged: "spares.trackingChanged"
    case .movedSinceCount: "spares.movedSinceCount"
    case .beforeDocument: "spares.beforeDocument"
    }
  }
}
