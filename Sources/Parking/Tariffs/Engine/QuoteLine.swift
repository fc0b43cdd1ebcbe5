import Values

/// One line of a quote: what was reckoned, for which time, and what it adds (or, below zero, takes off).
public struct QuoteLine: Sendable, Equatable {
  public let step: QuoteStep
  public let span: TimeSpan?
  public let fen: Int64

  init(step: QuoteStep, span: TimeSpan? = nil, fen: Int64) {
    self.step = step
    self.span = span
    self.fen = fen
  }
}
