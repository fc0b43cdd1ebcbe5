import Values

/// Why somebody could not sign in. A wrong name and a wrong PIN answer alike.
public enum SignInRefusal: Refusal, Hashable {
  case wrong
  case lockedOut(until: Instant)
  case closed

  public var code: String {
    switch self {
    case .wrong: "signIn.wrong"
    case .lockedOut: "signIn.lockedOut"
    case .closed: "signIn.closed"
    }
  }

  public var facts: JSON {
    if case .lockedOut(let until) = self { ["until": .string(until.description)] } else { .object([]) }
  }

  public var sentence: Phrase {
    switch self {
    case .wrong: Phrase("The name or the PIN is wrong. Try again.", "用户名或 PIN 码不正确，请重试。")
    case .lockedOut:
      Phrase(
        "Too many wrong PINs. Wait a while, or ask your administrator for a new PIN.",
        "PIN 码错误次数过多，请稍后再试，或请管理员重置 PIN 码。")
    case .closed: Phrase("This account is closed. Ask your administrator.", "该账号已停用，请联系管理员。")
    }
  }
}
