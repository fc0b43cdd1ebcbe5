import Terminal
import Values

/// What every form for entering something has.
enum FormCommands {
  /// Said where a key cannot be part of the field.
  static let notOfThisField = Message.warning(
    Phrase("This field does not take that; nothing of it was entered.", "此栏不能填写该字符，未录入。"))

  /// What to say of a field that was refused: what stands in it is not right, or what was typed did not go in.
  static func refused(_ id: FieldID, in form: Form) -> [Effect] {
    guard let field = form.fields.first(where: { $0.id == id }), !field.isForeign, let error = field.error else {
      return [.beep, .say(notOfThisField)]
    }
    if case .choice = field.kind { return notTaken(by: form) }
    return [.beep, .say(.warning(field.label + Phrase(": ", "：") + error))]
  }

  /// Says of the focused field what it takes, where it is a choice of a few.
  static func notTaken(by form: Form) -> [Effect] {
    guard let field = form.focused, case .choice(let all) = field.kind, all.count <= mostNamed else {
      return [.beep, .say(notOfThisField)]
    }
    let choices = all.map(\.label)
    let english = choices.map(\.english).joined(separator: ", ")
    let chinese = choices.map(\.chinese).joined(separator: "、")
    let label = field.label
    return [
      .beep,
      .say(
        .warning(
          Phrase(
            "\(label.english) takes \(english): Left and Right choose. Nothing was entered.",
            "“\(label.chinese)”只能选 \(chinese)，用左右键选择；未录入。"))),
    ]
  }

  /// So many choices are named in a sentence.
  private static let mostNamed = 4

  /// - Parameters:
  ///   - word: what saving is called here, as on the button: stock is posted, a directive issued.
  ///   - does: the same in the sentence of the help.
  static func all<S: Screen>(
    _ word: Phrase = Phrase("Save", "保存"), does: Phrase = Phrase("saves", "保存"),
    save: @escaping @Sendable (inout S) -> [Effect],
    leave: @escaping @Sendable (inout S) -> [Effect]
  ) -> [Command<S, Effect>] {
    [
      Command(
        "form.save", word, label: word,
        help: Phrase(
          "Checks every field and \(does.english). Enter goes to the next field, Up and Shift-Tab to the one before.",
          "检查全部字段并\(does.chinese)。Enter 到下一项，上键或 Shift-Tab 回到上一项。"), keys: [.control("s")], run: save),
      Command(
        "back", Phrase("Cancel", "取消"), label: Phrase("Cancel", "取消"),
        help: Phrase("Leaves the form; asks when something was entered.", "离开表单，已填写内容时会询问。"), keys: [.escape],
        run: leave),
    ]
  }

  static let leaveQuestion = Question(
    Phrase("Not saved", "尚未保存"),
    Phrase("What you entered is not saved. Leave without saving it?", "已填写的内容尚未保存，是否放弃并离开？"),
    buttons: [.cancel, .init("leave", Phrase("Leave", "放弃并离开"), kind: .dangerous)])

  /// Says above a form what it is for, where there is room. - Returns: the room left.
  static func summary(_ text: Phrase, into grid: inout Grid, in rect: Rect, context: RenderContext) -> Rect {
    guard rect.rows > 16 else { return rect }
    let room = rect.inset(rows: 0, columns: 2)
    let lines = TextFit.wrap(context.text(text), columns: room.columns)
    for (row, line) in lines.enumerated() { grid.write(line, in: room.line(row), role: .dim, glyphs: context.glyphs) }
    return rect.cutTop(lines.count + 1).rest
  }

  static let lookAtErrors = Message.error(Phrase("Not saved: look at the marked field.", "未保存：请检查标出的字段。"))
}
