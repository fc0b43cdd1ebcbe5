import Values

/// Gives a setting a value from a day on.
public struct ChangeSetting: Action {
  public static let name = "settings.change"
  public static let title = Phrase("Change setting", "修改设置")
  public static let summary = Phrase(
    "Gives a setting a new value from a day on; the older values stay on record.",
    "自某日起修改设置的值，旧值保留。")
  public static let permission: Permission? = KernelPermissions.manageSettings
  public static let fields: [Field<Self>] = [
    .init(\.setting, "setting", "Setting", "设置", kind: .code(most: 80)),
    .init(
      \.value, "value", "Value", "值",
      hint: Phrase("amounts in fen, text in quotation marks", "金额以分计，文本加英文双引号")),
    .init(\.from, "from", "From", "起始日期"),
  ]

  public var setting = ""
  public var value = ""
  public var from: Day?

  public init() {}

  public init(setting: String, value: String, from: Day? = nil) {
    self.setting = setting
    self.value = value
    self.from = from
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let kind = change.catalog.settings[setting] else {
      throw KernelRefusal.unknownSetting(Text.clean(setting), known: change.catalog.settings.keys.sorted())
    }
    let json: JSON
    do {
      json = try JSON.parse(value)
      try kind.check(json)
    } catch let problem as FieldProblem {
      throw KernelRefusal.badValue(setting: setting, problem)
    } catch {
      throw KernelRefusal.badValue(
        setting: setting,
        .malformed(
          expected: Phrase("a number, true, false or text in quotation marks", "数字、true、false 或加英文双引号的文本")))
    }
    // What was done under the older value would look wrong.
    if let from, from < change.today { throw KernelRules.isPast("from", of: Self.self) }
    try SettingQueries.insert(
      setting, value: json.text, from: from ?? change.today, account: change.session.account, at: change.now,
      in: change.database)
    change.cache.forget()
    return Done(sentence(kind, json, today: change.today))
  }

  /// The value as people read it, and from when it counts where that is later.
  private func sentence(_ kind: SettingKind, _ value: JSON, today: Day) -> Phrase {
    let words = kind.kind.words(value)
    guard let from, from > today else {
      return Phrase("\(kind.title.english): now \(words.english).", "“\(kind.title.chinese)”已设为：\(words.chinese)。")
    }
    return Phrase(
      "\(kind.title.english): \(words.english) from \(from) on.",
      "“\(kind.title.chinese)”自 \(from) 起为：\(words.chinese)。")
  }
}
