import Spares
import Values

extension CodeLikeness {
  /// What a person is told of a code that nobody knows.
  var sentence: Phrase {
    switch self {
    case .part(let likeness): likeness.sentence
    case .bin(let codes):
      CodeLikeness.near(codes.map(\.text), Phrase("It looks much like bin", "与货位"))
    case .workOrder(let codes):
      CodeLikeness.near(codes.map(\.text), Phrase("It looks much like work order", "与工单"))
    case .binShape(let bin):
      Phrase("It is made like a bin's code (\(bin)), but there is no such bin.", "格式与货位编码（如 \(bin)）相同，但没有这个货位。")
    }
  }

  private static func near(_ codes: [String], _ beginning: Phrase) -> Phrase {
    let english = codes.joined(separator: ", ")
    let chinese = codes.joined(separator: "、")
    return Phrase("\(beginning.english) \(english).", "\(beginning.chinese) \(chinese) 很相似。")
  }

  /// The one code it was surely meant for, with its name; nil where there are several.
  var only: (code: String, label: Phrase)? {
    switch self {
    case .part(let likeness): likeness.only.map { ($0.text, Phrase("Part \($0)", "备件 \($0)")) }
    case .bin(let codes) where codes.count == 1: (codes[0].text, Phrase("Bin \(codes[0])", "货位 \(codes[0])"))
    case .workOrder(let codes) where codes.count == 1:
      (codes[0].text, Phrase("Work order \(codes[0])", "工单 \(codes[0])"))
    case .bin, .workOrder, .binShape: nil
    }
  }
}
