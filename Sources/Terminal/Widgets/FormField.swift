import Values

/// One field of a form: what may be typed, what is said about it, what stands in it.
public struct FormField: Sendable {
  public struct Choice: Sendable, Hashable {
    public let value: String
    public let label: Phrase

    public init(_ value: String, _ label: Phrase) {
      self.value = value
      self.label = label
    }
  }

  public enum Kind: Sendable, Hashable {
    case text
    /// Notes: no scan is looked for in it.
    case freeText
    /// A text of several lines: Ctrl-N begins one. It has the whole width, below its label.
    case paragraphs
    /// A whole or decimal number.
    case number(decimals: Int, isSigned: Bool)
    /// An amount of a part; what it means in packs is echoed below. `2p` or `2包` asks for packs: the screen knows how
    /// many a pack holds.
    case quantity(decimals: Int)
    /// Yuan with two decimals.
    case money
    /// A day as 2026-03-01; 20260301 is taken as well.
    case date
    case choice([Choice])
    /// A number or code that is scanned as often as typed.
    case code
    /// A PIN: shown as dots, never scanned.
    case secret
  }

  public let id: FieldID
  public let label: Phrase
  public let kind: Kind
  public let isRequired: Bool
  public let isReadOnly: Bool
  /// Whether the label is a sentence: it stands above the box, on as many lines as it needs.
  public let isQuestion: Bool
  /// What to type, said while the field has the focus.
  public let hint: Phrase?
  /// What is wrong with a text, in words; nil when nothing is. Called on leaving and on saving, not for empty text.
  public let check: @Sendable (String) -> Phrase?
  /// What the text means, shown while typing: the name of the part, the quantity in packs.
  public let echo: @Sendable (String) -> Phrase?
  public internal(set) var input: TextInput
  public internal(set) var error: Phrase?
  /// What a lookup found for the text, shown instead of the echo until the text changes.
  public internal(set) var note: Phrase?
  /// Whether nobody has typed the text: it was proposed, and a better proposal may take its place.
  public internal(set) var isProposal = false
  /// What was typed of a choice's label since the field was entered.
  var typedAhead = ""
  /// Said where something was typed that does not belong here: nothing more goes in until it is taken back, so that what
  /// is left of it is never taken for a value.
  var foreign: Phrase?
  /// Whether something was typed that does not belong here.
  public var isForeign: Bool { foreign != nil }
  /// How often something was typed since the field was entered, filled or refused: a scan replaces what was not.
  var typed = 0

  public init(
    _ id: FieldID, _ label: Phrase, _ kind: Kind = .text, value: String = "", isRequired: Bool = false,
    isReadOnly: Bool = false, isQuestion: Bool = false, limit: Int = 200, hint: Phrase? = nil,
    check: @escaping @Sendable (String) -> Phrase? = { _ in nil },
    echo: @escaping @Sendable (String) -> Phrase? = { _ in nil }
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
    self.isReadOnly = isReadOnly
    self.isQuestion = isQuestion
    switch kind {
    case .choice: self.hint = hint ?? FormField.choosing
    case .paragraphs: self.hint = hint.map { $0 + Phrase("; ", "；") + FormField.breaking } ?? FormField.breaking
    default: self.hint = hint
    }
    self.check = check
    self.echo = echo
    if case .choice(let choices) = kind {
      let known = choices.contains { $0.value == value }
      input = TextInput(known ? value : choices.first?.value ?? "", limit: limit)
    } else {
      input = TextInput(value, limit: limit, hasLines: kind == .paragraphs)
    }
  }

  static let choosing = Phrase("Left and Right choose", "用左右键选择")

  static let breaking = Phrase("Ctrl-N begins a new line", "按 Ctrl-N 换行")

  public var text: String { input.text }

  /// What the text means: the lookup's answer, else the echo.
  var meaning: Phrase? { isBlank ? nil : note ?? echo(text) }

  /// Whether nothing stands in it.
  var isBlank: Bool { text.allSatisfy { $0 == " " } }

  var detectsScans: Bool {
    switch kind {
    case .freeText, .paragraphs, .secret: false
    default: true
    }
  }

  /// The columns its box takes where there is room.
  var preferredWidth: Int {
    switch kind {
    case .number, .quantity, .money: 16
    case .date: 12
    case .secret: 16
    case .code: 28
    case .choice(let choices):
      4
        + max(
          4, choices.map { max(Width.columns(of: $0.label.english), Width.columns(of: $0.label.chinese)) }.max() ?? 4)
    case .paragraphs: .max / 2
    case .text, .freeText: max(12, min(48, input.limit + 1))
    }
  }

  /// Whether only the characters of a value may stand here.
  var isMasked: Bool {
    switch kind {
    case .number, .quantity, .money, .date: true
    case .text, .freeText, .paragraphs, .choice, .code, .secret: false
    }
  }

  /// What is said of characters that do not belong here.
  static func isForeign(_ text: String) -> Phrase {
    let shown = TextFit.prefix(of: Text.clean(text), columns: 20)
    return Phrase(
      "\(shown) does not belong here, nothing of it was taken. Backspace, then go on.", "“\(shown)”不能填在此栏，未录入；按退格键后重填。")
  }

  /// What of a typed text the field takes: the mask. Full-width digits and letters from an input method become plain.
  func masked(_ text: String) -> String {
    switch kind {
    case .text, .freeText, .paragraphs: return text
    case .choice: return ""
    case .code, .secret: return FormField.halfWidth(text)
    case .number(let decimals, let isSigned):
      return filtered(text, also: (decimals > 0 ? "." : "") + (isSigned ? "-" : ""))
    case .quantity(let decimals): return filtered(text, also: (decimals > 0 ? "." : "") + FormField.packMarks)
    case .money: return filtered(text, also: ".")
    case .date: return filtered(text, also: "-/.")
    }
  }

  private func filtered(_ text: String, also allowed: String) -> String {
    String(
      FormField.halfWidth(text).map { $0 == "。" ? "." : $0 }.filter {
        ("0"..."9").contains($0) || allowed.contains($0)
      })
  }

  /// What may stand behind a quantity that counts packs.
  static let packMarks = "pP包"

  static func halfWidth(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xff01...0xff5e: out.append(Unicode.Scalar(scalar.value - 0xfee0) ?? scalar)
      case 0x3000: out.append(" ")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
