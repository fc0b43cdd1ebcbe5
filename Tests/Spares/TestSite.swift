import Core
import Kernel
import Spares
import Values

/// A site in memory with a storekeeper, a manager and two bins; the clock stands still until a test moves it.
struct TestSite {
  let site: Site
  let clock: FixedClock
  let manager: Session
  let keeper: Session

  static let start = Instant(milliseconds: 1_795_000_000_000)

  init(path: String = ":memory:") throws {
    clock = FixedClock(Self.start)
    let made = try Site.create(path: path, name: "Test", catalog: .standard, clock: clock, pinCost: 1)
    site = made.site
    let admin = try site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "test")
    _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: "2468"), as: admin)
    _ = try site.perform(
      OpenAccount(account: "lin", fullName: "Lin Yue", pin: "1357", role: "stores-manager"), as: admin)
    _ = try site.perform(
      OpenAccount(account: "wang", fullName: "Wang Lei", pin: "1357", role: "storekeeper"), as: admin)
    manager = try Self.signIn("lin", site)
    keeper = try Self.signIn("wang", site)
    _ = try site.perform(
      AddStore(code: StoreCode("MAIN"), nameEnglish: "Main store", nameChinese: "主仓库"), as: manager)
    for code in ["A-01", "A-02"] {
      _ = try site.perform(AddBin(code: BinCode(code), store: StoreCode("MAIN")), as: manager)
    }
  }

  static func signIn(_ name: String, _ site: Site) throws -> Session {
    let first = try site.signIn(name: name, pin: "1357", terminal: "test")
    _ = try site.perform(ChangeOwnPIN(present: "1357", new: "8642"), as: first)
    return try site.signIn(name: name, pin: "8642", terminal: "test")
  }

  func addPart(_ number: String, chinese: String = "深沟球轴承", english: String = "Deep groove ball bearing") throws {
    _ = try site.perform(
      AddPart(number: PartNumber(number), nameEnglish: english, nameChinese: chinese), as: manager)
  }
}
