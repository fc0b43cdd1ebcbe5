import Values

extension LabelSheet {
  /// The labels as text, one under another: the symbol and what stands beside it. A code that no symbol has room for
  /// stands alone.
  ///
  /// - Parameters:
  ///   - columns: the most columns of a line.
  ///   - ink: put around every line of a symbol, as a terminal's colours; nothing for paper.
  public func text(
    in language: Language, columns: Int = 80, isASCII: Bool = false, ink: (on: String, off: String) = ("", "")
  ) -> String {
    var out = isDemo ? Self.demoMark.text(in: language) + "\n\n" : ""
    for label in labels {
      out += Text.clean(label.code) + "\n"
      for line in label.lines(in: language) { out += line + "\n" }
      if let drawing = LabelText.drawing(label.code, symbol, columns: columns, isASCII: isASCII) {
        for line in drawing.lines { out += ink.on + line + ink.off + "\n" }
      }
      out += "\n"
    }
    return out
  }
}
