import Kernel
import SQLite
import Values

/// What several actions on a directive ask.
enum DirectiveRules {
  /// The most characters of a directive's or a rule's text.
  static let mostText = 20_000
  static let text = FieldKind.text(most: mostText)
  static let note = FieldKind.text(most: 2000)

  /// Whether a text says nothing.
  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  static func require(_ number: DirectiveNumber, in database: Connection) throws -> DirectiveQueries.Stored {
    guard let directive = try DirectiveQueries.find(number, in: database) else {
      throw OfficeRefusal.unknownDirective(number)
    }
    return directive
  }

  static func requireOpen(_ number: DirectiveNumber, in database: Connection) throws -> DirectiveQueries.Stored {
    let directive = try require(number, in: database)
    guard directive.state == "open" else {
      throw OfficeRefusal.ended(number, withdrawn: directive.state == "withdrawn")
    }
    return directive
  }

  /// The session's own row of an open directive: what a recipient does, only they can do.
  static func requireOwn(_ number: DirectiveNumber, in change: Change) throws -> (
    directive: DirectiveQueries.Stored, recipient: RecipientQueries.Stored
  ) {
    guard let directive = try DirectiveQueries.find(number, in: change.database) else {
      throw OfficeRefusal.unknownDirective(number)
    }
    guard
      let recipient = try RecipientQueries.find(change.session.account, of: directive.id, in: change.database)
    else { throw OfficeRefusal.notRecipient(number) }
    guard directive.state == "open" else {
      throw OfficeRefusal.ended(number, withdrawn: directive.state == "withdrawn")
    }
    return (directive, recipient)
  }

  /// The same, where the present version has to have been read.
  static func requireRead(_ number: DirectiveNumber, in change: Change) throws -> (
    directive: DirectiveQueries.Stored, recipient: RecipientQueries.Stored
  ) {
    let own = try requireOwn(number, in: change)
    guard own.recipient.readVersion == own.directive.version else { throw OfficeRefusal.readFirst(number) }
    return own
  }

  /// Appends what a recipient did and brings their row up to it.
  static func note(
    _ kind: String, _ directive: DirectiveQueries.Stored, _ recipient: RecipientQueries.Stored, day: Day? = nil,
    text: String = "", in change: Change
  ) throws {
    try DirectiveQueries.note(
      kind, of: directive.id, recipient: recipient.id, version: directive.version, day: day, text: text, in: change)
    try RecipientQueries.refresh(directive.id, recipient: recipient.id, in: change.database)
  }
}
