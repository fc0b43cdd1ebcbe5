import Values

/// A kind of sheet a part prints: on screens by F8 of what it is about, and by `quartermaster sheet`.
public struct SheetKind: Sendable {
  /// A stable name for the command line, such as `patrolLog`.
  public let name: String
  public let title: Phrase
  /// What has to be given to name one, such as a number, in words.
  public let about: Phrase
  /// The one of a name, for somebody who may see it.
  ///
  /// - Throws: a `Refusal` where there is none or it is not for their eyes.
  public let read: @Sendable (_ name: String, Session, Site) throws -> PrintedSheet

  public init(
    _ name: String, _ title: Phrase, about: Phrase,
    read: @escaping @Sendable (_ name: String, Session, Site) throws -> PrintedSheet
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.read = read
  }
}
