import Kernel
import Values

/// Notes that the directives waiting for somebody stood on a terminal where they are signed in. Done by the terminal, in
/// the person's own name, once for each directive.
public struct NoteDelivery: Action {
  public static let name = "office.noteDelivery"
  public static let title = Phrase("Note delivery", "登记送达")
  public static let summary = Phrase(
    "Notes that what was issued to you has reached a terminal where you are signed in; the terminal does it by itself.",
    "登记发给您的指令已送达您登录的终端；由终端自动执行。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = []

  public init() {}

  public func perform(in change: inout Change) throws -> Done {
    try change.requireOwnPIN()
    let new = try RecipientQueries.undelivered(of: change.session.account, in: change.database)
    guard !new.isEmpty else { throw OfficeRefusal.nothingToDeliver }
    for (directive, recipient, version) in new {
      try DirectiveQueries.note("delivered", of: directive, recipient: recipient, version: version, in: change)
      try RecipientQueries.refresh(directive, recipient: recipient, in: change.database)
    }
    return Done(
      Phrase(
        "\(new.count) new \(new.count == 1 ? "directive has" : "directives have") reached you.",
        "新到指令 \(new.count) 件。"))
  }
}
