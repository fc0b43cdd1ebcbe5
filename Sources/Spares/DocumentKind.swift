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
    case .workReturn: Phrase("return from work", "退料")
    case .supplierReturn: Phrase("return to supplier", "退货")
    case .transfer: Phrase("transfer", "调拨")
    case .adjustment: Phrase("adjustment", "盘点调整")
    case .scrap: Phrase("scrap", "报废")
    case .opening: Phrase("opening", "期初")
    case .repairOut: Phrase("to repair", "送修")
    case .repairIn: Phrase("from repair", "修复入库")
    case .reversal: Phrase("reversal", "冲销")
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
