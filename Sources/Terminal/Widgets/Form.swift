import Values

/// Fields one below the other with Save and Cancel at the end.
///
/// Validation is in three steps: a mask while typing, a check when a field is left forwards, everything on save. It
/// never holds back Esc or going backwards.
public struct Form: Sendable {
  public enum Outcome: Sendable, Hashable {
    /// The key means nothing to a form: the command table may have it.
    case ignored
    case handled
    case changed(FieldID)
    /// The field was left and stands: the moment to keep a draft and to look up what depends on it.
    case left(FieldID)
    /// What was typed was refused: beep. The reason stands beside the field where there is one.
    case refused(FieldID)
    /// A scan that belongs to no field in focus; the screen knows what it is.
    case scanned(Scan)
    /// Several lines were pasted into a field of codes.
    case pastedLines(FieldID, [String])
    /// All fields are in order and Save was asked for.
    case submit
    case cancel
  }

  public private(set) var fields: [FormField]
  /// 0 … fields.count-1, then Save, then Cancel.
  public internal(set) var focus: Int
  public var saveLabel: Phrase
  /// The width it is drawn in: where the rows of a text of several lines end.
  public var columns = 76
  private let initial: [String]

  public init(_ fields: [FormField], saveLabel: Phrase = Phrase("Save", "保存")) {
    self.fields = fields
    self.saveLabel = saveLabel
    initial = fields.map(\.text)
    focus = fields.firstIndex { !$0.isReadOnly } ?? fields.count
  }

  public var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }
  public var isOnSave: Bool { focus == fields.count }
  public var isOnCancel: Bool { focus == fields.count + 1 }
  /// Whether anything differs from what the form was opened with: leaving asks.
  public var isDirty: Bool { fields.map(\.text) != initial }
  /// What the device shall do about bursts while this has the focus.
  public var detectsScans: Bool { focused?.detectsScans ?? true }

  /// The text of a field; empty where there is no such field.
  public subscript(id: FieldID) -> String { fields.first { $0.id == id }?.text ?? "" }

  /// Every field with its text, for drafts.
  public var values: [(id: FieldID, text: String)] { fields.map { ($0.id, $0.text) } }

  /// Puts a text into a field from outside: a draft, a lookup, "repeat last". A default is a proposal until somebody
  /// changes it.
  public mutating func set(_ id: FieldID, to text: String, asDefault: Bool = false) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].input.set(text, asDefault: asDefault)
    fields[index].isProposal = asDefault
    fields[index].foreign = nil
    fields[index].typed = 0
    fields[index].error = nil
    fields[index].note = nil
  }

  /// Says what the rules found wrong with a field; nil clears it.
  public mutating func setError(_ id: FieldID, _ error: Phrase?) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].error = error
    if error != nil { fields[index].typed = 0 }
  }

  /// Says what a lookup found wrong with a field that was left, and goes back to it, unless it was left backwards or has
  /// changed meanwhile. - Returns: whether it went back.
  public mutating func refuseLeft(_ id: FieldID, _ error: Phrase) -> Bool {
    guard let index = fields.firstIndex(where: { $0.id == id }), !fields[index].isReadOnly else { return false }
    setError(id, error)
    guard focus > index else { return false }
    focus = index
    return true
  }

  /// Says what a lookup found for the text of a field: the name of a part, what is on hand.
  public mutating func setNote(_ id: FieldID, _ note: Phrase?) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    fields[index].note = note
  }

  /// Proposes a text for a field, where nothing was typed: what was typed stays. An empty one takes a proposal away.
  public mutating func propose(_ id: FieldID, _ text: String, note: Phrase? = nil) {
    guard let field = fields.first(where: { $0.id == id }), field.isProposal || field.isBlank else { return }
    set(id, to: text, asDefault: !text.isEmpty)
    setNote(id, note)
  }

  /// Moves the focus to a field.
  public mutating func moveFocus(to id: FieldID) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    if index != focus { fields[index].typed = 0 }
    focus = index
  }

  /// Moves the focus to the Save button.
  public mutating func moveFocusToSave() { focus = fields.count }

  /// The first field with an error gets the focus. - Returns: whether there is one.
  @discardableResult
  public mutating func focusFirstError() -> Bool {
    guard let index = fields.firstIndex(where: { $0.error != nil }) else { return false }
    focus = index
    return true
  }

  /// Checks everything; the first fault gets the focus.
  public mutating func submit() -> Outcome {
    for index in fields.indices where !fields[index].isReadOnly {
      fields[index].normalise()
      fields[index].error = fields[index].fault(onSave: true)
    }
    guard focusFirstError(), let field = focused else { return .submit }
    return .refused(field.id)
  }

  // MARK: - Moving

  /// Leaves the focused field forwards if it is in order. - Returns: what happened.
  mutating func advance() -> Outcome {
    guard let field = focused else {
      focus = isOnSave ? fields.count + 1 : firstEditable
      return .handled
    }
    fields[focus].typedAhead = ""
    fields[focus].typed = 0
    if !field.isReadOnly {
      fields[focus].normalise()
      fields[focus].error = fields[focus].fault(onSave: false)
      if fields[focus].error != nil { return .refused(field.id) }
    }
    focus = fields.indices.first { $0 > focus && !fields[$0].isReadOnly } ?? fields.count
    return .left(field.id)
  }

  /// Leaves the focused field backwards, whatever stands in it.
  mutating func retreat() -> Outcome {
    let left = focused?.id
    if focused != nil {
      fields[focus].typedAhead = ""
      fields[focus].typed = 0
    }
    let target = fields.indices.last { $0 < focus && !fields[$0].isReadOnly }
    if isOnCancel {
      focus = fields.count
    } else if let target {
      focus = target
    } else {
      return .handled
    }
    return left.map(Outcome.left) ?? .handled
  }

  /// Leaves the focused field for another, whatever stands in it.
  mutating func go(to index: Int) -> Outcome {
    let left = focused
    if let left, !left.isReadOnly {
      fields[focus].typedAhead = ""
      fields[focus].typed = 0
      fields[focus].normalise()
      fields[focus].error = fields[focus].fault(onSave: false)
    }
    focus = index
    return left.map { .left($0.id) } ?? .handled
  }

  private var firstEditable: Int { fields.indices.first { !fields[$0].isReadOnly } ?? fields.count }

  // MARK: - Editing, for Form+Input

  /// What did not belong into the focused field is forgotten.
  mutating func takeForeignBack() {
    guard fields.indices.contains(focus) else { return }
    fields[focus].foreign = nil
    fields[focus].error = nil
  }

  /// Changes the focused field. - Returns: `.changed`, or `.refused` when nothing of it went in.
  mutating func edit(_ change: (inout FormField) -> Bool) -> Outcome {
    guard fields.indices.contains(focus) else { return .ignored }
    guard !fields[focus].isReadOnly else { return .refused(fields[focus].id) }
    let old = fields[focus].text
    let accepted = change(&fields[focus])
    if fields[focus].text != old {
      fields[focus].isProposal = false
      fields[focus].error = nil
      fields[focus].note = nil
    }
    if !accepted { return .refused(fields[focus].id) }
    return fields[focus].text == old ? .handled : .changed(fields[focus].id)
  }
}
