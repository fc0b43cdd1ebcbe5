import Glibc
import Kernel
import Values

/// What a version of a rule says, checked.
struct RuleContent {
  let title: String
  let text: String
  let file: String
  /// The SHA-256 of the file when it was registered: a later change shows.
  let digest: String
  let from: Day
  let until: Day?

  static let mostMegabytes = 32

  /// What is wrong with a path as such: it has to be absolute and plain.
  static func problem(with path: String) -> FieldProblem? {
    guard !path.isEmpty else { return nil }
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
    guard path.hasPrefix("/"), !pieces.contains(".."), !path.hasSuffix("/"), !path.contains("\n") else {
      return .malformed(expected: Phrase("an absolute path of a file", "文件的绝对路径"))
    }
    return nil
  }

  /// The faults of text and file together: one of the two has to be there.
  static func faults<A: Action>(_ type: A.Type, title: String, text: String, file: String, isNew: Bool) -> [Fault] {
    var faults: [Fault] = []
    if isNew, DirectiveRules.isBlank(title) { faults.append(A.fault("title", .empty)) }
    if let problem = problem(with: file) { faults.append(A.fault("file", problem)) }
    if DirectiveRules.isBlank(text), file.isEmpty {
      faults.append(A.fault("text", .rule(code: "textOrFile", Phrase("or a file has to be given", "与文件须至少填一项"))))
    }
    return faults
  }

  /// The SHA-256 of a regular file, in hexadecimal.
  ///
  /// - Throws: `OfficeRefusal` where it is none, cannot be read or is too large.
  static func digest(of path: String) throws -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw OfficeRefusal.fileUnreadable }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw OfficeRefusal.fileUnreadable }
    guard facts.st_size <= mostMegabytes << 20 else {
      throw OfficeRefusal.fileTooLarge(megabytes: Int64(mostMegabytes))
    }
    var hash = SHA256()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &bytes, bytes.count)
      guard count >= 0 else { throw OfficeRefusal.fileUnreadable }
      guard count > 0 else { return Hexadecimal.encode(hash.finalize()) }
      hash.update(Array(bytes[..<count]))
    }
  }
}
