import Kernel
import Values

/// The person responsible approves the newest version of a document, with the PIN.
public struct ApproveFireDocument: SigningAction {
  public static let name = "fire.approveDocument"
  public static let title = Phrase("Approve a document", "批准文件")
  public static let summary = Phrase(
    "Approves the newest version of a document of the archive, signed by the unit's person responsible.",
    "由消防安全责任人签名批准档案文件的最新版本。")
  public static let permission: Permission? = FirePermissions.lead
  public static let fields: [Field<Self>] = [
    .init(\.document, "document", "Document", "文件编号", kind: .integer(1...Int64.max), required: true),
    .init(\.pin, "pin", "Your PIN", "您的 PIN", secret: true, required: true),
  ]

  public var document: Int64 = 0
  public var pin = ""

  public init() {}

  public init(_ document: Int64, pin: String) {
    self.document = document
    self.pin = pin
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func scope(in change: Change) throws -> UnitID? {
    try DocumentQueries.require(document, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> Done {
    let stored = try DocumentQueries.require(document, in: change.database)
    guard !stored.isClosed else { throw ArchiveRefusal.closed(document) }
    try ArchiveResponsible.require(of: stored.unit, in: change)
    try FireSignatures.sign(.documentVersion, stored.versionID, as: .responsible, in: change)
    return Done(
      Phrase("\(stored.title), version \(stored.version), is approved.", "“\(stored.title)”第 \(stored.version) 版已批准。"))
  }
}
