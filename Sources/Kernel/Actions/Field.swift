import Values

/// One field of an action: how it is called, what it holds, and how it is read from and written to the action.
public struct Field<Subject>: Sendable {
  public let name: String
  public let label: Phrase
  public let kind: FieldKind
  /// Never serialised: neither in the audit trail, nor in a waiting approval, nor in a draft.
  public let isSecret: Bool
  /// Kept apart and erasable; the audit trail holds a reference and a salted digest.
  public let isPersonal: Bool
  /// Has to be given although its blank value is of the right kind: a quantity of nothing is none.
  public let isRequired: Bool
  /// A sentence for help and forms.
  public let hint: Phrase?
  let decode: @Sendable (JSON, inout Subject) throws(FieldProblem) -> Void
  let encode: @Sendable (Subject) -> JSON

  public init<V: FieldValue>(
    _ path: WritableKeyPath<Subject, V> & Sendable, _ name: String, _ english: String, _ chinese: String,
    kind: FieldKind? = nil, secret: Bool = false, personal: Bool = false, required: Bool = false,
    hint: Phrase? = nil
  ) {
    self.name = name
    label = Phrase(english, chinese)
    let kind = kind ?? V.kind
    self.kind = kind
    isSecret = secret
    isPersonal = personal
    isRequired = required
    self.hint = hint
    decode = { (json, subject) throws(FieldProblem) in
      // Blanks at the ends of a text can be seen by nobody and would make two names of one. A secret stays as it is.
      let isTidied = !secret && kind.isWritten
      let value = try V(json: isTidied ? json.string.map { .string(Text.withoutEnds($0)) } ?? json : json)
      try FieldCheck.check(value.json, against: kind, optional: kind.isOptional, required: required)
      subject[keyPath: path] = value
    }
    encode = { $0[keyPath: path].json }
  }

  func check(_ subject: Subject) throws(FieldProblem) {
    try FieldCheck.check(encode(subject), against: kind, optional: kind.isOptional, required: isRequired)
  }
}

/// The checks every field gets for its kind.
enum FieldCheck {
  static func check(_ json: JSON, against kind: FieldKind, optional: Bool, required: Bool = false) throws(FieldProblem)
  {
    switch (kind.base, json) {
    case (_, .null):
      if !optional { throw .missing }
    case (.text, .string("")):
      if required { throw .empty }
    case (.text(let most), .string(let text)):
      if isLonger(text, than: most) { throw .tooLong(most: most) }
      if hasControls(text) { throw .controlCharacter }
    case (.code(let most), .string(let text)):
      if text.isEmpty { throw .empty }
      if isLonger(text, than: most) { throw .tooLong(most: most) }
      if text.unicodeScalars.contains(where: { isControl($0) && $0 != "\u{1d}" }) { throw .controlCharacter }
    case (.integer(let range), .integer(let number)):
      if number < range.lowerBound { throw .tooSmall(least: range.lowerBound) }
      if number > range.upperBound { throw .tooLarge(most: range.upperBound) }
    case (.quantity, .integer(let number)), (.money, .integer(let number)):
      // A million million units or 10 milliard yuan: sums of millions of such lines still fit Int64.
      if number > mostUnits { throw .tooLarge(most: mostUnits) }
      if number < -mostUnits { throw .tooSmall(least: -mostUnits) }
    default:
      break
    }
  }

  /// The largest quantity (smallest units) or amount (fen) of one line.
  static let mostUnits: Int64 = 1_000_000_000_000

  /// Characters are counted as code points, as JSON schema does: one visible character may be a million of them.
  static func isLonger(_ text: String, than most: Int) -> Bool {
    text.utf8.count > most && text.unicodeScalars.count > most
  }

  private static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { isControl($0) && $0 != "\n" }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value >= 0x7f && scalar.value < 0xa0
  }
}
