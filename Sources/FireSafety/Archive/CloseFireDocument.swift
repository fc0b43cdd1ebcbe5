import Kernel
import Values

/// Takes a document out of force; it stays on record.
public struct CloseFireDocument: Action {
  public static let name = "fire.closeDocument"
  public static let title = Phrase("Take a document out of force", "废止文件")
  public static let summary = Phrase(
    "Takes a document of the archive out of force; it stays on record.", "废止档案文件，记录保留。")
  public static let permission: Permission? = FirePermissions.archive
  public static let fields: [Field<Self>] = [
    .init(\.document, "document", "Document", "文件编号", kind: .integer(1...Int64.max), required: true)
  ]

  public var document: Int64 = 0

  public init() {}

  public init(_ document: Int64) { self.document = document }

  public func scope(in change: Change) throws -> UnitID? {
    try DocumentQueries.require(document, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try DocumentQueries.require(document, in: change.database)
    guard !stored.isClosed else { throw ArchiveRefusal.closed(document) }
    try DocumentQueries.close(document, on: change.today, in: change.database)
    return Done(Phrase("\(stored.title) is out of force.", "“\(stored.title)”已废止。"))
  }
}
