import Kernel
import Terminal
import Values

/// The screens of one part, as they introduce themselves to the router. Everything else about the part (its lists, its
/// actions, its figures) comes from the catalogue.
struct ConsolePart: Sendable {
  /// A desk of the menu: a screen made by hand, over the part's lists.
  struct Desk: Sendable {
    /// Its name among the commands of every screen; nil where another command opens the same.
    var name: String?
    let title: Phrase
    let about: Phrase
    let permission: Permission?
    /// The function it goes with, such as `fire.equipment`; nil for the part as a whole.
    var function: String?
    let open: @Sendable (Surroundings) -> any Screen
  }

  /// A command of the first screen: what is done all day is one key away.
  struct Quick: Sendable {
    let id: CommandID
    let title: Phrase
    let label: Phrase?
    let help: Phrase
    let key: Key
    let permission: Permission?
    let open: @Sendable (Surroundings) -> (any Screen)?
  }

  /// The part's name in the catalogue.
  let name: String
  var desks: [Desk] = []
  var quick: [Quick] = []
  /// A screen of its own for a listing; nil for the general one.
  var listing: @Sendable (Listing, [String: JSON], Surroundings) -> (any Screen)? = { _, _, _ in nil }
  /// A screen of its own for an action, opened with what stands in its fields; nil for the form made from its fields.
  var form: @Sendable (ActionKind, [String: String], Surroundings) -> (any Screen)? = { _, _, _ in nil }
  /// What stands in the fields of a new form.
  var defaults: [String: [String: String]] = [:]
  /// Actions that need no form: they are done where they belong.
  var withoutForm: Set<String> = []
  /// What Enter does on a row of a general list; nil shows the row.
  var open: @Sendable (RowReader, Surroundings) -> [Effect]? = { _, _ in nil }
  /// The action F7 of a list opens, by listing.
  var newAction: [String: String] = [:]
  /// The words of the key bar for F7, by action; "New" where there are none.
  var newLabel: [String: Phrase] = [:]
  /// What else people call an action: the palette finds it by these words as well.
  var words: [String: Phrase] = [:]
  /// The action F2 of a list opens, and what it fills in from the row.
  var editAction: [String: EditAction] = [:]
  /// What a typed code means, said beside its field.
  var meaning: @Sendable (_ field: String, _ text: String, Site) throws -> Phrase? = { _, _, _ in nil }

  /// What a field of codes can be chosen from, where there is little; nil where it is typed or scanned.
  var choices: @Sendable (_ field: String, Session, Site) throws -> [FormField.Choice]? = { _, _, _ in nil }

  /// What a field of numbers can be chosen from by name, where the number is that of a row; nil where it is typed.
  var numbers: @Sendable (_ field: String, ActionKind, Session, Site) throws -> [FormField.Choice]? = { _, _, _, _ in
    nil
  }

  /// What fields can be chosen from that depends on what the form was opened with, by field.
  var opened: @Sendable (ActionKind, [String: String], Session, Site) throws -> [String: [FormField.Choice]] = {
    _, _, _, _ in [:]
  }

  /// The form an action asks beside its own fields, by action.
  var questions: [String: Questions] = [:]

  /// Fields that name something new, or something that is not among the choices, as `action.field`: they are typed.
  var typed: Set<String> = []

  /// Commands on the selected row of a general list, by listing.
  var rowCommands: [String: [RowCommand]] = [:]
  /// How the quantities in an action's content are measured; nil where the part does not know.
  var measure: @Sendable (_ content: JSON, Session, Site) throws -> Measure? = { _, _, _ in nil }

  struct RowCommand: Sendable {
    let id: CommandID
    let title: Phrase
    let label: Phrase
    let help: Phrase
    /// Nil for what the palette alone offers.
    let key: Key?
    /// The function it belongs to, where the list stays when that is switched off.
    var function: String?
    /// Why it cannot be done with a row; nil where it can.
    var whyNot: @Sendable (RowReader, Surroundings) -> Phrase? = { _, _ in nil }
    let open: @Sendable (RowReader, Surroundings) -> [Effect]
    /// What it does where rows are marked, with their keys; nil where it is for one row alone.
    var openMarked: (@Sendable (Set<Int64>, Surroundings) -> [Effect])?
  }

  struct Measure: Sendable, Hashable {
    let decimals: Int
    let unit: Phrase
  }

  struct EditAction: Sendable {
    let action: String
    /// Fields of the action and the columns of the row they are filled from.
    let fields: [String: String]
    /// What is left as it was is not sent.
    var changesOnly = false
  }
}

/// A row with its listing, read by the names of columns.
struct RowReader: Sendable {
  let listing: Listing
  let row: ListingRow

  func text(_ column: String) -> String? {
    guard let index = listing.columnIndex(column) else { return nil }
    // Of personal data that was erased the row holds a number that says so.
    guard !listing.columns[index].isPersonal else { return row.values[index].text }
    return row.values[index].text ?? row.values[index].integer.map(String.init)
  }

  /// What the row says actions contain.
  var contents: [String] {
    listing.columns.indices.compactMap { listing.columns[$0].isContent ? row.values[$0].text : nil }
  }

  func integer(_ column: String) -> Int64? {
    listing.columnIndex(column).flatMap { row.values[$0].integer }
  }
}
