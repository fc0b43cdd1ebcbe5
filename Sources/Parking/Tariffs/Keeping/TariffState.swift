import Kernel
import Values

/// Where a version of a tariff stands.
public enum TariffState: String, Choice {
  case draft
  case published
  case retired

  public var label: Phrase {
    switch self {
    case .draft: Phrase("draft", "草稿")
    case .published: Phrase("published", "已发布")
    case .retired: Phrase("retired", "已停用")
    }
  }

  /// The states it can go to.
  var next: [TariffState] {
    switch self {
    case .draft: [.published, .retired]
    case .published: [.retired]
    case .retired: []
    }
  }
}
