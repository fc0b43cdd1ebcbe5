import Values

public struct FormID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A form as it was filled in, once.
public struct FormRecordID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The code of a form, such as REPAIR.
public struct FormCode: Code {
  public static let title = Phrase("a form's code", "表单代码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}

/// The code of an item, by which answers name it, such as D01.
public struct FormItemCode: Code {
  public static let title = Phrase("an item's code", "项目代码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}

/// What codes of forms and items have in common: they stand in names of fields and on paper.
enum FormCodes {
  static let problem = FieldProblem.malformed(
    expected: Phrase(
      "a code of letters, digits, - and _ that begins with a letter or digit", "由字母、数字、-、_ 组成并以字母或数字开头的代码"))

  static func isSound(_ code: String) -> Bool {
    guard let first = code.unicodeScalars.first, isPlain(first) else { return false }
    return code.unicodeScalars.allSatisfy { isPlain($0) || $0 == "-" || $0 == "_" }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}
