import Values

/// One row of the audit trail, as its hash sees it.
struct AuditEntry {
  let id: AuditID
  let recordedAt: Instant
  let account: AccountID
  let terminal: String
  let action: String
  let version: Int
  let key: String?
  let approval: ApprovalID?
  let content: String
  let changes: String

  /// SHA-256 over the previous row's hash and every column of this one, each preceded by its length, so that no two
  /// rows share a text.
  func hash(after previous: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.utf8.count + changes.utf8.count + 160)
    func append(_ number: Int64) {
      withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
    func append(_ text: String) {
      append(Int64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
    // A missing key is not the empty one, nor a missing approval number 0.
    func appendMissing() { append(-1) }
    bytes.append(contentsOf: previous)
    append(id.rawValue)
    append(recordedAt.milliseconds)
    append(account.rawValue)
    append(terminal)
    append(action)
    append(Int64(version))
    if let key { append(key) } else { appendMissing() }
    if let approval { append(approval.rawValue) } else { appendMissing() }
    append(content)
    append(changes)
    return SHA256.digest(bytes)
  }

  /// The columns of `audit` in the table's order, the locator itself left out.
  static let columns = [
    "id", "recorded_at", "account_id", "terminal", "action", "version", "request_key", "approval_id", "content",
    "changes",
    "hash",
  ]

  /// Tells which column was changed, where the hash tells that one was.
  func seal(with hash: [UInt8]) -> RowSeal {
    var sealer = RowSealer()
    sealer.append(id.rawValue)
    sealer.append(recordedAt.milliseconds)
    sealer.append(account.rawValue)
    sealer.append(text: terminal)
    sealer.append(text: action)
    sealer.append(Int64(version))
    if let key { sealer.append(text: key) } else { sealer.appendNull() }
    if let approval { sealer.append(approval.rawValue) } else { sealer.appendNull() }
    sealer.append(text: content)
    sealer.append(text: changes)
    sealer.append(blob: hash)
    return sealer.finish()
  }

  /// What stands before the first row.
  static let genesis = [UInt8](repeating: 0, count: 32)
}
