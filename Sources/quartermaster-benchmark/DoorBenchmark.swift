import Core
import Glibc
import Kernel
import SQLite
import Spares
import Values

/// The door beside the bare statements it runs: recorded once, replayed on a copy of the same file with statements
/// prepared beforehand.
enum DoorBenchmark {
  static func single(_ scale: Benchmark.Scale) throws {
    let rounds = 2000
    try compare("one durable issue", scale, rounds: rounds, perCommit: 1, goal: "≥ 0.70 × bare")
  }

  static func batch(_ scale: Benchmark.Scale) throws {
    try compare("100 issues a commit", scale, rounds: 200, perCommit: 100, goal: "≥ 0.50 × bare")
  }

  private static func compare(
    _ name: String, _ scale: Benchmark.Scale, rounds: Int, perCommit: Int, goal: String
  ) throws {
    let fixture = try Fixture.prepare(parts: scale.parts)
    let ours = try fixture.copy("door")
    let bare = try fixture.copy("bare")
    let site = try Site.open(path: ours, catalog: .standard)
    let session = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    let raw = try Connection(path: bare)
    try raw.execute("PRAGMA synchronous = FULL")
    var next = 1
    func issues(_ count: Int) throws -> [IssuePart] {
      try (0..<count).map { _ in
        next += 1
        if next % 50 == 0 { next += 1 }
        return IssuePart(
          part: try PartNumber("P\(10_000_000 + next % scale.parts)"), quantity: Quantity(1),
          bin: try BinCode("B-\(next % scale.parts % 2000)"), reference: "WO-1")
      }
    }
    var replay: [(text: String, values: [Value])] = []
    var door: [Int64] = []
    var plain: [Int64] = []
    for _ in 0..<rounds {
      let actions = try issues(perCommit)
      // What is recorded in this round is replayed in this round, so that both files go through the same states and a
      // change of the machine's speed meets both. The recording itself is part of the door's time.
      replay.removeAll(keepingCapacity: true)
      site.database.record { replay.append(($0, $1)) }
      door.append(
        try Timing.measure {
          if perCommit == 1 {
            _ = try site.perform(actions[0], as: session)
          } else {
            for answer in try site.perform(batch: actions.map { BatchItem($0) }, as: session) { _ = try answer.get() }
          }
        })
      site.database.record(nil)
      plain.append(try Timing.measure { for line in replay { try raw.run(line.text, line.values) } })
    }
    site.close()
    raw.close()
    let mine = Timing.percentile(door, 50)
    let theirs = Timing.percentile(plain, 50)
    Report.line(
      name + " (\(scale.parts) parts)",
      "\(Timing.milliseconds(mine))  = \(Report.ratio(theirs, of: mine)) × bare", beside: Timing.milliseconds(theirs),
      goal: goal)
  }
}
