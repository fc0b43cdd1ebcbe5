import Core
import Kernel
import Spares
import TestSupport
import Values

/// A small site with a storekeeper, and the program in tmux.
struct JourneySite {
  let folder: TemporaryFolder
  let path: String
  let environment: [String: String]

  /// - Parameter screen: what comes first after signing in; nil for home.
  init(first screen: String? = "stock") throws {
    folder = try TemporaryFolder()
    path = folder.file("site.db")
    let (site, oneTime) = try Site.create(path: path, name: "North plant", catalog: .standard, pinCost: 1)
    let first = try site.signIn(name: "admin", pin: oneTime, terminal: "test")
    _ = try site.perform(ChangeOwnPIN(present: oneTime, new: "8642"), as: first)
    let admin = try site.signIn(name: "admin", pin: "8642", terminal: "test")
    _ = try site.perform(OpenAccount(account: "wang", fullName: "王磊", pin: "1357", role: "storekeeper"), as: admin)
    let wang = try site.signIn(name: "wang", pin: "1357", terminal: "test")
    _ = try site.perform(ChangeOwnPIN(present: "1357", new: "9753"), as: wang)
    let keeper = try site.signIn(name: "wang", pin: "9753", terminal: "test")
    _ = try site.perform(SetPreference(.first, screen), as: keeper)
    _ = try site.perform(AddStore(code: StoreCode("MAIN"), nameEnglish: "Main store", nameChinese: "主仓库"), as: admin)
    for bin in ["A-01", "A-02"] {
      _ = try site.perform(AddBin(code: BinCode(bin), store: StoreCode("MAIN")), as: admin)
    }
    for (number, english, chinese) in [
      ("6205-2RS", "Deep groove ball bearing", "深沟球轴承"), ("V-100", "Globe valve", "截止阀"), ("B-20", "V-belt", "三角带"),
    ] {
      _ = try site.perform(
        AddPart(number: PartNumber(number), nameEnglish: english, nameChinese: chinese), as: admin)
      _ = try site.perform(
        PostOpeningBalance(
          part: PartNumber(number), quantity: Quantity(20), bin: BinCode("A-01"), value: Money(fen: 20_000)), as: admin)
    }
    site.close()
    environment = [
      "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path, "QUARTERMASTER_DATABASE": path,
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  func start(_ language: String, columns: Int = 80, rows: Int = 24) throws -> Tmux {
    try Tmux(
      Products.quartermaster, ["--language", language], environment: environment, columns: columns, rows: rows)
  }

  /// Signs the storekeeper in by hand.
  func signIn(_ tmux: Tmux, expecting title: String) throws {
    try tmux.wait(for: "PIN")
    try tmux.type("wang")
    try tmux.press("Enter")
    try tmux.type("9753")
    try tmux.press("Enter")
    try tmux.wait(for: title)
  }

  func onHand(_ number: String) throws -> Int64 {
    let site = try Site.open(path: path, catalog: .standard)
    defer { site.close() }
    return try PartCard.read(PartNumber(number), in: site)?.onHand.units ?? -1
  }

  func findings() throws -> [Finding] {
    let site = try Site.open(path: path, catalog: .standard)
    defer { site.close() }
    return try site.verify()
  }
}
