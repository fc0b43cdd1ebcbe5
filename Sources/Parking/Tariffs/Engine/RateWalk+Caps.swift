extension RateWalk {
  /// Bands first, then days, then the visit: what an inner cap takes off, an outer one does not see.
  mutating func applyCaps() {
    if bands.contains(where: { $0.cap != nil }) || rate.bandCap != nil { capPassages() }
    if let cap = rate.dailyCap {
      group(by: \.window) { walk, pieces, window in
        walk.limit(pieces, to: cap.limit(window), .cap(cap.window, nth: window + 1, limit: cap.limit(window)))
      }
    }
    if let cap = rate.visitCap {
      limit(0..<pieces.count, to: cap.fen, .cap(.visit, nth: 1, limit: cap.fen))
    }
  }

  private mutating func capPassages() {
    let general = rate.bandCap?.fen
    group(by: \.passage) { walk, pieces, _ in
      let band = walk.pieces[pieces.lowerBound].band
      let own = walk.bands.isEmpty ? nil : walk.bands[band].cap
      guard let most = own ?? general else { return }
      let hours = walk.bands.isEmpty ? nil : walk.bands[band].hours
      walk.limit(pieces, to: most, .bandCap(hours, limit: most))
    }
  }

  /// Calls the body with each stretch of pieces that have the same number.
  private mutating func group(by number: (Piece) -> Int, _ body: (inout RateWalk, Range<Int>, Int) -> Void) {
    var start = 0
    while start < pieces.count {
      let value = number(pieces[start])
      var end = start + 1
      while end < pieces.count, number(pieces[end]) == value { end += 1 }
      body(&self, start..<end, value)
      start = end
    }
  }

  /// Takes what is beyond the limit off the last pieces: time after the cap is reached costs nothing.
  private mutating func limit(_ range: Range<Int>, to most: Int64, _ step: QuoteStep) {
    var excess = -most
    for piece in pieces[range] { excess += piece.fen }
    guard excess > 0 else { return }
    lines.append(QuoteLine(step: step, span: nil, fen: -excess))
    total -= excess
    for index in range.reversed() where excess > 0 {
      let taken = min(excess, pieces[index].fen)
      pieces[index].fen -= taken
      excess -= taken
    }
  }
}
