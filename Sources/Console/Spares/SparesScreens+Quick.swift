import Kernel
import Spares
import Terminal
import Values

extension SparesScreens {
  /// What a storekeeper does all day, from the first screen with the keys of the stock list.
  static let quick: [ConsolePart.Quick] = [
    ConsolePart.Quick(
      id: "first.stock", title: Phrase("Stock list", "库存列表"), label: Phrase("Stock", "库存"),
      help: Phrase(
        "Opens the stock list; simply typing or scanning here finds there at once.", "打开库存列表；在此直接输入或扫码也会在库存中查找。"),
      key: .function(3), permission: SparesPermissions.see, open: { Router.listing("stock", filters: [:], $0) }),
    ConsolePart.Quick(
      id: "first.desk", title: Phrase("Scan desk", "扫码台"), label: Phrase("Desk", "扫码台"),
      help: Phrase(
        "Issues and receives by scanning parts, bins and work orders in any order.", "按任意顺序扫描备件、货位和工单完成出入库。"),
      key: .control("e"), permission: SparesPermissions.issue, open: { ScanDeskScreen($0) }),
    posting(.receive, key: .control("r")), posting(.issue, key: .control("t")),
  ]

  private static func posting(_ kind: PostingKind, key: Key) -> ConsolePart.Quick {
    ConsolePart.Quick(
      id: CommandID(rawValue: "first." + kind.rawValue), title: kind.title, label: nil, help: kind.summary, key: key,
      permission: kind.permission, open: { PostingScreen(kind, part: nil, $0) })
  }
}
