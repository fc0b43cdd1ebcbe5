import Values

/// An answer as it is kept: a word or text, or a number (units of the item's decimals; the number of a day).
public enum FormValue: Sendable, Hashable {
  case text(String)
  case number(Int64)
}

extension FormItem {
  /// The most characters of an answer in text.
  public static let mostText = 2000
  public static let mostRemark = 500

  /// Reads an answer as it comes in JSON; nil where nothing was answered.
  func value(of json: JSON) throws(FieldProblem) -> FormValue? {
    if json == .null || json == .string("") { return nil }
    let value: FormValue
    switch kind {
    case .number:
      guard let units = try FormNumber(json: json).units(decimals: decimals) else { throw tooFine }
      value = .number(units)
    case .day: value = .number(Int64(try Day(json: json).number))
    case .yesNo:
      if let flag = json.bool { return .text(flag ? "yes" : "no") }
      value = .text(try String(json: json))
    case .check, .choice, .text: value = .text(try String(json: json))
    }
    if let problem = problem(with: value) { throw problem }
    return value
  }

  /// What is wrong with an answer; nil where it fits the item.
  func problem(with value: FormValue) -> FieldProblem? {
    switch (kind, value) {
    case (.number, .number(let units)):
      let number = FormNumber(units: units, decimals: decimals)
      if let least, number < least { return outOfRange }
      if let most, number > most { return outOfRange }
      return nil
    case (.day, .number(let day)):
      return Int32(exactly: day) == nil ? .malformed(expected: Day.kind.name) : nil
    case (.text, .text(let text)):
      do throws(FieldProblem) {
        try FieldCheck.check(.string(text), against: .text(most: Self.mostText), optional: false)
      } catch { return error }
      return Self.isBlank(text) ? .empty : nil
    case (.check, .text(let word)), (.yesNo, .text(let word)), (.choice, .text(let word)):
      return words.contains { $0.word == word } ? nil : .notOneOf(words.map(\.word))
    case (_, .number): return .wrongType(expected: String.kind.name)
    case (_, .text): return .wrongType(expected: FormNumber.kind.name)
    }
  }

  /// What is wrong with the remark beside an answer; nil where nothing is.
  func problem(withRemark text: String, beside value: FormValue?) -> FieldProblem? {
    do throws(FieldProblem) {
      try FieldCheck.check(.string(text), against: .text(most: Self.mostRemark), optional: false)
    } catch { return error }
    guard case .text(let word)? = value, !kind.words.isEmpty else {
      return text.isEmpty ? nil : .rule(code: "noRemark", Phrase("takes no remark without an answer", "未作答，不能填备注"))
    }
    if remark.isNeeded(for: word), Self.isBlank(text) {
      return .rule(code: "remark", Phrase("needs a remark with this answer", "这样作答须填写备注"))
    }
    return nil
  }

  /// Whether an answer, as the word that was chosen, needs a remark beside it.
  public func needsRemark(for word: String) -> Bool { !word.isEmpty && remark.isNeeded(for: word) }

  private var tooFine: FieldProblem {
    decimals == 0
      ? .malformed(expected: Phrase("a whole number", "整数"))
      : .malformed(expected: Phrase("a number with at most \(decimals) decimals", "最多 \(decimals) 位小数的数字"))
  }

  private var outOfRange: FieldProblem {
    let range = range ?? Phrase("", "")
    return .rule(code: "range", Phrase("must be \(range.english)", "应为 \(range.chinese)"))
  }

  /// The range of a number in words, with its unit; nil where any number will do.
  public var range: Phrase? {
    let unit = unit.isEmpty ? "" : " " + unit
    switch (least, most) {
    case (let least?, let most?):
      return Phrase("\(least.text) to \(most.text)\(unit)", "\(least.text) 至 \(most.text)\(unit)")
    case (let least?, nil): return Phrase("at least \(least.text)\(unit)", "不小于 \(least.text)\(unit)")
    case (nil, let most?): return Phrase("at most \(most.text)\(unit)", "不大于 \(most.text)\(unit)")
    case (nil, nil): return nil
    }
  }

  /// An answer in words.
  public func shown(_ value: FormValue) -> Phrase {
    switch (kind, value) {
    case (.day, .number(let day)): return Phrase(verbatim: Day(number: Int32(clamping: day)).description)
    case (_, .number(let units)):
      let text = Quantity(units).format(decimals: Int(clamping: decimals))
      return Phrase(verbatim: unit.isEmpty ? text : "\(text) \(unit)")
    case (_, .text(let text)): return words.first { $0.word == text }?.label ?? Phrase(verbatim: text)
    }
  }
}
