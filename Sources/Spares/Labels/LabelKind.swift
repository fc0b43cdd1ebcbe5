import Values

/// What a label is stuck on.
public enum LabelKind: String, Sendable, Hashable, CaseIterable {
  case parts
  case bins

  public var title: Phrase {
    switch self {
    case .parts: Phrase("Part labels", "备件标签")
    case .bins: Phrase("Bin labels", "货位标签")
    }
  }
}
