import Kernel
import Values

public enum SparesSettings {
  /// A posting worth more than this waits for approval; 0 means none does.
  public static let approvalAbove = Setting<Money>(
    "spares.approvalAbove", "Postings worth more than this need approval (fen, 0 = none)", "超过此金额的出入库须审批（分，0 为不审批）",
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

  /// A number made from it has to fit into a code.
  private static let pattern = FieldKind.text(most: 40)

  static let all = [
    approvalAbove.kind, receiptNumber.kind, issueNumber.kind, openingNumber.kind, reversalNumber.kind,
  ]
}
