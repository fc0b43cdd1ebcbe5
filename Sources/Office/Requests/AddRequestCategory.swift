import Kernel
import Values

/// Adds a kind of service that people can ask a department for.
public struct AddRequestCategory: Action {
  public static let name = "office.addRequestCategory"
  public static let title = Phrase("Add a service", "新增服务类别")
  public static let summary = Phrase(
    "Adds a kind of service people can ask for, the department that does it, and in how many working days.",
    "新增可申请的服务类别、办理部门和办理期限（工作日）。")
  public static let permission: Permission? = OfficePermissions.handleRequests
  public static let fields: [Field<Self>] = [
    .init(\.code, "service", "Service", "服务代码"),
    .init(\.nameChinese, "nameChinese", "Chinese name", "中文名称", kind: .text(most: 60)),
    .init(\.nameEnglish, "nameEnglish", "English name", "英文名称", kind: .text(most: 60)),
    .init(\.unit, "unit", "Department", "办理部门", kind: .integer(1 ... .max), required: true),
    .init(\.days, "days", "Working days", "办理期限（工作日）", kind: .integer(0...260)),
    .init(
      \.form, "form", "Form", "表单", hint: Phrase("what is asked of whoever raises one", "提出申请时须填写的表单")),
  ]

  public var code = RequestCategoryCode(unchecked: "")
  public var nameChinese = ""
  public var nameEnglish = ""
  public var unit: Int64 = 0
  public var days: Int64 = 5
  public var form: FormCode?

  public init() {}

  public init(_ code: RequestCategoryCode, english: String, chinese: String, unit: UnitID, days: Int64) {
    self.code = code
    nameEnglish = english
    nameChinese = chinese
    self.unit = unit.rawValue
    self.days = days
  }

  public func validate() -> [Fault] {
    nameChinese.isEmpty && nameEnglish.isEmpty ? [Self.fault("nameChinese", .empty)] : []
  }

  public func scope(in change: Change) throws -> UnitID? { UnitID(unit) }

  public func perform(in change: inout Change) throws -> Done {
    guard let named = try AddressQueries.unit(UnitID(unit), in: change.database) else {
      throw OfficeRefusal.unknownUnit(unit)
    }
    guard named.isOpen else { throw OfficeRefusal.closedUnit(named.name) }
    guard try RequestQueries.category(code, in: change.database) == nil else {
      throw RequestRefusal.categoryTaken(code)
    }
    let form = try form.flatMap { $0 == ChangeRequestCategory.noForm ? nil : $0 }.map {
      try Forms.require($0, in: change.database)
    }
    try RequestQueries.insert(self, form: form, in: change)
    return Done(
      Phrase("Service \(code) goes to \(named.name).", "服务类别 \(code) 已设置，由\(named.name)办理。"))
  }
}
