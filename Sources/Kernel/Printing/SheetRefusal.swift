import Values

/// Why no sheet was printed.
public enum SheetRefusal: Refusal, Hashable {
  case unknown(String, known: [String])
  case unnamed(String, Phrase)

  public var code: String {
    switch self {
    case .unknown: "kernel.unknownSheet"
    case .unnamed: "kernel.unnamedSheet"
    }
  }

  public var facts: JSON {
    switch self {
    case .unknown(let name, let known): ["sheet": .string(name), "known": .array(known.map { .string($0) })]
    case .unnamed(let name, _): ["sheet": .string(name)]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknown(let name, let known):
      Phrase(
        "There is no sheet called \(name); there are \(known.joined(separator: ", ")).",
        "没有名为“\(name)”的表格，可用的有：\(known.joined(separator: "、"))。")
    case .unnamed(let name, let about):
      Phrase("Which \(name)? Give \(about.english).", "请指定 \(name) 的\(about.chinese)。")
    }
  }
}
