import Kernel
import SQLite
import Values

/// What every handover asks, with or without somebody who hands over.
enum HandoverRules {
  /// The people who take over: two who may, or one and the reason.
  struct Crew {
    let incoming: AccountID
    let second: AccountID?

    var all: [AccountID] { [incoming] + (second.map { [$0] } ?? []) }
  }

  static func crew(
    _ incoming: AccountID, _ secondName: String?, after duty: ControlRoomQueries.Duty?, reason: String,
    in unit: UnitID, change: Change
  ) throws -> Crew {
    let second = try secondName.map { try FireUnits.account($0, in: change.database) }
    let crew = Crew(incoming: incoming, second: second)
    if second == incoming {
      throw ControlRefusal.samePerson(try ControlRoomQueries.account(incoming, in: change.database).name)
    }
    for person in crew.all {
      if let duty, duty.holds(person) {
        throw ControlRefusal.staysOn(try ControlRoomQueries.account(person, in: change.database).name)
      }
      guard try ControlRoomQueries.mayOperate(person, in: unit, on: change.today, database: change.database) else {
        throw ControlRefusal.mayNotOperate(try ControlRoomQueries.account(person, in: change.database).name)
      }
    }
    guard second != nil || !reason.allSatisfy(\.isWhitespace) else { throw ControlRefusal.alone }
    return crew
  }

  /// Each open item accepted, and nothing that is not open.
  static func accepted(_ keys: String, in unit: UnitID, change: Change) throws -> [HandoverItem] {
    let open = try HandoverItems.open(in: unit, database: change.database)
    let given = Set(keys.split { $0 == " " || $0 == "," || $0 == "\n" }.map(String.init))
    if let stray = given.subtracting(open.map(\.key)).min() { throw ControlRefusal.nothingLikeIt(stray) }
    let left = open.filter { !given.contains($0.key) }
    if let first = left.first { throw ControlRefusal.notAccepted(first.key, first.title, left: left.count) }
    return open
  }

  /// Writes the handover into the file and the chain. - Returns: its number.
  static func write(
    from outgoing: AccountID?, to crew: Crew, in unit: UnitID, _ items: [HandoverItem], reason: String, note: String,
    since: Instant?, change: Change
  ) throws -> Int64 {
    let isCertified = try ShiftRules.uncertified(crew.all, on: change.today, in: change.database).isEmpty
    let id = try HandoverQueries.insert(
      HandoverQueries.New(
        unit: unit, outgoing: outgoing, incoming: crew.incoming, second: crew.second, since: since,
        isCertified: isCertified, reason: reason, note: note), items, in: change)
    try FireChain.append(.handover, id, day: change.today, in: change)
    return id
  }

  /// What the answer says besides that it was done.
  static func warnings(_ crew: Crew, since: Instant?, in change: Change) throws -> Phrase {
    var said = ShiftRules.warning(try ShiftRules.uncertified(crew.all, on: change.today, in: change.database))
    if let since {
      let minutes = (change.now.milliseconds - since.milliseconds) / 60_000
      if minutes > ControlRules.shiftMinutes {
        said =
          said
          + Phrase(
            " The shift before lasted \(ControlTime.length(minutes).english), more than 8 h.",
            "上一班值班 \(ControlTime.length(minutes).chinese)，超过 8 小时。")
      }
    }
    return said
  }
}
