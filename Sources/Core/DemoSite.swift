import Glibc
import Kernel
import SQLite
import Values

/// The demo site: made up, seeded, the same every time but for its dates, which end today.
public enum DemoSite {
  /// The PIN of every demo person. Public on purpose: nothing in a demo site is real.
  public static let pin = "2468"

  public struct Person: Sendable {
    public let account: String
    public let name: Phrase
    public let role: Phrase
    let roles: [String]
    /// The unit of `DemoOrganisation` they belong to; nil where they belong to none.
    var unit: Int?
    /// Whether their roles reach the whole site and not their unit alone.
    var reachesSite = false
  }

  /// The people who can sign in, the one a demo opens with first.
  public static let people: [Person] =
    [
      Person(
        account: "lin", name: Phrase("Lin Yue", "林悦"), role: Phrase("demo manager", "演示主管"),
        roles: ["stores-manager", "administrator"]),
      Person(
        account: "wang", name: Phrase("Wang Lei", "王磊"), role: Phrase("storekeeper", "仓管员"), roles: ["storekeeper"]),
      Person(
        account: "zhao", name: Phrase("Zhao Min", "赵敏"), role: Phrase("stock viewer", "库存查询员"), roles: ["stock-viewer"]),
    ] + DemoOrganisation.people

  /// Makes the demo site's file; it appears under its name only when it is complete.
  ///
  /// - Throws: `SiteFault.exists` where the file is already there.
  public static func make(
    at path: String, scale: DemoBuilder.Scale, language: Language, progress: @escaping (Phrase, Int, Int) -> Void
  ) throws {
    guard access(path, F_OK) != 0 else { throw SiteFault.exists(path: path) }
    let making = path + ".making"
    for suffix in ["", "-wal", "-shm"] { unlink(making + suffix) }
    let end = SystemClock().now()
    let clock = FixedClock(end.advanced(milliseconds: -DemoBuilder.milliseconds(of: scale)))
    let catalog = Catalog.standard
    let (site, oneTime) = try Site.create(
      path: making, name: Phrase("Demo site (made up)", "演示站点（虚构）").text(in: language), catalog: catalog,
      clock: clock, isDemo: true,
      // The PIN is public: hashing it well would only take time.
      pinCost: 1)
    do {
      let manager = try fill(site, oneTimePIN: oneTime, language: language)
      // Half-made files are thrown away, so nothing here has to survive a power cut.
      try site.database.execute("PRAGMA synchronous = OFF")
      var demo = DemoBuilder(
        site: site, session: manager, scale: scale, language: language, pin: pin, seed: 20_261_122, clock: clock,
        end: end,
        progress: progress)
      for part in catalog.parts { try part.demoPlan?(&demo) }
      for part in catalog.parts { try part.demo?(&demo) }
      try demo.pass(to: end)
      // The made-up past ends here: from now on days are counted.
      _ = try site.signIn(name: people[0].account, pin: pin, terminal: "demo")
      try site.database.execute("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = FULL")
      site.close()
    } catch {
      site.close()
      for suffix in ["", "-wal", "-shm"] { unlink(making + suffix) }
      throw error
    }
    guard rename(making, path) == 0 else { throw SiteFault.cannotOpen(path: path) }
  }

  /// Opens the accounts; the session of the first person.
  private static func fill(_ site: Site, oneTimePIN: String, language: Language) throws -> Session {
    let first = try site.signIn(name: "admin", pin: oneTimePIN, terminal: "demo")
    _ = try site.perform(ChangeOwnPIN(present: oneTimePIN, new: pin), as: first)
    let admin = try site.signIn(name: "admin", pin: pin, terminal: "demo")
    let units = try DemoOrganisation.addUnits(to: site, as: admin, language: language)
    for person in people {
      let open = OpenAccount(
        account: person.account, fullName: person.name.text(in: language), pin: oneTimePIN,
        role: person.reachesSite ? nil : person.roles.first,
        unit: person.unit.map { units[$0] })
      _ = try site.perform(open, as: admin)
      for role in person.roles.dropFirst(person.reachesSite ? 0 : 1) {
        let place = person.reachesSite ? nil : person.unit.map { units[$0] }
        _ = try site.perform(GrantRole(account: person.account, role: role, unit: place), as: admin)
      }
      let theirs = try site.signIn(name: person.account, pin: oneTimePIN, terminal: "demo")
      _ = try site.perform(ChangeOwnPIN(present: oneTimePIN, new: pin), as: theirs)
    }
    try DemoOrganisation.appoint(in: units, of: site, as: admin, language: language)
    return try site.signIn(name: people[0].account, pin: pin, terminal: "demo")
  }
}
