import Kernel
import Values

public enum SparesSettings {
  /// A posting worth more than this waits for approval; 0 means none does.
  public static let approvalAbove = Setting<Money>(
    "spares.approvalAbove", "Approval of postings worth more (0 = none)", "超过此金额的出入库须审批（0 为不审批）",
    initial: .zero
  ) { $0 < .zero ? .tooSmall(least: 0) : nil }
  public static let receiptNumber = Setting<String>(
    "spares.receiptNumber", "Number pattern of receipts", "入库单编号规则", kind: pattern, initial: "REC-{year}-{number:6}",
    problem: Setting<String>.patternProblem)
  public static let issueNumber = Setting<String>(
    "spares.issueNumber", "Number pattern of issues", "出库单编号规则", kind: pattern, initial: "ISS-{year}-{number:6}",
    problem: Setting<String>.patternProblem)
  public static let openingNumber = Setting<String>(
    "spares.openingNumber", "Number pattern of opening balances", "期初单编号规则", kind: pattern,
    initial: "OPN-{year}-{number:6}", problem: Setting<String>.patternProblem)
  public static let reversalNumber = Setting<String>(
    "spares.reversalNumber", "Number pattern of reversals", "冲销单编号规则", kind: pattern, initial: "REV-{year}-{number:6}",
    problem: Setting<String>.patternProblem)

  public static let workReturnNumber = Setting<String>(
    "spares.workReturnNumber", "Number pattern of returns from work", "退料单编号规则", kind: pattern,
    initial: "RET-{year}-{number:6}", problem: Setting<String>.patternProblem)
  public static let supplierReturnNumber = Setting<String>(
    "spares.supplierReturnNumber", "Number pattern of returns to suppliers", "退货单编号规则", kind: pattern,
    initial: "SRT-{year}-{number:6}", problem: Setting<String>.patternProblem)
  public static let transferNumber = Setting<String>(
    "spares.transferNumber", "Number pattern of transfers", "移库单编号规则", kind: pattern,
    initial: "TRF-{year}-{number:6}", problem: Setting<String>.patternProblem)
  public static let adjustmentNumber = Setting<String>(
    "spares.adjustmentNumber", "Number pattern of adjustments", "盘点调整单编号规则", kind: pattern,
    initial: "ADJ-{year}-{number:6}", problem: Setting<String>.patternProblem)
  public static let scrapNumber = Setting<String>(
    "spares.scrapNumber", "Number pattern of scrappings", "报废单编号规则", kind: pattern,
    initial: "SCR-{year}-{number:6}", problem: Setting<String>.patternProblem)
  public static let repairOutNumber = Setting<String>(
    "spares.repairOutNumber", "Number pattern of parts sent to repair", "送修单编号规则", kind: pattern,
    initial: "RPO-{year}-{number:6}", problem: Setting<String>.patternProblem)
  public static let repairInNumber = Setting<String>(
    "spares.repairInNumber", "Number pattern of parts back from repair", "修复入库单编号规则", kind: pattern,
    initial: "RPI-{year}-{number:6}", problem: Setting<String>.patternProblem)
  /// How far back the day of an event may lie; 0 means any day.
  public static let backdateDays = Setting<Int64>(
    "spares.backdateDays", "Days back a posting may be dated (0 = any)", "单据日期最多可提前的天数（0 为不限）",
    kind: .integer(0...36_500), initial: 0)

  /// A number made from it has to fit into a code.
  private static let pattern = FieldKind.text(most: 40)

  static let all = [
    approvalAbove.kind, receiptNumber.kind, issueNumber.kind, openingNumber.kind, reversalNumber.kind,
    workReturnNumber.kind, supplierReturnNumber.kind, transferNumber.kind, adjustmentNumber.kind, scrapNumber.kind,
    repairOutNumber.kind, repairInNumber.kind, backdateDays.kind,
  ]

  /// The number pattern of a kind of document.
  static func number(of kind: DocumentKind) -> Setting<String> {
    switch kind {
    case .receipt: receiptNumber
    case .issue: issueNumber
    case .workReturn: workReturnNumber
    case .supplierReturn: supplierReturnNumber
    case .transfer: transferNumber
    case .adjustment: adjustmentNumber
    case .scrap: scrapNumber
    case .opening: openingNumber
    case .repairOut: repairOutNumber
    case .repairIn: repairInNumber
    case .reversal: reversalNumber
    }
  }
}
