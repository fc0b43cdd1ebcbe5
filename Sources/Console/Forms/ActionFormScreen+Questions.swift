import Kernel
import Terminal
import Values

/// What an action asks beside its own fields: the items of a form that one of its fields decides.
extension ActionFormScreen {
  /// The fields that are shown as such: answers have fields of their own, and the version is what was read.
  static func shown(_ kind: ActionKind) -> [ActionKind.FieldFacts] {
    guard kind.fields.contains(where: { $0.kind.base == FormAnswers.kind }) else { return kind.fields }
    return kind.fields.filter { $0.kind.base != FormAnswers.kind && $0.name != FormAnswers.versionField }
  }

  func isAnswer(_ id: FieldID) -> Bool { id.rawValue.hasPrefix(FormAnswers.field + ".") }

  /// Reads what is asked for what stands in the deciding field now, where that is not known.
  mutating func ask() -> [Effect] {
    guard let session = surroundings.session, let questions = Router.questions(of: kind) else { return [] }
    let text = form[FieldID(rawValue: questions.field)]
    guard asked?.text != text, asking?.text != text else { return [] }
    let ticket = tickets.next()
    asking = (ticket, text)
    return [
      .read(
        Job(ticket) { desk in
          text.isEmpty ? nil : try questions.read(text, session, desk.site) as FormVersion?
        })
    ]
  }

  /// An answer that needs a remark gets a field for it, and loses it again.
  mutating func reshapeRemarks() {
    guard let version = asked?.version else { return }
    let form = form
    let needed = QuestionFields.fields(of: version) { form[$0] }.map(\.id)
    if needed != form.fields.map(\.id).filter(isAnswer) { reshape() }
  }

  /// Goes on saving once everything is known that saving waited for.
  mutating func saveIfMeant() -> [Effect] {
    guard savesThen else { return [] }
    savesThen = false
    return save()
  }
}
