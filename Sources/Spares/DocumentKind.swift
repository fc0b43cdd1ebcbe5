import Kernel
import Values

/// The kinds of stock document (S10).
public enum DocumentKind: String, Choice {
  case receipt
  case issue
  case workReturn
  case supplierReturn
  case transfer
  case adjustment
  case scrap
  case opening
  case repairOut
  case repairIn
  case reversal

  public var label: Phrase {
    switch self {
    case .receipt: Phrase("receipt", "入库")
    case .issue: Phrase("issue", "出库")
    case .workReturn: Phrase("returned", "退料")
    case .supplierReturn: Phrase("sent back", "退货")
    case .transfer: Phrase("transfer", "移库")
    case .adjustment: Phrase("count", "盘点调整")
    case .scrap: Phrase("scrap", "报废")
    case .opening: Phrase("opening", "期初")
    case .repairOut: Phrase("to repair", "送修")
    case .repairIn: Phrase("repaired", "修复入库")
    case .reversal: Phrase("reversal", "冲销")
    }
  }

  /// What a document of this kind is called in full, as its slip is headed.
  public var title: Phrase {
    switch self {
    case .receipt: Phrase("Receipt", "入库单")
    case .issue: Phrase("Issue slip", "出库单")
    case .workReturn: Phrase("Return from work", "退料单")
    case .supplierReturn: Phrase("Return to supplier", "退货单")
    case .transfer: Phrase("Transfer", "移库单")
    case .adjustment: Phrase("Adjustment to count", "盘点调整单")
    case .scrap: Phrase("Scrapping", "报废单")
    case .opening: Phrase("Opening balance", "期初库存单")
    case .repairOut: Phrase("Sent to repair", "送修单")
    case .repairIn: Phrase("Back from repair", "修复入库单")
    case .reversal: Phrase("Reversal", "冲销单")
    }
  }

  /// Stock leaves by it: its slip says how much left, not how the ledger changed.
  public var isOutgoing: Bool {
    switch self {
    case .issue, .supplierReturn, .scrap, .repairOut: true
    case .receipt, .workReturn, .transfer, .adjustment, .opening, .repairIn, .reversal: false
    }
  }
}
