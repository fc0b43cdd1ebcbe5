import Values

/// What drawing needs to know besides the state of a widget.
public struct RenderContext: Sendable, Hashable {
  public let language: Language
  public let glyphs: Glyphs

  public init(language: Language, glyphs: Glyphs = .unicode) {
    self.language = language
    self.glyphs = glyphs
  }

  public func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
}
