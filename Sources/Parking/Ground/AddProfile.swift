import Kernel
import Values

/// Adds a kind of display: how wide it is, what it can write, and how a line is made (P20).
public struct AddProfile: Action {
  public static let name = "parking.addProfile"
  public static let title = Phrase("Add a display profile", "新增显示屏样式")
  public static let summary = Phrase(
    "Says how wide a display is, whether it writes Chinese, and how its line is made.", "设定显示屏宽度、是否支持汉字及显示内容格式。")
  public static let permission: Permission? = ParkingPermissions.layout
  public static let fields: [Field<Self>] = [
    .init(\.code, "code", "Profile", "样式编码"),
    .init(\.called, "name", "Name", "名称", kind: .text(most: 80), required: true),
    .init(
      \.width, "width", "Columns", "显示列数", kind: .integer(2...200),
      hint: Phrase("a Chinese character takes two", "一个汉字占两列")),
    .init(\.isChinese, "chinese", "Writes Chinese", "支持汉字"),
    .init(
      \.template, "template", "Line", "显示格式", kind: .text(most: 200), required: true,
      hint: Phrase("{name} {free} {capacity} {arrow}, and text", "可用 {name} {free} {capacity} {arrow} 及固定文字")),
  ]

  public var code = ProfileCode(unchecked: "")
  public var called = ""
  public var width: Int64 = 16
  public var isChinese = true
  public var template = "{name} {free}"

  public init() {}

  public init(_ code: ProfileCode, _ name: String, width: Int64, isChinese: Bool, template: String) {
    self.code = code
    called = name
    self.width = width
    self.isChinese = isChinese
    self.template = template
  }

  public func validate() -> [Fault] {
    guard let unknown = DisplayTemplate(template).unknown.first else { return [] }
    return [
      Self.fault(
        "template", .rule(code: "placeholder", Phrase("has the unknown {\(unknown)}", "含有未知的 {\(unknown)}")))
    ]
  }

  public func perform(in change: inout Change) throws -> Done {
    try ParkingLayout.refuseTaken(.profile, code, in: change.database)
    try LayoutQueries.insert(self, in: change)
    return Done(Phrase("Display profile \(code) is added.", "显示屏样式 \(code) 已新增。"))
  }
}
