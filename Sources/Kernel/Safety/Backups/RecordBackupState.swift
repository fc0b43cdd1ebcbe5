import Values

/// Keeps on record what was found out about a copy later, or that rotation took it away.
struct RecordBackupState: Action {
  static let name = "backups.note"
  static let title = Phrase("Note the state of a backup", "登记备份状态")
  static let summary = Phrase("Records what became of copies of the file.", "登记备份文件的状态。")
  static let permission: Permission? = KernelPermissions.keepSafe
  static let fields: [Field<Self>] = [
    .init(\.files, "files", "Files", "文件", kind: .text(most: 200_000), required: true),
    .init(\.state, "state", "State", "状态", kind: .text(most: 20)),
  ]

  /// The paths, a line each.
  var files = ""
  var state = ""

  init() {}

  init(_ files: [String], _ state: String) {
    self.files = files.joined(separator: "\n")
    self.state = state
  }

  func perform(in change: inout Change) throws -> Done {
    for file in files.split(separator: "\n") {
      // A copy made before the file was restored from an older one is not known to it.
      guard let id = try BackupQueries.last(file: String(file), in: change.database) else { continue }
      try BackupQueries.insert(event: state, of: id, in: change)
    }
    return Done(Phrase("Noted.", "已登记。"))
  }
}
