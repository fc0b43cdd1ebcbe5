import Values

/// Retires a form: nothing asks it any more; what was answered stays. Or takes it back into use.
public struct RetireForm: Action {
  public static let name = "forms.retire"
  public static let title = Phrase("Retire a form", "停用表单")
  public static let summary = Phrase(
    "Retires a form, or takes it back into use; what was filled in stays readable with its own version.",
    "停用或恢复表单；已填写的内容仍按各自版本查看。")
  public static let permission: Permission? = KernelPermissions.keepForms
  public static let fields: [Field<Self>] = [
    .init(\.form, "form", "Form", "表单代码"),
    .init(\.isRetired, "retired", "Retired", "停用"),
  ]

  public var form = FormCode(unchecked: "")
  public var isRetired = true

  public init() {}

  public init(_ form: FormCode, retired: Bool = true) {
    self.form = form
    isRetired = retired
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let stored = try FormQueries.find(form, in: change.database) else { throw FormRefusal.unknown(form) }
    guard stored.isRetired != isRetired else {
      throw isRetired ? FormRefusal.retired(form) : FormRefusal.notRetired(form)
    }
    try FormQueries.setRetired(stored.id, at: isRetired ? change.now : nil, in: change.database)
    return Done(
      isRetired
        ? Phrase("Form \(form) is retired.", "表单 \(form) 已停用。")
        : Phrase("Form \(form) is in use again.", "表单 \(form) 已恢复使用。"))
  }
}
