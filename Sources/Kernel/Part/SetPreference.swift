import Values

/// Remembers something for one's own screens.
public struct SetPreference: Action {
  public static let name = "preferences.set"
  public static let title = Phrase("Remember a preference", "记住个人偏好")
  public static let summary = Phrase(
    "Remembers a choice for your own screens: colours, language, mouse, the columns and views of lists; without a value forgets it.",
    "记住仅对自己界面生效的选择：配色、语言、鼠标、各列表的列与视图；不填值则恢复默认。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(
      \.preference, "name", "Name", "名称", kind: .code(most: 120),
      hint: Phrase(
        "theme, language, mouse, columns.LIST or view.LIST", "theme、language、mouse、columns.列表 或 view.列表")),
    .init(\.value, "value", "Value", "值", kind: .optional(.text(most: 6000))),
  ]

  public var preference = ""
  public var value: String?

  public init() {}

  public init(_ preference: Preference, _ value: String?) {
    self.preference = preference.name
    self.value = value
  }

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    guard let known = Preference(name: preference) else {
      throw KernelRefusal.unknownPreference(Text.clean(preference))
    }
    let account = change.session.account
    guard let value else {
      try PreferenceQueries.remove(preference, of: account, in: change.database)
      return Done(Phrase("\(Text.clean(preference)) is as the program has it.", "\(Text.clean(preference)) 已恢复默认。"))
    }
    if let problem = known.problem(with: value, in: change.catalog) {
      throw KernelRefusal.badValue(setting: Text.clean(preference), problem)
    }
    if case .view(let listing) = known, let number = Int64(value) {
      let view = try PreferenceQueries.view(ViewID(number), in: change.database)
      guard let view, view.listing == listing, view.account.map({ $0 == account }) ?? true else {
        throw KernelRefusal.unknownView(number)
      }
    }
    try PreferenceQueries.set(preference, to: value, of: account, in: change.database)
    return Done(Phrase("Remembered: \(Text.clean(preference)).", "已记住：\(Text.clean(preference))。"))
  }
}
