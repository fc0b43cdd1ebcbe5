import Values

extension FormField {
  /// What is wrong with the field now; nil when nothing is. Empty is a fault only of required fields, on saving.
  func fault(onSave: Bool) -> Phrase? {
    if let foreign { return foreign }
    let value = text
    if value.allSatisfy({ $0 == " " || $0 == "\n" }) {
      return isRequired && onSave ? Phrase("Needed.", "必填。") : nil
    }
    return FormField.syntaxFault(of: value, kind: kind) ?? check(value)
  }

  /// What is wrong with a text for a kind of field, before anything is known about its meaning.
  static func syntaxFault(of value: String, kind: Kind) -> Phrase? {
    switch kind {
    case .number(let decimals, let isSigned):
      isNumber(value, decimals: decimals, isSigned: isSigned)
        ? nil : Phrase("Not a number of at most \(decimals) decimals.", "不是有效数字（最多 \(decimals) 位小数）。")
    case .quantity where value.last.map { packMarks.contains($0) } ?? false:
      isNumber(String(value.dropLast()), decimals: 0, isSigned: false)
        ? nil : Phrase("Whole packs only, such as 2p.", "包数须为整数，例如 2包。")
    case .quantity(0):
      isNumber(value, decimals: 0, isSigned: false) ? nil : Phrase("Whole numbers only.", "只能填整数。")
    case .quantity(let decimals):
      isNumber(value, decimals: decimals, isSigned: false)
        ? nil : Phrase("At most \(decimals) decimals.", "最多 \(decimals) 位小数。")
    case .money:
      isNumber(value, decimals: 2, isSigned: false)
        ? nil : Phrase("An amount in yuan, at most two decimals.", "请填金额（元，最多两位小数）。")
    case .date:
      normalisedDate(value) == nil ? Phrase("A day like 2026-03-01.", "日期格式如 2026-03-01。") : nil
    case .text, .freeText, .paragraphs, .choice, .code, .secret: nil
    }
  }

  static func isNumber(_ text: String, decimals: Int, isSigned: Bool) -> Bool {
    var rest = text[...]
    if isSigned, rest.hasPrefix("-") { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count <= 18 else { return false }
    let fraction = parts.count > 1 ? parts[1] : ""
    if parts.count > 1, fraction.isEmpty || fraction.count > decimals { return false }
    return (whole + fraction).allSatisfy { ("0"..."9").contains($0) }
  }

  /// The day as 2026-03-01, or nil where there is no such day.
  static func normalisedDate(_ text: String) -> String? {
    var parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map(String.init)
    if parts.count == 1, text.count == 8 {
      parts = [String(text.prefix(4)), String(text.dropFirst(4).prefix(2)), String(text.suffix(2))]
    }
    guard parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year >= 1900, (1...12).contains(month), day >= 1, day <= days(in: month, of: year)
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Tidies what was typed when the field is left.
  mutating func normalise() {
    if kind == .date, let day = FormField.normalisedDate(text), day != text { input.set(day) }
  }

  /// Chooses the next or a previous choice. - Returns: whether it is another one.
  mutating func choose(by delta: Int) -> Bool {
    guard case .choice(let choices) = kind, !choices.isEmpty, !isReadOnly else { return false }
    let now = choices.firstIndex { $0.value == text } ?? 0
    let next = ((now + delta) % choices.count + choices.count) % choices.count
    typedAhead = ""
    input.set(choices[next].value, asDefault: true)
    return next != now
  }

  /// Chooses by the beginning of a label, in either language; the same letter again chooses the next that has it.
  /// - Returns: whether a label begins so; if not, the choice stays.
  mutating func choose(typing text: String) -> Bool {
    guard case .choice(let choices) = kind, !choices.isEmpty, !isReadOnly else { return false }
    let typed = FormField.halfWidth(text).lowercased()
    let now = choices.firstIndex { $0.value == self.text } ?? 0
    func next(_ beginning: String, from start: Int) -> Int? {
      (start..<start + choices.count).map { $0 % choices.count }.first { index in
        let choice = choices[index]
        return [choice.label.english, choice.label.chinese, choice.value].contains {
          $0.lowercased().hasPrefix(beginning)
        }
      }
    }
    var beginning = typedAhead + typed
    var found = next(beginning, from: typedAhead.isEmpty ? now + 1 : now)
    if found == nil, typedAhead == typed {
      beginning = typed
      found = next(typed, from: now + 1)
    }
    guard let found, !typed.isEmpty else { return false }
    typedAhead = beginning
    input.replace(with: choices[found].value)
    return true
  }
}
