import Values

/// A change somebody asks for, as a value: the only thing that goes through the door of a `Site`.
///
/// Screens, the command line, imports and the gateway fill the same values. `fields` drive decoding (every fault at
/// once), forms, help and the JSON schema; nothing of it is synthesised, so that unknown members, secrets and personal
/// data are treated in one place.
public protocol Action: Sendable {
  associatedtype Result: Outcome

  /// A stable name, `part.verb`.
  static var name: String { get }
  /// Raised when the fields change their meaning; `upgrade` then reads older JSON.
  static var version: Int { get }
  static var title: Phrase { get }
  /// One sentence for help.
  static var summary: Phrase { get }
  /// What it takes to do this; nil where it concerns only the person's own account.
  static var permission: Permission? { get }
  /// When it waits for somebody else's approval, in words; nil where it never does. `approval(in:)` is the rule itself.
  static var approvalRule: Phrase? { get }
  static var fields: [Field<Self>] { get }

  /// The blank action, with its defaults: what an absent member means.
  init()

  /// Rules that need no look at the data; every fault at once.
  func validate() -> [Fault]
  /// The unit whose rights count; nil for the whole site.
  func scope(in change: Change) throws -> UnitID?
  /// The approval the rules ask for, or nil.
  func approval(in change: Change) throws -> ApprovalNeed?
  /// The rules and guarded writes, inside the transaction.
  func perform(in change: inout Change) throws -> Result
  /// Turns the JSON of an older version into today's.
  static func upgrade(_ json: JSON, from version: Int) -> JSON
}

extension Action {
  public static var version: Int { 1 }
  public static var approvalRule: Phrase? { nil }
  public func validate() -> [Fault] { [] }
  public func scope(in change: Change) throws -> UnitID? { nil }
  public func approval(in change: Change) throws -> ApprovalNeed? { nil }
  public static func upgrade(_ json: JSON, from version: Int) -> JSON { json }

  /// A fault of one of this action's fields.
  public static func fault(_ field: String, _ problem: FieldProblem) -> Fault {
    let label = fields.first { $0.name == field }?.label ?? Phrase(verbatim: field)
    return Fault(field, label, problem)
  }
}
