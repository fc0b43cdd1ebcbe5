import Kernel
import Values

/// What the stock refuses, as facts.
public enum SparesRefusal: Refusal, Hashable {
  public struct Shortage: Sendable, Hashable {
    public let part: PartNumber
    public let bin: BinCode
    public let asked: Quantity
    public let left: Quantity
    public let decimals: Int
    public let unit: Phrase
    /// Who took from there last, and with which document.
    public let taker: String?
    public let document: String?
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
    }
  }

  public var facts: JSON {
    switch self {
    case .unknownPart(let part), .numberTaken(let part), .obsolete(let part), .noStock(let part), .noPrice(let part),
      .tooMuch(let part), .decimalsInUse(let part):
      ["part": part.json]
    case .unknownBin(let bin), .binTaken(let bin), .binOfOtherStore(let bin): ["bin": bin.json]
    case .unknownStore(let store), .storeTaken(let store): ["store": store.json]
    case .unknownCategory(let category), .categoryTaken(let category): ["category": category.json]
    case .unknownDocument(let document), .reversalOfReversal(let document): ["document": document.json]
    case .codeTaken(let code, let part): ["code": code.json, "part": part.json]
    case .binBlocked(let bin, let reason): ["bin": bin.json, "reason": .string(reason)]
    case .notEnough(let shortage):
      [
        "part": shortage.part.json, "bin": shortage.bin.json, "asked": shortage.asked.json, "left": shortage.left.json,
        "taker": shortage.taker.json, "document": shortage.document.json,
      ]
    case .future(let day): ["day": day.json]
    case .alreadyReversed(let document, let by): ["document": document.json, "by": by.json]
    case .notYours(let document, let by): ["document": document.json, "by": .string(by)]
    case .valueGone(let document, let part, let needed, let left):
      ["document": document.json, "part": part.json, "needed": needed.json, "left": left.json]
    }
  }
}
