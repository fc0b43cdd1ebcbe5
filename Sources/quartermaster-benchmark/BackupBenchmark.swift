import Core
import Glibc
import Kernel
import SQLite
import Spares
import TestSupport
import Values

/// A checked copy of a large file beside the bare ways of copying it, and what it costs whoever writes meanwhile.
enum BackupBenchmark {
  static func run(_ scale: Benchmark.Scale) throws {
    let fixture = try Fixture.prepare(parts: scale.parts)
    let path = try fixture.copy("backup")
    let folder = Fixture.folder
    var status = stat()
    stat(path, &status)
    let size = "\(status.st_size / 1_000_000) MB"
    func fresh(_ name: String) -> String {
      let target = "\(folder)/\(name).db"
      for suffix in ["", "-journal", ".partial"] { unlink(target + suffix) }
      return target
    }
    let bytes = try Timing.measure { try copyBytes(path, fresh("copy-bytes")) }
    let bare = try Timing.measure {
      let source = try Connection(path: path, mode: .readOnly)
      defer { source.close() }
      let target = try Connection(path: fresh("copy-bare"), mode: .create)
      defer { target.close() }
      try source.backup(to: target)
    }
    let site = try Site.open(path: path, catalog: .standard)
    defer { site.close() }
    let session = try site.signIn(name: "admin", pin: Fixture.pin, terminal: "benchmark")
    let made = fresh("copy-made")
    let ours = try Timing.measure { try site.backup(to: made) }
    Report.line(
      "checked copy of \(size)", Timing.milliseconds(ours),
      beside: "cp \(Timing.milliseconds(bytes)), SQLite's backup alone \(Timing.milliseconds(bare))")
    try writer(site, session, scale, fresh("copy-busy"))
    for name in ["copy-bytes", "copy-bare", "copy-made", "copy-busy"] { _ = fresh(name) }
  }

  /// Durable issues through the door, without and while another process makes a checked copy.
  private static func writer(_ site: Site, _ session: Session, _ scale: Benchmark.Scale, _ target: String) throws {
    var next = 1
    func issue() throws -> Int64 {
      next += 1
      if next % 50 == 0 { next += 1 }
      let action = IssuePart(
        part: try PartNumber("P\(10_000_000 + next % scale.parts)"), quantity: Quantity(1),
        bin: try BinCode("B-\(next % scale.parts % 2000)"), reference: "WO-1")
      return try Timing.measure { _ = try site.perform(action, as: session) }
    }
    for _ in 0..<200 { _ = try issue() }
    var quiet: [Int64] = []
    for _ in 0..<2000 { quiet.append(try issue()) }
    let temporary = try TemporaryFolder()
    let pin = try temporary.write("pin", Fixture.pin + "\n")
    let child = try Child(
      Products.quartermaster, ["backup", target],
      environment: [
        "HOME": temporary.path, "PATH": "/usr/bin:/bin", "QUARTERMASTER_DATABASE": site.path,
        "QUARTERMASTER_USER": "admin", "QUARTERMASTER_PIN_FILE": pin,
      ])
    child.closeInput()
    var busy: [Int64] = []
    let time = try Timing.measure { while !child.hasEnded { busy.append(try issue()) } }
    guard child.wait() == 0 else { throw SiteFault.inputOutput }
    func figures(_ samples: [Int64]) -> String {
      "p50 \(Timing.milliseconds(Timing.percentile(samples, 50))) p99 \(Timing.milliseconds(Timing.percentile(samples, 99)))"
    }
    Report.line(
      "an issue while it is made", "\(figures(busy)) (\(busy.count) in \(Timing.milliseconds(time)))",
      beside: figures(quiet))
  }

  /// What cp does, and makes it durable as a copy is.
  private static func copyBytes(_ source: String, _ target: String) throws {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    let to = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer {
      close(from)
      close(to)
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(from, &chunk, chunk.count)
      guard count > 0 else { break }
      guard write(to, chunk, count) == count else { throw SiteFault.inputOutput }
    }
    guard fsync(to) == 0 else { throw SiteFault.inputOutput }
  }
}
