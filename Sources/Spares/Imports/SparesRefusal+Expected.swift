import Values

extension SparesRefusal {
  /// Said beside a row of a file that was refused.
  public var expected: Phrase {
    switch self {
    case .unknownPart: Phrase("the number or code of a part that is there", "已有备件的编号或条码")
    case .unknownBin: Phrase("the code of a bin that is there", "已有货位的编码")
    case .unknownStore: Phrase("the code of a store that is there", "已有仓库的编码")
    case .unknownCategory: Phrase("the code of a category that is there", "已有类别的编码")
    case .numberTaken, .codeTaken, .binTaken, .storeTaken, .categoryTaken:
      Phrase("one that is not taken", "尚未使用的编码")
    case .obsolete: Phrase("a part in use", "在用的备件")
    case .binBlocked: Phrase("a bin that is not blocked", "未冻结的货位")
    case .binOfOtherStore: Phrase("a bin of the same store", "同一仓库的货位")
    case .notEnough, .noStock: Phrase("no more than there is", "不超过现有数量")
    case .noPrice: Phrase("a price", "单价")
    case .future: Phrase("a day that is not in the future", "不晚于今天的日期")
    default: Phrase("what the rules of the site allow", "符合站点规则的内容")
    }
  }
}
