import Core
import Kernel
import Spares
import TestSupport
import Values

/// A site's file in a folder of its own, and the environment in which the program acts on it.
struct SiteFile {
  let folder: TemporaryFolder
  let path: String
  let environment: [String: String]

  static let pin = "8642"

  /// - Parameter place: a folder for the site's file alone; its own folder where none is given.
  init(onHand: Int64 = 0, in place: String? = nil) throws {
    folder = try TemporaryFolder()
    path = (place ?? folder.path) + "/site.db"
    let (site, oneTime) = try Site.create(path: path, name: "Faults", catalog: .standard, pinCost: 1)
    let first = try site.signIn(name: "admin", pin: oneTime, terminal: "test")
    _ = try site.perform(ChangeOwnPIN(present: oneTime, new: Self.pin), as: first)
    let admin = try site.signIn(name: "admin", pin: Self.pin, terminal: "test")
    _ = try site.perform(AddStore(code: StoreCode("M"), nameEnglish: "Main", nameChinese: "主仓库"), as: admin)
    _ = try site.perform(AddBin(code: BinCode("B"), store: StoreCode("M")), as: admin)
    _ = try site.perform(AddPart(number: PartNumber("P"), nameEnglish: "part", nameChinese: "备件"), as: admin)
    if onHand > 0 {
      _ = try site.perform(
        PostOpeningBalance(
          part: PartNumber("P"), quantity: Quantity(onHand), bin: BinCode("B"), value: Money(fen: onHand * 7 + 3)),
        as: admin)
    }
    site.close()
    environment = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
      "XDG_DATA_HOME": folder.file("data"), "XDG_STATE_HOME": folder.file("state"), "QUARTERMASTER_DATABASE": path,
      "QUARTERMASTER_USER": "admin", "QUARTERMASTER_PIN_FILE": try folder.write("pin", Self.pin + "\n"),
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  func open() throws -> (site: Site, admin: Session) {
    let site = try Site.open(path: path, catalog: .standard)
    return (site, try site.signIn(name: "admin", pin: Self.pin, terminal: "test"))
  }

  func child(_ arguments: [String], mergesErrors: Bool = false) throws -> Child {
    try Child(Products.quartermaster, arguments, environment: environment, mergesErrors: mergesErrors)
  }

  func onHand(in site: Site) throws -> Int64 {
    try PartCard.read(PartNumber("P"), in: site)?.onHand.units ?? -1
  }

  func onHandSeenByAnotherProcess() throws -> Int64? {
    let child = try child(["report", "stock", "--format", "json"])
    child.closeInput()
    let rows = try JSON.parse(try child.rest())
    guard child.wait() == 0 else { return nil }
    return rows.array?.first?["onHand"]?.integer
  }
}
