import Values

/// Publishes a version of a form, given as a whole; the first one makes the form. Records made before keep their own version.
public struct PublishForm: Action {
  public static let name = "forms.publish"
  public static let title = Phrase("Publish a form", "发布表单")
  public static let summary = Phrase(
    "Publishes a new version of a form with all its items, counting from a day on; a code nobody has yet makes a new form.",
    "发布表单的新版本（含全部项目），自指定日期起执行；代码尚未使用时即新建表单。")
  public static let permission: Permission? = KernelPermissions.keepForms
  public static let fields: [Field<Self>] = [
    .init(\.form, "form", "Form", "表单代码"),
    .init(\.titleEnglish, "titleEnglish", "English title", "英文名称", kind: .text(most: 120)),
    .init(\.titleChinese, "titleChinese", "Chinese title", "中文名称", kind: .text(most: 120)),
    .init(\.items, "items", "Items", "项目", required: true),
    .init(
      \.from, "from", "Counts from", "执行日期", hint: Phrase("empty: today", "不填为今天")),
    .init(
      \.part, "part", "For the part", "适用模块", kind: .optional(.code(most: 40)),
      hint: Phrase("empty: for all parts, or as it was", "不填为全部模块，或与原来相同")),
    .init(
      \.basedOn, "basedOn", "Made from version", "依据版本", kind: .optional(.integer(0...1_000_000)),
      hint: Phrase("refused where a newer one was published meanwhile", "如期间已发布更新的版本则拒绝")),
  ]

  public var form = FormCode(unchecked: "")
  public var titleEnglish = ""
  public var titleChinese = ""
  public var items = FormItems([])
  public var from: Day?
  public var part: String?
  public var basedOn: Int64?

  public init() {}

  public init(_ form: FormCode, english: String = "", chinese: String = "", _ items: [FormItem], from: Day? = nil) {
    self.form = form
    titleEnglish = english
    titleChinese = chinese
    self.items = FormItems(items)
    self.from = from
  }

  public func validate() -> [Fault] {
    (FormCodes.isSound(form.text) ? [] : [Self.fault("form", FormCodes.problem)]) + items.faults
  }

  public func perform(in change: inout Change) throws -> FormPublished {
    let from = from ?? change.today
    if from < change.today { throw KernelRules.isPast("from", of: Self.self) }
    if let part, part != KernelPart.part.name, !change.catalog.known.parts.contains(where: { $0.name == part }) {
      throw FormRefusal.unknownPart(Text.clean(part))
    }
    let stored = try FormQueries.find(form, in: change.database)
    let hasTitle = !FormItem.isBlank(titleEnglish) || !FormItem.isBlank(titleChinese)
    guard stored != nil || hasTitle else { throw FormRefusal.unknown(form) }
    if let stored, stored.isRetired { throw FormRefusal.retired(form) }
    let newest = stored?.newest ?? 0
    if let basedOn, basedOn != newest {
      throw FormRefusal.changedMeanwhile(form, basedOn: basedOn, newest: newest)
    }
    let before = try FormQueries.version(form, number: nil, in: change.database)
    let english = hasTitle ? titleEnglish : before?.titleEnglish ?? ""
    let chinese = hasTitle ? titleChinese : before?.titleChinese ?? ""
    if let before, before.items == items.all, before.titleEnglish == english, before.titleChinese == chinese,
      before.from == from
    {
      throw FormRefusal.unchanged(form, version: before.number)
    }
    let id = try stored?.id ?? FormQueries.insert(form, part: part ?? "", in: change)
    if let part, let stored, stored.part != part { try FormQueries.setPart(part, of: stored.id, in: change.database) }
    try FormQueries.insert(
      newest + 1, of: id, form, from: from, english: english, chinese: chinese, items.all, in: change)
    return FormPublished(form: form, version: newest + 1, from: from)
  }
}

/// A version of a form was published.
public struct FormPublished: Outcome {
  public let form: FormCode
  public let version: Int64
  public let from: Day

  init(form: FormCode, version: Int64, from: Day) {
    self.form = form
    self.version = version
    self.from = from
  }

  public init(json: JSON) throws(OutcomeFault) {
    form = FormCode(unchecked: try json.string("form"))
    version = try json.integer("version")
    from = try json.required("from") { $0.string.flatMap { Day(text: $0) } }
  }

  public var json: JSON { ["form": form.json, "version": .integer(version), "from": from.json] }

  public var sentence: Phrase {
    Phrase(
      "Version \(version) of form \(form) is published; it counts from \(from).",
      "表单 \(form) 第 \(version) 版已发布，自 \(from) 起执行。")
  }
}
