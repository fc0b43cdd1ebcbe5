import Glibc
import Kernel

/// A made-up file beside the demo's own that proves something there.
enum FireDemoEvidence {
  static func path(_ demo: DemoBuilder) throws -> String {
    let site = demo.site.path
    let folder = site.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/" + folder + "/demo-evidence.txt"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SiteFault.inputOutput }
    defer { close(file) }
    let text = Array("DEMO: made up. 演示：虚构。\n".utf8)
    guard write(file, text, text.count) == text.count else { throw SiteFault.inputOutput }
    return path
  }
}
