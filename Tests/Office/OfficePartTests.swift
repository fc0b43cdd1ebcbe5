import Core
import Kernel
import Office
import Testing

/// The office among the other parts.
@Suite struct OfficePartTests {
  @Test("G02: every role of the office is made of declared permissions") func roles() {
    let declared = Set(Catalog.standard.permissions.keys)
    for role in OfficePart.part.roles {
      #expect(!role.permissions.isEmpty)
      for permission in role.permissions { #expect(declared.contains(permission.name), "\(role.name)") }
    }
    #expect(Catalog.standard.problems.isEmpty)
  }

  @Test("G02: an administrator of a new site holds every permission of the office") func administrator() throws {
    let made = try Site.create(path: ":memory:", name: "Test", catalog: .standard, pinCost: 1)
    let admin = try made.site.signIn(name: "admin", pin: made.oneTimePIN, terminal: "t")
    let held = try made.site.permissions(of: admin)
    for permission in OfficePart.part.permissions { #expect(held.contains(permission.name)) }
  }
}
