import Kernel
import Values

/// What became of the lines of a batch.
public struct EventsTaken: Outcome, Hashable {
  /// Recorded, or heartbeats noted.
  public internal(set) var taken: Int64 = 0
  /// Recorded before.
  public internal(set) var known: Int64 = 0
  public internal(set) var quarantined: Int64 = 0

  init() {}

  public init(json: JSON) throws(OutcomeFault) {
    taken = try json.integer("taken")
    known = try json.integer("known")
    quarantined = try json.integer("quarantined")
  }

  public var json: JSON {
    ["taken": .integer(taken), "known": .integer(known), "quarantined": .integer(quarantined)]
  }

  public var sentence: Phrase {
    Phrase(
      "\(taken) taken, \(known) known already, \(quarantined) in quarantine.",
      "已接收 \(taken) 条，重复 \(known) 条，隔离 \(quarantined) 条。")
  }
}
