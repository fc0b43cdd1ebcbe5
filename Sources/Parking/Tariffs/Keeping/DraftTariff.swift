import Kernel
import Values

/// Keeps a version of a tariff as a draft: its file without faults, its version later than those there are.
public struct DraftTariff: Action {
  public static let name = "parking.draftTariff"
  public static let title = Phrase("Draft a tariff", "编制费率")
  public static let summary = Phrase(
    "Keeps the content of a tariff file as a draft; a changed tariff is a new version of the same code.",
    "将费率文件的内容保存为草稿；修改费率须以同一编码建立新版本。")
  public static let permission: Permission? = ParkingPermissions.tariffs
  public static let fields: [Field<Self>] = [.init(\.content, "content", "Tariff file", "费率文件", required: true)]

  public var content = TariffContent(unchecked: .null)

  public init() {}

  public init(_ content: JSON) { self.content = TariffContent(unchecked: content) }

  public func perform(in change: inout Change) throws -> Done {
    let file = try TariffFile(content.json)
    let code = try Tariffs.code(of: file.tariff)
    if let last = try TariffQueries.lastVersion(of: code, in: change.database), last >= file.tariff.version {
      throw TariffKeepingRefusal.notLater(code.text, version: file.tariff.version, last: last)
    }
    try TariffQueries.insert(file.tariff, code, body: content.json.text, in: change)
    let notes = file.warnings.count
    let more =
      notes == 0
      ? Phrase("", "")
      : Phrase("; \(notes) \(notes == 1 ? "thing" : "things") to look at again", "，有 \(notes) 处提示请复核")
    return Done(
      Phrase("Version \(file.tariff.version) of \(code) is a draft", "\(code) 第 \(file.tariff.version) 版已存为草稿") + more
        + Phrase(".", "。"))
  }
}
