import Values

/// Why no labels were made, as facts.
public enum LabelRefusal: Refusal, Hashable {
  /// Nothing was chosen, or what was chosen is gone.
  case nothing
  /// More than one sheet of labels may hold.
  case tooMany(most: Int)

  public var code: String {
    switch self {
    case .nothing: "noLabels"
    case .tooMany: "tooManyLabels"
    }
  }

  public var facts: JSON {
    switch self {
    case .nothing: .object([])
    case .tooMany(let most): ["most": .integer(Int64(most))]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .nothing: Phrase("There is nothing to make labels for.", "没有可制作标签的内容。")
    case .tooMany(let most):
      Phrase("At most \(most) labels are made at once; choose fewer.", "一次最多制作 \(most) 张标签，请减少选择。")
    }
  }
}
