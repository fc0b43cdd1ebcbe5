import Values

/// A copy of the site's file that was made and checked.
public struct BackupCopy: Sendable, Hashable {
  /// What is known of a copy when it is made.
  public enum State: String, Sendable, Hashable {
    /// Its structure is sound and it ends with the same entry of the audit chain.
    case checked
    /// Besides, every derived figure and every chain in it was recomputed.
    case verified
    /// It is what the file was, and verifying it found faults.
    case faults
  }

  public let path: String
  public let bytes: Int64
  /// SHA-256 of the whole file, in hexadecimal.
  public let sha256: String
  /// The last entry of the audit chain in it.
  public let headID: AuditID
  public let headHash: String
}

/// What making a copy by rotation did.
public struct BackupRotation: Sendable {
  public let copy: BackupCopy
  public let state: BackupCopy.State
  /// What verifying the copy found; empty where it was not asked for.
  public let findings: [Finding]
  /// Older copies that were taken away.
  public let removed: [String]
  /// How many are there now.
  public let kept: Int
}
