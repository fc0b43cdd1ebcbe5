import Kernel
import Terminal
import Values

extension App {
  /// Somebody whose account was closed while they worked can do nothing more: they are told why at the sign-in, and
  /// what they had entered is kept for when it is opened again.
  func leaveIfClosed(_ result: Result<any Sendable, any Error>) {
    guard surroundings.session != nil, case .failure(let error) = result, let refusal = error as? DoorRefusal,
      case .accountClosed = refusal
    else { return }
    signOut(because: refusal.sentence)
    needsDrawing = true
  }

  /// What became of the account of whoever is signed in; nil where the file cannot be read just now.
  func standing() -> SessionStanding? {
    guard let session = surroundings.session else { return .good }
    return try? bench?.site.standing(of: session)
  }

  /// Signs somebody out without asking, and says why; what they had entered is kept.
  func signOut(because reason: Phrase) {
    for layer in layers + (locked?.layers ?? []) {
      if let unfinished = layer.screen.unfinished { drafts.keep(unfinished.draft, as: unfinished.name, for: layer.id) }
    }
    overlay = nil
    leave(.signOut)
    message = .error(reason)
  }
}
