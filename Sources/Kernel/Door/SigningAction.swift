import Values

/// An action that signs something: whoever signs gives the PIN again, which the door checks and never keeps.
public protocol SigningAction: Action {
  /// Who signs, each with the PIN given for it.
  var signers: [Signer] { get }
}

/// Somebody who signs.
public struct Signer: Sendable {
  /// The account's sign-in name or a badge's code; nil for whoever performs the action.
  public let account: String?
  public let pin: String

  public init(_ account: String? = nil, pin: String) {
    self.account = account
    self.pin = pin
  }
}

extension Site {
  /// Checks the PINs before the transaction begins, so that wrong ones are counted as at signing in.
  ///
  /// - Throws: `KernelRefusal.wrongSignature`, `SignInRefusal.lockedOut`.
  func verifySigners(of action: some Action, _ session: Session) throws {
    guard let signing = action as? any SigningAction else { return }
    for signer in signing.signers {
      try checkSigner(signer, session)
    }
  }
}
