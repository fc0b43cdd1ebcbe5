import Values

/// Keeps on record that a copy was made. Nobody can ask for it: it is performed by whoever made the copy.
struct RecordBackup: Action {
  static let name = "backups.make"
  static let title = Phrase("Back up", "备份")
  static let summary = Phrase("Records a copy of the file that was made and checked.", "登记已制作并检查的备份。")
  static let permission: Permission? = KernelPermissions.keepSafe
  static let fields: [Field<Self>] = [
    .init(\.file, "file", "File", "文件", kind: .text(most: 4000), required: true),
    .init(\.bytes, "bytes", "Bytes", "字节数"),
    .init(\.sha256, "sha256", "SHA-256", "SHA-256", kind: .text(most: 64)),
    .init(\.headID, "head", "Last entry", "末条审计记录"),
    .init(\.headHash, "headHash", "Hash of the last entry", "末条记录哈希", kind: .text(most: 64)),
    .init(\.state, "state", "State", "状态", kind: .text(most: 20)),
  ]

  var file = ""
  var bytes: Int64 = 0
  var sha256 = ""
  var headID: Int64 = 0
  var headHash = ""
  var state = ""

  init() {}

  init(_ copy: BackupCopy, _ state: BackupCopy.State) {
    file = copy.path
    bytes = copy.bytes
    sha256 = copy.sha256
    headID = copy.headID.rawValue
    headHash = copy.headHash
    self.state = state.rawValue
  }

  func perform(in change: inout Change) throws -> Done {
    let copy = BackupCopy(path: file, bytes: bytes, sha256: sha256, headID: AuditID(headID), headHash: headHash)
    try BackupQueries.insert(
      copy, state: BackupCopy.State(rawValue: state) ?? .faults, by: change.session.account, at: change.now,
      auditID: change.auditID, in: change.database)
    return Done(Phrase("Backed up to \(Text.clean(file)).", "已备份至 \(Text.clean(file))。"))
  }
}
