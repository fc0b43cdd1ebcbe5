import Kernel
import SQLite
import Values

/// Rules that adding and changing a part share.
enum PartRules {
  static func problems(
    minimum: Quantity, maximum: Quantity, packSize: Quantity, minimumOrder: Quantity, price: Money?
  ) -> [(field: String, problem: FieldProblem)] {
    var found: [(String, FieldProblem)] = []
    let atLeastZero = [("minimum", minimum), ("maximum", maximum), ("minimumOrder", minimumOrder)]
    for (name, quantity) in atLeastZero where quantity < .zero { found.append((name, .tooSmall(least: 0))) }
    if packSize < Quantity(1) { found.append(("packSize", .tooSmall(least: 1))) }
    if maximum > .zero, maximum < minimum {
      found.append(("maximum", .rule(code: "order", Phrase("is less than the minimum", "小于最低库存"))))
    }
    if let price, price < .zero { found.append(("price", .tooSmall(least: 0))) }
    return found
  }

  static func problems(
    tracking: Tracking, hasExpiry: Bool, decimals: Int64
  ) -> [(field: String, problem: FieldProblem)] {
    var found: [(String, FieldProblem)] = []
    if tracking == .serial, decimals != 0 {
      found.append(
        ("tracking", .rule(code: "pieces", Phrase("needs a part that is counted in whole pieces", "只适用于按整件计数的备件"))))
    }
    if hasExpiry, tracking == .none {
      found.append(("expires", .rule(code: "lots", Phrase("needs a part with lots or serial numbers", "须同时按批次或序列号管理"))))
    }
    return found
  }

  /// JSON from when the supplier was a text.
  static func withoutSupplierText(_ json: JSON) -> JSON {
    guard case .object(let members) = json, case .string(let text)? = json["supplier"] else { return json }
    var kept = members.filter { $0.name != "supplier" }
    if !text.isEmpty, json["note"] == nil { kept.append(.init("note", .string(text))) }
    return .object(kept)
  }

  static func categoryID(_ code: CategoryCode?, in database: Connection) throws -> CategoryID? {
    guard let code else { return nil }
    guard let id = try CategoryQueries.find(code, in: database) else { throw SparesRefusal.unknownCategory(code) }
    return id
  }

  /// A code means one part: it may be no other part's number or code.
  static func attach(_ code: PartNumber, to id: PartID, in database: Connection) throws {
    if let taken = try PartQueries.find(code, in: database) {
      if taken.id == id { return }
      throw SparesRefusal.codeTaken(code, by: taken.number)
    }
    try PartQueries.insertAlias(code, of: id, in: database)
  }
}

public struct PartSaved: Outcome {
  public let number: PartNumber
  public let isNew: Bool

  init(number: PartNumber, isNew: Bool) {
    self.number = number
    self.isNew = isNew
  }

  public init(json: JSON) throws(OutcomeFault) {
    number = PartNumber(unchecked: try json.string("part"))
    isNew = try json.required("new") { $0.bool }
  }

  public var json: JSON { ["part": number.json, "new": .bool(isNew)] }

  public var sentence: Phrase {
    isNew
      ? Phrase("Part \(number) was added.", "已新增备件 \(number)。")
      : Phrase("Part \(number) was changed.", "备件 \(number) 已修改。")
  }
}
