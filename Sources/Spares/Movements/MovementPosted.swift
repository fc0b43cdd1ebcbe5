import Kernel
import Values

/// What a posting answers: the document and what it did.
public struct MovementPosted: Outcome, Hashable {
  /// One bin (and lot) the document took from or put into.
  public struct Leg: Sendable, Hashable {
    public let bin: BinCode
    public let lot: LotCode?
    public let quantity: Quantity
    public let leftInBin: Quantity

    public init(bin: BinCode, lot: LotCode?, quantity: Quantity, leftInBin: Quantity) {
      self.bin = bin
      self.lot = lot
      self.quantity = quantity
      self.leftInBin = leftInBin
    }
  }

  public let document: DocumentNumber
  public let kind: DocumentKind
  public let part: PartNumber
  public let quantity: Quantity
  public let decimals: Int
  public let unit: Phrase
  /// What its pieces are told apart by: the word for a leg's lot.
  public let tracking: Tracking
  public let value: Money
  /// At least one; a transfer names where it took from first, then where it put.
  public let legs: [Leg]
  /// What left beyond (or, negative, short of) the value it should have had.
  public let difference: Money

  public var bin: BinCode { legs.first?.bin ?? BinCode(unchecked: "") }
  public var leftInBin: Quantity { legs.first?.leftInBin ?? .zero }

  public init(
    document: DocumentNumber, kind: DocumentKind, part: PartNumber, quantity: Quantity, decimals: Int, unit: Phrase,
    tracking: Tracking, value: Money, legs: [Leg], difference: Money = .zero
  ) {
    self.document = document
    self.kind = kind
    self.part = part
    self.quantity = quantity
    self.decimals = decimals
    self.unit = unit
    self.tracking = tracking
    self.value = value
    self.legs = legs
    self.difference = difference
  }

  public init(json: JSON) throws(OutcomeFault) {
    document = DocumentNumber(unchecked: try json.string("document"))
    kind = try json.required("kind") { $0.string.flatMap { DocumentKind(rawValue: $0) } }
    part = PartNumber(unchecked: try json.string("part"))
    let quantity = Quantity(try json.integer("quantity"))
    self.quantity = quantity
    decimals = Int(try json.integer("decimals"))
    unit = Phrase(try json.string("unitEnglish"), try json.string("unitChinese"))
    value = Money(fen: try json.integer("value"))
    difference = Money(fen: json["difference"]?.integer ?? 0)
    if case .array(let legs)? = json["legs"] {
      var read: [Leg] = []
      for leg in legs { read.append(try Leg(json: leg)) }
      self.legs = read
    } else {
      // As the first version wrote it: one bin.
      legs = [
        Leg(
          bin: BinCode(unchecked: try json.string("bin")), lot: nil, quantity: quantity,
          leftInBin: Quantity(try json.integer("leftInBin")))
      ]
    }
    // Before serial numbers were told from lots in it, it said neither.
    let known = json["tracking"]?.string.flatMap { Tracking(rawValue: $0) }
    tracking = known ?? (legs.contains { $0.lot != nil } ? .lot : .none)
  }

  public var json: JSON {
    var members: [JSON.Member] = [
      .init("document", document.json), .init("kind", kind.json), .init("part", part.json), .init("bin", bin.json),
      .init("quantity", quantity.json), .init("decimals", .integer(Int64(decimals))),
      .init("unitEnglish", .string(unit.english)), .init("unitChinese", .string(unit.chinese)),
      .init("value", value.json), .init("leftInBin", leftInBin.json), .init("legs", .array(legs.map(\.json))),
    ]
    if tracking == .serial { members.append(.init("tracking", tracking.json)) }
    if difference != .zero { members.append(.init("difference", difference.json)) }
    return .object(members)
  }
}

extension MovementPosted.Leg {
  init(json: JSON) throws(OutcomeFault) {
    self.init(
      bin: BinCode(unchecked: try json.string("bin")), lot: json["lot"]?.string.map { LotCode(unchecked: $0) },
      quantity: Quantity(try json.integer("quantity")), leftInBin: Quantity(try json.integer("leftInBin")))
  }

  var json: JSON {
    var members: [JSON.Member] = [
      .init("bin", bin.json), .init("quantity", quantity.json), .init("leftInBin", leftInBin.json),
    ]
    if let lot { members.insert(.init("lot", lot.json), at: 1) }
    return .object(members)
  }
}
