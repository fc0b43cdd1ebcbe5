/// A language of the interface. Both are first class: every sentence exists in both.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}
