import Values

/// Adds a department or unit below another one.
public struct AddUnit: Action {
  public static let name = "units.add"
  public static let title = Phrase("Add unit", "新增单位")
  public static let summary = Phrase("Adds a unit, below another one or at the top.", "新增单位，可挂在上级单位之下。")
  public static let permission: Permission? = KernelPermissions.manageAccounts
  /// Said where a unit is named by its number.
  public static let numberHint = Phrase("its number in the list of units", "单位列表中的编号")
  public static let fields: [Field<Self>] = [
    .init(\.unitName, "name", "Name", "名称", kind: .text(most: 80), required: true),
    .init(\.parent, "parent", "Parent unit", "上级单位", hint: numberHint),
  ]

  public var unitName = ""
  public var parent: Int64?

  public init() {}

  public init(_ name: String, below parent: UnitID? = nil) {
    unitName = name
    self.parent = parent?.rawValue
  }

  public func scope(in change: Change) throws -> UnitID? { parent.map { UnitID($0) } }

  public func validate() -> [Fault] { unitName.isEmpty ? [Self.fault("name", .empty)] : [] }

  public func perform(in change: inout Change) throws -> UnitAdded {
    let path = try parent.map { try KernelRules.requireUnit($0, in: change.database).path } ?? "/"
    guard try !UnitQueries.isTaken(unitName, below: parent, except: nil, in: change.database) else {
      throw OrganisationRefusal.unitTaken(unitName)
    }
    let id = try UnitQueries.insert(name: unitName, parent: parent, below: path, in: change.database)
    return UnitAdded(id: id, name: unitName)
  }
}

public struct UnitAdded: Outcome {
  public let id: UnitID
  public let name: String

  init(id: UnitID, name: String) {
    self.id = id
    self.name = name
  }

  public init(json: JSON) throws(OutcomeFault) {
    id = UnitID(try json.integer("unit"))
    name = try json.string("name")
  }

  public var json: JSON { ["unit": .integer(id.rawValue), "name": .string(name)] }
  public var sentence: Phrase { Phrase("Unit \(id.rawValue) \(name) was added.", "已新增单位 \(id.rawValue) \(name)。") }
}
