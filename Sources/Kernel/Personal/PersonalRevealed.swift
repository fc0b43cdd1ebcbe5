import Values

/// One personal value, told once to somebody who may see it. What is kept of the answer is without the value.
public struct PersonalRevealed: Outcome {
  /// Whose it is.
  public let subject: String
  public let column: Phrase
  /// Nil where the same question is asked again: it was told once.
  public let value: String?

  init(subject: String, column: Phrase, value: String?) {
    self.subject = subject
    self.column = column
    self.value = value
  }

  public init(json: JSON) throws(OutcomeFault) {
    subject = try json.string("subject")
    column = Phrase(try json.string("english"), try json.string("chinese"))
    value = json["value"]?.string
  }

  public var json: JSON {
    guard let value, case .object(let members) = kept else { return kept }
    return .object(members + [.init("value", .string(value))])
  }

  public var kept: JSON {
    ["subject": .string(subject), "english": .string(column.english), "chinese": .string(column.chinese)]
  }

  public var sentence: Phrase {
    guard let value else {
      return Phrase(
        "\(column.english) of \(subject) was shown already; ask anew with a reason.",
        "\(subject) 的\(column.chinese)已显示过，请重新说明理由后查看。")
    }
    return Phrase("\(column.english) of \(subject): \(value)", "\(subject) 的\(column.chinese)：\(value)")
  }
}
