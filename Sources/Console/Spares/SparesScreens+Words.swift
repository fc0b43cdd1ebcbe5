import Spares
import Values

extension SparesScreens {
  /// What else storekeepers call what they do, for the palette.
  static let words: [String: Phrase] = [
    ReceivePart.name: Phrase("goods in, delivery, put away", "收货 进货 上架"),
    IssuePart.name: Phrase("hand out, withdraw, goods out", "领料 领用 发料"),
    TransferPart.name: Phrase("move, relocate", "移位 调拨 转库"),
    AdjustStock.name: Phrase("count, stocktake, correct", "盘点 盘盈 盘亏 更正"),
    ScrapPart.name: Phrase("write off, dispose", "报损 销毁"),
    ReverseDocument.name: Phrase("undo, cancel, storno", "撤销 红冲 作废"),
    AddPart.name: Phrase("new part, create part", "新建备件 建档"),
    AddWorkOrder.name: Phrase("new order, job", "新建工单"),
  ]
}
