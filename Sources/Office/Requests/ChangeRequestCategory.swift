import Kernel
import Values

/// Changes who does a kind of service, in how many days, or whether it is offered. Requests raised before keep theirs.
public struct ChangeRequestCategory: Action {
  public static let name = "office.changeRequestCategory"
  public static let title = Phrase("Change the service", "修改服务类别")
  public static let summary = Phrase(
    "Changes the department, the working days, the form, or whether the service is offered; requests raised before keep theirs.",
    "修改办理部门、期限、表单或是否提供；此前的申请不受影响。")
  public static let permission: Permission? = OfficePermissions.handleRequests
  public static let fields: [Field<Self>] = [
    .init(\.code, "service", "Service", "服务代码"),
    .init(\.unit, "unit", "Department", "办理部门", kind: .optional(.integer(1 ... .max))),
    .init(\.days, "days", "Working days", "办理期限（工作日）", kind: .optional(.integer(0...260))),
    .init(\.isOpen, "offered", "Offered", "是否提供"),
    .init(\.form, "form", "Form", "表单", hint: Phrase("a form's code, or - for none", "表单代码，填 - 表示不用表单")),
  ]

  public var code = RequestCategoryCode(unchecked: "")
  public var unit: Int64?
  public var days: Int64?
  public var isOpen: Bool?
  public var form: FormCode?

  /// Stands for no form.
  public static let noForm = FormCode(unchecked: "-")

  public init() {}

  public init(_ code: RequestCategoryCode) { self.code = code }

  public func scope(in change: Change) throws -> UnitID? {
    try RequestQueries.category(code, in: change.database)?.unit
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let category = try RequestQueries.category(code, in: change.database) else {
      throw RequestRefusal.unknownCategory(code)
    }
    if let unit {
      guard let named = try AddressQueries.unit(UnitID(unit), in: change.database) else {
        throw OfficeRefusal.unknownUnit(unit)
      }
      guard named.isOpen else { throw OfficeRefusal.closedUnit(named.name) }
      guard try change.holds(OfficePermissions.handleRequests, unit: UnitID(unit)) else {
        throw DoorRefusal.notInUnit(permission: OfficePermissions.handleRequests)
      }
    }
    try RequestQueries.change(category.id, unit: unit, days: days, isOpen: isOpen, in: change.database)
    if let form {
      let named = form == Self.noForm ? nil : try Forms.require(form, in: change.database)
      try RequestQueries.setForm(named, of: category.id, in: change.database)
    }
    return Done(Phrase("Service \(code) is changed.", "服务类别 \(code) 已修改。"))
  }
}
