import Glibc

/// The folder of the built programs: the test runner lies beside them.
let productsDirectory: String = {
  var bytes = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
  let runner = String(decoding: bytes[0..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  // The runner may be hosted by a helper of the package manager; then the bundle's path is in the arguments.
  for candidate in [runner] + CommandLine.arguments where candidate.contains(".xctest") {
    var folder: [Substring] = []
    for part in candidate.split(separator: "/", omittingEmptySubsequences: false) {
      if part.contains(".xctest") { break }
      folder.append(part)
    }
    return folder.joined(separator: "/")
  }
  return String(runner[..<(runner.lastIndex(of: "/") ?? runner.endIndex)])
}()
