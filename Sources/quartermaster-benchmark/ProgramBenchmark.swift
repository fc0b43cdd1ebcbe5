import Core
import Glibc
import Kernel
import SQLite
import Spares
import TestSupport
import Values

/// The program as a whole process: starting, the first frame, keys, and eight of it at once.
enum ProgramBenchmark {
  /// The program beside this one.
  private static let program = Products.quartermaster

  private static func environment(_ folder: TemporaryFolder, _ database: String) throws -> [String: String] {
    let pin = try folder.write("pin", Fixture.pin + "\n")
    return [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
      "QUARTERMASTER_DATABASE": database, "QUARTERMASTER_USER": "admin", "QUARTERMASTER_PIN_FILE": pin,
    ]
  }

  static func version(_ scale: Benchmark.Scale) throws {
    let folder = try TemporaryFolder()
    func median(_ program: String, _ arguments: [String]) throws -> Int64 {
      var samples: [Int64] = []
      for _ in 0..<41 {
        samples.append(
          try Timing.measure {
            let child = try Child(program, arguments, environment: try environment(folder, "/nowhere"))
            child.closeInput()
            _ = try child.rest()
            child.wait()
          })
      }
      return Timing.percentile(samples, 50)
    }
    Report.line(
      "version, whole process", Timing.milliseconds(try median(program, ["version"])),
      beside: "/bin/true " + Timing.milliseconds(try median("/bin/true", [])), goal: "≤ 10 ms")
    var status = stat()
    stat(program, &status)
    Report.line("size of the program", "\(status.st_size / 1_000_000) MB", goal: "≤ 25 MB, static and stripped")
  }

  /// Eight processes, one part: exactly as many succeed as there are pieces.
  static func race(_ scale: Benchmark.Scale) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("race.db")
    let (site, oneTime) = try Site.create(path: path, name: "Race", catalog: .standard)
    let first = try site.signIn(name: "admin", pin: oneTime, terminal: "benchmark")
    _ = try site.perform(ChangeOwnPIN(present: oneTime, new: Fixture.pin), as: first)
    let admin = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    _ = try site.perform(AddStore(code: StoreCode("M"), nameEnglish: "Main", nameChinese: "主"), as: admin)
    _ = try site.perform(AddBin(code: BinCode("B"), store: StoreCode("M")), as: admin)
    _ = try site.perform(AddPart(number: PartNumber("P"), nameEnglish: "part"), as: admin)
    _ = try site.perform(
      PostOpeningBalance(
        part: PartNumber("P"), quantity: Quantity(4000), bin: BinCode("B"), value: Money(fen: 123_457)),
      as: admin)
    let line = #"{"action":"spares.issue","part":"P","quantity":1,"bin":"B"}"# + "\n"
    var taken = 0
    var refused = 0
    var others = 0
    let time = try Timing.measure {
      // Once: it writes the PIN file, which a child that has started may be reading.
      let environment = try environment(folder, path)
      let children = try (0..<8).map { _ in
        try Child(program, ["do", "--lines", "--batch", "1"], environment: environment)
      }
      for child in children {
        child.send(String(repeating: line, count: 1000))
        child.closeInput()
      }
      for child in children {
        while let answer = try child.line(milliseconds: 120_000) {
          if answer.contains(#""ok":true"#) {
            taken += 1
          } else if answer.contains(#""spares.notEnough""#) {
            refused += 1
          } else {
            others += 1
          }
        }
        child.wait()
      }
    }
    let findings = try site.verify()
    Report.line(
      "8 processes × 1,000 of 4,000",
      "\(taken) taken, \(refused) refused, \(others) others, \(findings.count) findings, \(Timing.milliseconds(time))",
      goal: "4,000 and 4,000, verify clean")
    site.close()
  }
}
