import Kernel
import Values

/// Asks a department for a service.
public struct RaiseRequest: Action {
  public static let name = "office.raiseRequest"
  public static let title = Phrase("Raise a request", "提出服务申请")
  public static let summary = Phrase(
    "Asks the department of a category for a service, with answers to its form; the deadline is so many working days as the category has.",
    "向类别对应的部门申请服务（类别有表单的须填写），期限按类别规定的工作日计算。")
  public static let permission: Permission? = OfficePermissions.use
  public static let fields: [Field<Self>] = [
    .init(\.category, "service", "Service", "服务类别"),
    .init(\.subject, "title", "Title", "标题", kind: .text(most: 120), required: true),
    .init(\.text, "text", "What is wanted", "申请内容", kind: DirectiveRules.note),
    .init(\.place, "place", "Place", "地点", kind: .text(most: 120)),
    .init(\.answers, FormAnswers.field, "Answers", "表单答案"),
    .init(
      \.formVersion, FormAnswers.versionField, "Form version", "表单版本", kind: .optional(.integer(1...1_000_000)),
      hint: Phrase("refused where another version counts now", "与现行版本不同则拒绝")),
  ]

  public var category = RequestCategoryCode(unchecked: "")
  public var subject = ""
  public var text = ""
  public var place = ""
  /// What the form of the service asks.
  public var answers = FormAnswers.none
  /// The version somebody had before them.
  public var formVersion: Int64?

  public init() {}

  public init(_ category: RequestCategoryCode, title: String, text: String = "", place: String = "") {
    self.category = category
    subject = title
    self.text = text
    self.place = place
  }

  public func validate() -> [Fault] { DirectiveRules.isBlank(subject) ? [Self.fault("title", .empty)] : [] }

  /// Whoever may take part in their own unit may ask any department.
  public func scope(in change: Change) throws -> UnitID? {
    try AddressQueries.unit(of: change.session.account, in: change.database)
  }

  public func perform(in change: inout Change) throws -> RequestRaised {
    guard let found = try RequestQueries.category(category, in: change.database) else {
      throw RequestRefusal.unknownCategory(category)
    }
    guard found.isOpen else { throw RequestRefusal.categoryClosed(category) }
    let due = try WorkCalendar.day(after: change.today, workingDays: Int(clamping: found.days), in: change.database)
    let record = try RequestForm.keep(answers, answered: formVersion, form: found.form, in: change)
    let number = try change.nextNumber(
      "office.request", pattern: try change.value(of: OfficeSettings.requestNumber))
    let unit = try AddressQueries.unit(of: change.session.account, in: change.database)
    let id = try RequestQueries.insert(
      self, number: number, category: found, from: unit, due: due, record: record, in: change)
    try RequestQueries.note("raise", of: id, text: text, in: change)
    return RequestRaised(number: RequestNumber(unchecked: number), due: due)
  }
}

/// A request was raised.
public struct RequestRaised: Outcome {
  public let number: RequestNumber
  public let due: Day

  init(number: RequestNumber, due: Day) {
    self.number = number
    self.due = due
  }

  public init(json: JSON) throws(OutcomeFault) {
    number = RequestNumber(unchecked: try json.string("request"))
    due = try json.required("due") { $0.string.flatMap { Day(text: $0) } }
  }

  public var json: JSON { ["request": number.json, "due": due.json] }

  public var sentence: Phrase { Phrase("Raised \(number), due on \(due).", "已提出 \(number)，期限 \(due)。") }
}
