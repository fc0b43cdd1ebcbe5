import Kernel

extension ExitStatus {
  /// The status an error ends the command with.
  init(_ error: any Error) {
    switch error {
    case is UsageError: self = .wrongUsage
    case is StreamFault, is TerminalFault: self = .inputOutput
    case let fault as SiteFault: self = Self.status(of: fault)
    case let refusal as DoorRefusal: self = refusal.isPermission ? .notPermitted : .no
    case let refusal as ListingRefusal:
      if case .notPermitted = refusal { self = .notPermitted } else { self = .wrongUsage }
    case is SignInRefusal, is PINFault, is KeyFault: self = .notPermitted
    case KernelRefusal.unknownListing: self = .wrongUsage
    case let refusal as ImportRefusal: self = Self.status(of: refusal)
    case is DemoFault: self = .unusableFile
    case is any Refusal: self = .no
    // What no part of the program has a word for came from the file.
    default: self = .unusableFile
    }
  }

  private static func status(of refusal: ImportRefusal) -> ExitStatus {
    switch refusal {
    case .unknownKind, .onlyIn: .wrongUsage
    case .cannotRead, .cannotKeep: .inputOutput
    case .encodingUnknown, .changed: .no
    }
  }

  private static func status(of fault: SiteFault) -> ExitStatus {
    switch fault {
    case .diskFull, .signInNeedsRoom, .inputOutput: .inputOutput
    case .interrupted, .guarded: .no
    case .badTimeZone: .wrongUsage
    case .missing, .missingBesideDemo, .exists, .notADatabase, .otherProgram, .truncated, .damaged, .newer, .noSite,
      .busy, .readOnly,
      .signInNeedsWriting, .gone, .cannotOpen, .database:
      .unusableFile
    }
  }
}
