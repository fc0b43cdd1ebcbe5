import SQLite
import Values

/// Something a signed-in person has to see at once and to acknowledge, whatever is on the screen.
public struct Alert: Sendable {
  /// Tells it from others of its source.
  public let id: Int64
  public let title: Phrase
  public let message: Phrase
  /// What acknowledging it performs, in the person's own name.
  public let acknowledge: any Action

  public init(id: Int64, title: Phrase, message: Phrase, acknowledge: any Action) {
    self.id = id
    self.title = title
    self.message = message
    self.acknowledge = acknowledge
  }
}

/// Where alerts come from. Asked whenever the file changed, so it has to answer by an index.
public struct AlertSource: Sendable {
  public let name: String
  let read: @Sendable (Connection, Viewer) throws -> [Alert]

  public init(_ name: String, read: @escaping @Sendable (Connection, Viewer) throws -> [Alert]) {
    self.name = name
    self.read = read
  }
}
