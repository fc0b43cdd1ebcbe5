import Core
import Kernel
import SQLite
import Testing
import Values

/// G02, G03: the door's answer to every action, for everybody, everywhere, is what the declared permission and the unit
/// of what the action concerns say. The actions are those of the catalogue: a new one is tried without being listed here.
@Suite struct PermissionTableTests {
  typealias Place = PermissionWorld.Place

  /// The refusals that speak of rights.
  private static let aboutRights: Set<String> = ["notPermitted", "notInUnit"]

  /// What rights alone say of it: the refusal, or nil where rights do not stand in the way.
  private func expected(
    _ permission: String?, _ reach: ActionExample.Reach, _ place: Place, of person: PermissionWorld.Person
  ) -> String? {
    guard let permission, reach != .own else { return nil }
    guard person.permissions.contains(permission) else { return "notPermitted" }
    guard person.isLimited else { return nil }
    return reach == .place && place == .own ? nil : "notInUnit"
  }

  @Test("G02, G03: every action × every role × own unit, foreign unit, whole site") func everyAction() throws {
    let world = try PermissionWorld()
    var tried = 0
    for kind in Catalog.standard.parts.flatMap(\.actions) {
      guard let example = ActionExample.all[kind.name] else {
        Issue.record(
          "\(kind.name) has no example: add one to ActionExample of its part in Tests/Office, with its reach.")
        continue
      }
      #expect((kind.permission == nil) == (example.reach == .own), "\(kind.name): reach and permission disagree")
      for place in Place.allCases {
        guard let content = example.content(world, place) else { continue }
        for person in world.people {
          let rights = expected(kind.permission?.name, example.reach, place, of: person)
          let answer = try world.attempt(kind.name, content, as: person.session)
          if kind.name == "approvals.decide", rights == nil {
            // What the waiting action asks for comes on top.
            let more = expected("spares.approve", .place, place, of: person)
            #expect(answer == more, "\(kind.name), \(place), \(person.name)")
          } else if let rights {
            #expect(answer == rights, "\(kind.name), \(place), \(person.name)")
          } else {
            #expect(!Self.aboutRights.contains(answer ?? ""), "\(kind.name), \(place), \(person.name)")
          }
          tried += 1
        }
      }
    }
    #expect(tried > 1000)
  }

  @Test("G03: every example is sound: whoever holds everything gets it done, or is refused for the data") func sound()
    throws
  {
    let world = try PermissionWorld()
    for (name, example) in ActionExample.all {
      #expect(Catalog.standard.actions[name] != nil, "\(name) is no action any more")
      for place in Place.allCases {
        guard let content = example.content(world, place) else { continue }
        let answer = try world.attempt(name, content, as: world.admin)
        #expect(answer != "invalid" && answer != "unknownAction", "\(name), \(place): \(answer ?? "")")
      }
    }
  }

  @Test(
    "G03: approvals × every role × own unit, foreign unit, whole site × own work, foreign work",
    arguments: [
      "approve", "return",
    ]) func approvals(_ verdict: String) throws
  {
    let world = try PermissionWorld()
    for person in world.people {
      for place in Place.allCases {
        for isOwn in [false, true] {
          let answer = try decide(verdict, place, isOwn: isOwn, person, in: world)
          var right = expected(KernelPermissions.decide.name, .place, place, of: person)
          if right == nil, isOwn { right = "ownWork" }
          if right == nil { right = expected("spares.approve", .place, place, of: person) }
          #expect(answer == right, "\(verdict), \(place), own \(isOwn), \(person.name)")
        }
      }
    }
  }

  /// Own work is the same approval with the person as its maker.
  private func decide(
    _ verdict: String, _ place: Place, isOwn: Bool, _ person: PermissionWorld.Person, in world: PermissionWorld
  ) throws -> String? {
    var number = world.approval(place)
    if isOwn {
      try world.site.database.run(
        """
        INSERT INTO approval (action, version, content, permission, reason_en, reason_zh, amount, maker_id, terminal, made_at,
          audit_id, state, unit_id)
        SELECT action, version, content, permission, reason_en, reason_zh, amount, ?2, terminal, made_at, audit_id, state, unit_id
        FROM approval WHERE id = ?1
        """, number, person.session.account)
      number = world.site.database.lastInsertedID
    }
    return try world.attempt(
      "approvals.decide", ["approval": .integer(number), "verdict": .string(verdict), "note": "n"], as: person.session)
  }
}
