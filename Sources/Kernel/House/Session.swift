import Values

/// Somebody who signed in at a terminal. What they may do is looked up when they do it, never remembered here.
public struct Session: Sendable, Hashable {
  public let account: AccountID
  /// The account's sign-in name.
  public let name: String
  /// Where from: a terminal's name, a host, a gateway.
  public let terminal: String
  /// The PIN was given by somebody else and has to be replaced before anything else is done.
  public let mustChangePIN: Bool

  public init(account: AccountID, name: String, terminal: String, mustChangePIN: Bool = false) {
    self.account = account
    self.name = name
    self.terminal = terminal
    self.mustChangePIN = mustChangePIN
  }
}
