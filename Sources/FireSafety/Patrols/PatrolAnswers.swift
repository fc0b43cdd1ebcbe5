import Kernel
import Values

/// The answers of a visit as a row keeps them: `D01:P D02:F D04:N`, in the order of the version.
public enum PatrolAnswers {
  static func text(_ answers: [FormAnswered]) -> String {
    answers.map { "\($0.item.code):\(letter($0))" }.joined(separator: " ")
  }

  static func letter(_ answer: FormAnswered) -> String {
    switch answer.word {
    case "pass": "P"
    case "fail": "F"
    case "yes": "Y"
    case "no": "X"
    default: "N"
    }
  }

  /// Whether an answer is one that opens a hazard.
  static func isFailed(_ letter: String) -> Bool { letter == "F" || letter == "X" }

  static func isGood(_ letter: String) -> Bool { letter == "P" || letter == "Y" }

  /// The letters by item.
  public static func read(_ text: String) -> [(item: String, letter: String)] {
    text.split(separator: " ").compactMap { word in
      let parts = word.split(separator: ":")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }

  /// A letter in words.
  public static func label(_ letter: String) -> Phrase {
    let word =
      switch letter {
      case "P": "pass"
      case "F": "fail"
      case "Y": "yes"
      case "X": "no"
      default: "notApplicable"
      }
    return FormItemKind.allWords.first { $0.word == word }?.label ?? Phrase(verbatim: letter)
  }
}
