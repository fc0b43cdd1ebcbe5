import Spares
import Values

extension PartLikeness {
  /// What a person is told of a code that nobody knows.
  var sentence: Phrase {
    switch self {
    case .slip(let numbers):
      let english = numbers.map(\.text).joined(separator: ", ")
      let chinese = numbers.map(\.text).joined(separator: "、")
      return Phrase("It looks much like part \(english).", "与备件编号 \(chinese) 很相似。")
    case .beginning(let beginning):
      return Phrase("Part numbers begin with \(beginning), as it does.", "有备件编号同样以 \(beginning) 开头。")
    }
  }

  /// The one part it was surely meant for; nil where there are several.
  var only: PartNumber? {
    guard case .slip(let numbers) = self, numbers.count == 1 else { return nil }
    return numbers.first
  }
}
