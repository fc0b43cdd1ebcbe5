import Values

/// A form with one version in full and all of them by number.
public struct FormSheet: Sendable, Hashable {
  public struct Version: Sendable, Hashable {
    public let number: Int64
    public let from: Day
    public let by: String
    public let at: Instant
    public let items: Int64
    /// How often it was filled in.
    public let records: Int64
  }

  public let code: FormCode
  /// The part it is for; empty where it is for all.
  public let part: String
  public let isRetired: Bool
  public let shown: FormVersion
  /// The newest first.
  public let versions: [Version]
  /// The number of the version that counts today.
  public let inForce: Int64?
}
