import Core
import Glibc
import Kernel
import Values

/// The demo site: who it opens with, and the one place that has it made.
enum Demo {
  /// The account a demo opens with.
  static let manager = "lin"
  /// The PIN of everybody in a demo: public, because nothing there is real.
  static let pin = "2468"

  /// Makes the demo site's file; it appears under its name only when it is complete.
  static func make(
    at path: String, scale: DemoBuilder.Scale, language: Language, progress: @escaping (Phrase, Int, Int) -> Void
  ) throws {
    let making = path + ".making"
    for suffix in ["", "-wal", "-shm"] { unlink(making + suffix) }
    let steps = 4
    func step(_ number: Int) { progress(Phrase("Making the demo site", "正在生成演示站点"), number, steps) }
    step(0)
    let made = try Site.create(
      path: making, name: Phrase("Demo site", "演示站点").text(in: language), catalog: .standard, isDemo: true)
    do {
      defer { made.site.close() }
      let site = made.site
      let first = try site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "demo")
      _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: pin), as: first)
      let admin = try site.signIn(name: "admin", pin: pin, terminal: "demo")
      step(1)
      _ = try site.perform(
        OpenAccount(account: manager, fullName: "林悦", pin: made.oneTimePIN, role: "stores-manager"), as: admin)
      _ = try site.perform(GrantRole(account: manager, role: "administrator"), as: admin)
      step(2)
      let own = try site.signIn(name: manager, pin: made.oneTimePIN, terminal: "demo")
      _ = try site.perform(ChangeOwnPIN(present: made.oneTimePIN, new: pin), as: own)
      step(3)
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(making + suffix) }
      throw error
    }
    guard rename(making, path) == 0 else { throw SiteFault.cannotOpen(path: path) }
    step(steps)
  }
}
