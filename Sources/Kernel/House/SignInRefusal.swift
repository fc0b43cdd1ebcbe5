import Values

/// Why somebody could not sign in. A wrong name and a wrong PIN answer alike.
public enum SignInRefusal: Refusal, Hashable {
  case wrong
  /// - Parameter minutes: how long it still lasts, begun minutes counted.
  case lockedOut(until: Instant, minutes: Int64)
  case closed

  public var code: String {
    switch self {
    case .wrong: "signIn.wrong"
    case .lockedOut: "signIn.lockedOut"
    case .closed: "signIn.closed"
    }
  }

  public var facts: JSON {
    guard case .lockedOut(let until, let minutes) = self else { return .object([]) }
    return ["until": .string(until.description), "minutes": .integer(minutes)]
  }

  public var sentence: Phrase {
    switch self {
    case .wrong: Phrase("The name or the PIN is wrong. Try again.", "用户名或 PIN 码不正确，请重试。")
    case .lockedOut(_, let minutes):
      Phrase(
        "Too many wrong PINs: this account is locked for \(minutes == 1 ? "another minute" : "another \(minutes) minutes"). Wait, or ask your administrator.",
        "PIN 码错误次数过多，账号已锁定，\(minutes) 分钟后可再试，也可请管理员解除锁定。")
    case .closed: Phrase("This account is closed. Ask your administrator.", "该账号已停用，请联系管理员。")
    }
  }
}
