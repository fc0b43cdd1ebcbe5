import Values

extension Quote {
  /// A line as a sentence: its time on the lot's clock, and what was reckoned.
  public func sentence(of line: QuoteLine) -> Phrase {
    if case .inGrace(let until) = line.step {
      return line.step.words + Phrase(" until \(zone.localText(of: until))", "（至 \(zone.localText(of: until))）")
    }
    guard let span = line.span else { return line.step.words }
    return Phrase(verbatim: time(span)) + Phrase(", ", "，") + line.step.words
  }

  /// The lines as sentences with their amounts; a line that says no amount has none.
  public func explanation(in language: Language) -> [(text: String, amount: String)] {
    lines.map { line in
      (sentence(of: line).text(in: language), line.hasAmount ? Money(fen: line.fen).format(symbol: true) : "")
    }
  }

  /// `2026-03-02 10:00–11:30`, with the second day where it is another one.
  private func time(_ span: TimeSpan) -> String {
    let from = zone.localText(of: span.from)
    let until = zone.localText(of: span.until)
    return from + "–" + (from.prefix(10) == until.prefix(10) ? String(until.dropFirst(11)) : until)
  }
}

extension QuoteLine {
  /// Whether the line is about money at all.
  public var hasAmount: Bool {
    switch step {
    case .elapsed, .covered, .timeCoupon, .overstay: false
    default: true
    }
  }
}
