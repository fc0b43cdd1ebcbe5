/// A Swift text taken apart into code and what stands in string literals; comments belong to neither.
///
/// Not a parser: it knows line and block comments, escapes, interpolations (kept as part of the literal), raw strings with
/// one #, and multi-line literals, which is all this source tree uses.
struct StringLiterals {
  private(set) var literals: [String] = []
  private(set) var code = ""

  init(_ text: String) {
    let characters = Array(text.unicodeScalars)
    var index = 0
    func starts(_ word: String) -> Bool {
      let scalars = Array(word.unicodeScalars)
      return index + scalars.count <= characters.count && Array(characters[index..<(index + scalars.count)]) == scalars
    }
    while index < characters.count {
      if starts("//") {
        while index < characters.count, characters[index] != "\n" { index += 1 }
      } else if starts("/*") {
        while index < characters.count, !starts("*/") { index += 1 }
        index += 2
      } else if starts("\"") || starts("#\"") {
        let isRaw = characters[index] == "#"
        if isRaw { index += 1 }
        let isLong = starts("\"\"\"")
        let end = (isLong ? "\"\"\"" : "\"") + (isRaw ? "#" : "")
        index += isLong ? 3 : 1
        var literal = ""
        var depth = 0
        while index < characters.count, depth > 0 || !starts(end) {
          let scalar = characters[index]
          if !isRaw, scalar == "\\", index + 1 < characters.count {
            if characters[index + 1] == "(" { depth += 1 }
            literal.unicodeScalars.append(scalar)
            literal.unicodeScalars.append(characters[index + 1])
            index += 2
            continue
          }
          if depth > 0, scalar == "(" { depth += 1 }
          if depth > 0, scalar == ")" { depth -= 1 }
          literal.unicodeScalars.append(scalar)
          index += 1
        }
        index += end.unicodeScalars.count
        literals.append(literal)
        code += "\"\""
      } else {
        code.unicodeScalars.append(characters[index])
        index += 1
      }
    }
  }
}
