import Kernel
import Values

enum VerifyCommand {
  static let command = Command(
    name: "verify", usage: ["verify"],
    summary: Phrase("recomputes every derived figure and walks every chain", "重算各项派生数据并核验全部链条"),
    details: [Phrase("Exit status 1 if anything is not as it must be.", "发现任何问题时退出状态为 1。")],
    formats: [.text, .json]
  ) { invocation in
    let site = try invocation.openSite()
    defer { site.close() }
    let session = try invocation.signIn(site)
    try site.requireKeeper(session, for: "verify")
    return try run(site, invocation)
  }

  private static func run(_ site: Site, _ invocation: Invocation) throws -> ExitStatus {
    let stop = StopSignals()
    let progress = ProgressLine(language: invocation.language)
    var checks: [JSON] = []
    var fault: StreamFault?
    let findings = try site.verify { check, done, total in
      progress.show(check.title, done, of: total)
      checks.append(.string(check.name))
      guard invocation.format == .text else { return !stop.isRequested }
      progress.clear()
      do throws(StreamFault) {
        try invocation.print(Phrase("Checking: ", "核验：") + check.title)
        try invocation.output.flush()
      } catch { fault = error }
      return fault == nil && !stop.isRequested
    }
    progress.clear()
    if let fault { throw fault }
    if invocation.format == .json {
      let answer: JSON = [
        "ok": .bool(findings.isEmpty), "checks": .array(checks), "findings": .array(findings.map(\.json)),
      ]
      try invocation.print(answer.text)
    } else {
      for finding in findings { try invocation.print(finding.sentence) }
      let count = checks.count
      try invocation.print(
        findings.isEmpty
          ? Phrase("\(count) checks, no fault found.", "共核验 \(count) 项，未发现问题。")
          : Phrase(
            "\(count) checks, \(findings.count) \(findings.count == 1 ? "fault" : "faults") found.",
            "共核验 \(count) 项，发现 \(findings.count) 处问题。"))
    }
    return findings.isEmpty ? .done : .no
  }
}
