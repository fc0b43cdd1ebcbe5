import Kernel
import Values

/// What a posting answers: the document and what it did.
public struct MovementPosted: Outcome, Hashable {
  public let document: DocumentNumber
  public let kind: DocumentKind
  public let part: PartNumber
  public let bin: BinCode
  public let quantity: Quantity
  public let decimals: Int
  public let unit: Phrase
  public let value: Money
  public let leftInBin: Quantity

  public init(
    document: DocumentNumber, kind: DocumentKind, part: PartNumber, bin: BinCode, quantity: Quantity, decimals: Int,
    unit: Phrase, value: Money, leftInBin: Quantity
  ) {
    self.document = document
    self.kind = kind
    self.part = part
    self.bin = bin
    self.quantity = quantity
    self.decimals = decimals
    self.unit = unit
    self.value = value
    self.leftInBin = leftInBin
  }

  public init(json: JSON) throws(OutcomeFault) {
    document = DocumentNumber(unchecked: try json.string("document"))
    kind = try json.required("kind") { $0.string.flatMap { DocumentKind(rawValue: $0) } }
    part = PartNumber(unchecked: try json.string("part"))
    bin = BinCode(unchecked: try json.string("bin"))
    quantity = Quantity(try json.integer("quantity"))
    decimals = Int(try json.integer("decimals"))
    unit = Phrase(try json.string("unitEnglish"), try json.string("unitChinese"))
    value = Money(fen: try json.integer("value"))
    leftInBin = Quantity(try json.integer("leftInBin"))
  }

  public var json: JSON {
    [
      "document": document.json, "kind": kind.json, "part": part.json, "bin": bin.json, "quantity": quantity.json,
      "decimals": .integer(Int64(decimals)), "unitEnglish": .string(unit.english), "unitChinese": .string(unit.chinese),
      "value": value.json, "leftInBin": leftInBin.json,
    ]
  }

  public var sentence: Phrase {
    let amount = quantity.format(decimals: decimals)
    let left = leftInBin.format(decimals: decimals)
    let english =
      switch kind {
      case .receipt: "Received \(amount) \(unit.english) of \(part) into \(bin)"
      case .issue: "Issued \(amount) \(unit.english) of \(part) from \(bin)"
      case .opening: "Opened with \(amount) \(unit.english) of \(part) in \(bin)"
      case .reversal: "Reversed \(amount) \(unit.english) of \(part) in \(bin)"
      }
    let chinese =
      switch kind {
      case .receipt: "\(part) 入库 \(amount) \(unit.chinese)，货位 \(bin)"
      case .issue: "\(part) 出库 \(amount) \(unit.chinese)，货位 \(bin)"
      case .opening: "\(part) 期初 \(amount) \(unit.chinese)，货位 \(bin)"
      case .reversal: "\(part) 冲销 \(amount) \(unit.chinese)，货位 \(bin)"
      }
    return Phrase(
      "\(english); \(left) there now (\(document)).", "\(chinese)，现存 \(left)（\(document)）。")
  }
}
