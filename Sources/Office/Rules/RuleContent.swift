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

  /// The faults of text and file together: one of the two has to be there.
  static func faults<A: Action>(_ type: A.Type, title: String, text: String, file: String, isNew: Bool) -> [Fault] {
    var faults: [Fault] = []
    if isNew, DirectiveRules.isBlank(title) { faults.append(A.fault("title", .empty)) }
    if let problem = RegisteredFile.problem(with: file) { faults.append(A.fault("file", problem)) }
    if DirectiveRules.isBlank(text), file.isEmpty {
      faults.append(A.fault("text", .rule(code: "textOrFile", Phrase("or a file has to be given", "与文件须至少填一项"))))
    }
    return faults
  }

  /// The SHA-256 of a file, in hexadecimal.
  ///
  /// - Throws: `OfficeRefusal` where it is none, cannot be read or is too large.
  static func digest(of path: String) throws -> String {
    do { return try RegisteredFile.digest(of: path) } catch {
      throw error == .tooLarge
        ? OfficeRefusal.fileTooLarge(megabytes: Int64(RegisteredFile.mostMegabytes)) : .fileUnreadable
    }
  }
}
