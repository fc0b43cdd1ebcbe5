import Spares
import Values

extension MovementPosted {
  /// What happened without the number of the document, for a line that begins with it.
  var whatHappened: Phrase {
    func without(_ text: String, _ mark: String, _ end: String) -> String {
      text.hasSuffix(mark) ? String(text.dropLast(mark.count)) + end : text
    }
    return Phrase(
      without(sentence.english, " (\(document)).", "."), without(sentence.chinese, "（\(document)）。", "。"))
  }
}
