import Values

/// What became of the account of somebody who is signed in.
public enum SessionStanding: Sendable, Hashable {
  case good
  /// A restored file does not have it.
  case unknown
  case closed
  /// Somebody else gave it a new first PIN.
  case newPIN

  /// Why whoever is signed in has to sign in again; nil where they may go on.
  public var sentence: Phrase? {
    switch self {
    case .good: nil
    case .unknown:
      Phrase(
        "The file as it is now does not have your account. Ask your administrator.", "现在的站点文件中没有您的账号，请联系管理员。")
    case .closed: DoorRefusal.accountClosed.sentence
    case .newPIN:
      Phrase(
        "An administrator gave you a new first PIN: sign in with it. What you had entered is kept.",
        "管理员已为您重设初始 PIN 码，请用它重新登录。已填写的内容已保留。")
    }
  }
}
