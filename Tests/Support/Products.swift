import Glibc

/// Where the built programs are: beside the test runner.
public enum Products {
  public static let folder: String = {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
    let runner = String(decoding: bytes[0..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The runner may be the package manager's helper; then the bundle's path is among its arguments.
    for candidate in [runner] + CommandLine.arguments where candidate.hasSuffix(".xctest") {
      if let slash = candidate.lastIndex(of: "/") { return String(candidate[..<slash]) }
    }
    return runner.lastIndex(of: "/").map { String(runner[..<$0]) } ?? "."
  }()

  public static let quartermaster = folder + "/quartermaster"
}
