import Core
import Glibc
import Kernel
import TestSupport
import Values

/// The screens on a pseudo-terminal: from the start of the process to the first frame, and from a key to the frame.
enum ScreenBenchmark {
  /// The last thing drawn in a frame of the stock list is the end of its key bar.
  private static let anchor = "Quit"

  private static func environment(_ folder: TemporaryFolder, _ database: String) -> [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path,
      "QUARTERMASTER_DATABASE": database, "QUARTERMASTER_USER": "admin",
    ]
  }

  private static func launch(_ folder: TemporaryFolder, _ fixture: Fixture) throws -> PseudoTerminal {
    try PseudoTerminal(
      Products.quartermaster, ["--language", "en"], environment: environment(folder, fixture.path), rows: 50,
      columns: 200)
  }

  /// The fixture counts as a demo site, where nobody has to type a PIN; typing and hashing one is not measured.
  static func start(_ scale: Benchmark.Scale) throws {
    let fixture = try Fixture.prepare(parts: scale.parts)
    let folder = try TemporaryFolder()
    var samples: [Int64] = []
    var resident: [Int64] = []
    for _ in 0..<15 {
      let begin = Timing.now()
      let terminal = try launch(folder, fixture)
      try terminal.expect("P10000010")
      try terminal.expect(anchor)
      samples.append(Timing.now() - begin)
      resident.append(residentKilobytes(of: terminal.process))
      terminal.send("\u{1b}[21~")
      _ = terminal.wait()
    }
    Report.line(
      "start to first frame (\(scale.parts))", Timing.milliseconds(Timing.percentile(samples, 50)),
      beside: "version " + Timing.milliseconds(try bare(folder)), goal: "≤ 50 ms warm")
    Report.line(
      "resident at the first frame", "\(Timing.percentile(resident, 50) / 1024) MB", goal: "≤ 40 MB")
  }

  /// The same program, started, saying its version on the same kind of terminal, and gone.
  private static func bare(_ folder: TemporaryFolder) throws -> Int64 {
    var samples: [Int64] = []
    for _ in 0..<15 {
      samples.append(
        try Timing.measure {
          let terminal = try PseudoTerminal(
            Products.quartermaster, ["version"], environment: environment(folder, "/nowhere"))
          try terminal.expect("0.")
        })
    }
    return Timing.percentile(samples, 50)
  }

  static func keys(_ scale: Benchmark.Scale) throws {
    let fixture = try Fixture.prepare(parts: scale.parts)
    let folder = try TemporaryFolder()
    let terminal = try launch(folder, fixture)
    try terminal.expect(anchor)
    _ = terminal.wait(milliseconds: 1500)
    terminal.forget()
    func measure(_ name: String, _ keys: [String], back: String? = nil) throws {
      var samples: [Int64] = []
      for round in 0..<200 {
        terminal.forget()
        let begin = Timing.now()
        terminal.send(keys[round % keys.count])
        samples.append(try terminal.lastByteOfFrame() - begin)
        if let back {
          terminal.send(back)
          _ = try terminal.lastByteOfFrame()
        }
      }
      Report.line(
        "key → frame, \(name), p99",
        Timing.milliseconds(Timing.percentile(samples, 99)) + "  median "
          + Timing.milliseconds(Timing.percentile(samples, 50)), goal: "≤ 10 ms")
    }
    try measure("down", ["\u{1b}[B"])
    try measure("page down", ["\u{1b}[6~"])
    try measure("end and home", ["\u{1b}[4~", "\u{1b}[1~"])
    // Not the part with the long ledger, which comes first and has a figure of its own.
    terminal.send("\u{1b}[B")
    _ = try terminal.lastByteOfFrame()
    try measure("open", ["\r"], back: "\u{1b}")
    for key in ["\u{1b}[17~", "\u{1b}[17~"] {
      terminal.send(key)
      _ = try terminal.lastByteOfFrame()
    }
    try measure("page down in another order", ["\u{1b}[6~"])
    terminal.send("\u{1b}[21~")
    _ = terminal.wait()
  }

  /// From the stock list to the detail of the part with the long ledger, and back.
  static func detail(_ fixture: Fixture) throws {
    let folder = try TemporaryFolder()
    let terminal = try launch(folder, fixture)
    try terminal.expect(anchor)
    // Key by key: all at once would be taken for a scan, which opens the part itself.
    for key in Fixture.busyPart {
      terminal.send(String(key))
      _ = terminal.wait(milliseconds: 250)
    }
    terminal.forget()
    terminal.send("\r")
    try terminal.expect("BUS-\(Fixture.busyMovements + 1)")
    terminal.send("\u{1b}")
    _ = try terminal.lastByteOfFrame()
    var samples: [Int64] = []
    for _ in 0..<100 {
      terminal.forget()
      let begin = Timing.now()
      terminal.send("\r")
      samples.append(try terminal.lastByteOfFrame() - begin)
      terminal.send("\u{1b}")
      _ = try terminal.lastByteOfFrame()
    }
    Report.line(
      "key → frame, that part, p99",
      Timing.milliseconds(Timing.percentile(samples, 99)) + "  median "
        + Timing.milliseconds(Timing.percentile(samples, 50)), goal: "≤ 50 ms")
    terminal.send("\u{1b}[21~")
    _ = terminal.wait()
  }

  private static func residentKilobytes(of process: pid_t) -> Int64 {
    let file = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = read(file, &bytes, bytes.count)
    let words = String(decoding: bytes[0..<max(0, count)], as: UTF8.self).split(separator: " ")
    return words.count > 1 ? (Int64(words[1]) ?? 0) * 4 : 0
  }
}
