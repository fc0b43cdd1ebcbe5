import Values

/// Replaces one's own PIN.
public struct ChangeOwnPIN: Action {
  public static let name = "accounts.changePIN"
  public static let title = Phrase("Change my PIN", "修改我的 PIN 码")
  public static let summary = Phrase("Replaces your own PIN; asks for the present one.", "修改自己的 PIN 码，需输入当前 PIN 码。")
  public static let permission: Permission? = nil
  public static let fields: [Field<Self>] = [
    .init(\.present, "present", "Present PIN", "当前 PIN 码", secret: true, required: true),
    .init(\.new, "new", "New PIN", "新 PIN 码", secret: true, required: true),
  ]

  public var present = ""
  public var new = ""

  public init() {}

  public init(present: String, new: String) {
    self.present = present
    self.new = new
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if let problem = PIN.problem(with: new) { faults.append(Self.fault("new", problem)) }
    if !new.isEmpty, new == present {
      faults.append(
        Self.fault("new", .rule(code: "same", Phrase("must differ from the present one", "不能与当前 PIN 码相同"))))
    }
    return faults
  }

  public func perform(in change: inout Change) throws -> Done {
    guard let account = try AccountQueries.find(change.session.account, in: change.database) else {
      throw DoorRefusal.accountClosed
    }
    guard PIN.matches(present, hash: account.pinHash) else { throw KernelRefusal.wrongPIN }
    let hash = try PIN.hash(new, cost: change.pinCost)
    try AccountQueries.setPIN(hash, mustChange: false, of: account.id, in: change.database)
    change.cache.forget()
    return Done(Phrase("Your PIN was changed.", "您的 PIN 码已修改。"))
  }
}
