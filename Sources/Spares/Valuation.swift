import Kernel
import Values

/// What an issue costs (S15): the moving average of the store, or the oldest receipts first.
public enum Valuation: String, Choice {
  case average
  case fifo

  public var label: Phrase {
    switch self {
    case .average: Phrase("moving average", "移动加权平均")
    case .fifo: Phrase("first in, first out", "先进先出")
    }
  }
}
