import Values

/// How bad it is where an item of a checklist fails.
public enum FormSeverity: String, Choice {
  case minor
  case general
  case major

  public var label: Phrase {
    switch self {
    case .minor: Phrase("minor", "轻微")
    case .general: Phrase("general", "一般")
    case .major: Phrase("major", "重大")
    }
  }
}
