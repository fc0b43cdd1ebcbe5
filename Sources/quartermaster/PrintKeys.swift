import Console
import Values

/// The keys of every screen, generated from the screens' command tables.
func keyLines(in language: Language) -> [String] {
  KeyDocs.markdown(language: language).dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)
}
