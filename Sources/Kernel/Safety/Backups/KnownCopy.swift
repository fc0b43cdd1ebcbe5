import Values

/// What is known of a copy of the file: from the register, or read from the copy where the register lacks it.
struct KnownCopy: Sendable, Hashable {
  let copy: BackupCopy
  /// A word of the register's states.
  let state: String
  let made: Instant
  /// The account that made it; empty where nobody knows.
  let by: String

  init(_ copy: BackupCopy, state: String = BackupCopy.State.checked.rawValue, made: Instant, by: String) {
    self.copy = copy
    self.state = state
    self.made = made
    self.by = by
  }
}
