import SQLite
import Values

/// Writes what is in the site as a file of a kind: the same columns that are imported.
public struct ExportSource: Sendable {
  public let permission: Permission
  /// Writes the records behind a key, at least `rows` of them where there are as many, and answers the key of the last
  /// one, or nil where none is left. The page ends with all records of its last key.
  let page: @Sendable (_ after: Int64, _ rows: Int, _ out: inout ExportWriter, Connection) throws -> Int64?

  public init(
    _ permission: Permission,
    page: @escaping @Sendable (_ after: Int64, _ rows: Int, _ out: inout ExportWriter, Connection) throws -> Int64?
  ) {
    self.permission = permission
    self.page = page
  }
}
