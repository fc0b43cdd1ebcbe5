import SQLite
import Values

extension Site {
  /// Wrong PINs in a row before an account is locked, and for how long.
  public static let mostFailures: Int64 = 5
  public static let lockMilliseconds: Int64 = 15 * 60 * 1000

  /// Signs somebody in by name or by the code of a badge. Every try is an append-only row; takes about 25 ms by design of the hash.
  ///
  /// - Throws: `SignInRefusal`, or `SiteFault`.
  public func signIn(name: String, pin: String, terminal: String) throws -> Session {
    try translating {
      let now = clock.now()
      guard let account = try account(named: name) else {
        // Hash all the same, so that the time taken does not tell whether the name exists.
        _ = try PIN.hash(pin, cost: pinCost)
        throw SignInRefusal.wrong
      }
      if let until = try LockOut.until(account.id, at: now, in: database) {
        throw SignInRefusal.lockedOut(until: until, minutes: (until.milliseconds - now.milliseconds + 59_999) / 60_000)
      }
      let matches = PIN.matches(pin, hash: account.pinHash)
      try record(account.id, at: now, terminal: terminal, succeeded: matches)
      guard matches else { throw SignInRefusal.wrong }
      guard account.isOpen else { throw SignInRefusal.closed }
      return Session(
        account: account.id, name: account.name, terminal: terminal, mustChangePIN: account.mustChangePIN)
    }
  }

  /// Checks the PIN of somebody who signs; a wrong one counts as a wrong sign-in.
  func checkSigner(_ signer: Signer, _ session: Session) throws {
    try translating {
      let now = clock.now()
      let name = signer.account.map { Text.clean($0) } ?? session.name
      let found =
        try signer.account.map { try account(named: $0) } ?? AccountQueries.find(session.account, in: database)
      guard let account = found, account.isOpen else { throw KernelRefusal.unknownAccount(name) }
      if let until = try LockOut.until(account.id, at: now, in: database) {
        throw SignInRefusal.lockedOut(until: until, minutes: (until.milliseconds - now.milliseconds + 59_999) / 60_000)
      }
      guard !PIN.matches(signer.pin, hash: account.pinHash) else { return }
      try record(account.id, at: now, terminal: session.terminal, succeeded: false)
      throw KernelRefusal.wrongSignature(account.name)
    }
  }

  private func account(named name: String) throws -> AccountQueries.Stored? {
    if let account = try AccountQueries.find(name: name, in: database) { return account }
    return try BadgeQueries.account(of: Text.normalizedCode(name), in: database).flatMap {
      try AccountQueries.find($0, in: database)
    }
  }

  /// Keeps a try. What cannot be kept is refused, right or wrong: else PINs could be tried without end on a full disk.
  private func record(_ account: AccountID, at now: Instant, terminal: String, succeeded: Bool) throws {
    do {
      try database.transaction {
        try appendEntry(
          .signIn, account: account, terminal: terminal, content: ["succeeded": .bool(succeeded)]
        ) {
          try AccountQueries.insertSignIn(account, at: now, terminal: terminal, succeeded: succeeded, in: database)
        }
      }
    } catch let error as DatabaseError {
      switch error.code {
      case .full: throw SiteFault.signInNeedsRoom(path: path)
      case .readOnly: throw SiteFault.signInNeedsWriting(path: path)
      default: throw error
      }
    }
  }

  /// Signs a demo person in without a PIN, which is public there; nil where this is no demo site or nobody is called so.
  public func demoSession(_ name: String, terminal: String) throws -> Session? {
    try translating {
      guard facts.isDemo, let account = try AccountQueries.find(name: name, in: database), account.isOpen else {
        return nil
      }
      try record(account.id, at: clock.now(), terminal: terminal, succeeded: true)
      return Session(account: account.id, name: account.name, terminal: terminal)
    }
  }

  /// The permissions an account holds today, somewhere on the site: what screens offer. The door asks again.
  public func permissions(of session: Session) throws -> Set<String> { try rights(of: session).somewhere }

  /// The permissions an account holds today, and which of them for the whole site.
  public func rights(of session: Session) throws -> Rights {
    try translating {
      let held = try RightsQueries.rights(of: session.account, on: today, in: database)
      let off = try PartSwitch.off(on: today, in: database)
      guard !off.isEmpty else { return held }
      func inUse(_ name: String) -> Bool {
        catalog.owners.permissions[name]?.contains { off.contains($0.name) } != true
      }
      return Rights(somewhere: held.somewhere.filter(inUse), everywhere: held.everywhere.filter(inUse))
    }
  }

  /// Whether an account holds a permission for a unit today, as the door would ask; nil asks for the whole site.
  public func holds(_ permission: Permission, unit: UnitID?, for session: Session) throws -> Bool {
    try translating {
      try RightsQueries.holds(permission.name, account: session.account, unit: unit, on: today, in: database)
    }
  }

  /// The value a setting has today.
  public func value<Content>(of setting: Setting<Content>) throws -> Content {
    try chosenValue(of: setting) ?? setting.initial
  }

  /// The value somebody gave a setting that counts today; nil where nobody did.
  func chosenValue<Content>(of setting: Setting<Content>) throws -> Content? {
    try translating {
      guard let text = try SettingQueries.value(of: setting.name, on: today, in: database),
        let json = try? JSON.parse(text)
      else { return nil }
      return try? Content(json: json)
    }
  }
}
