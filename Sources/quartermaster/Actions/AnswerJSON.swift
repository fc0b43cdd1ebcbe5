import Kernel
import Values

/// Answers of the door as the command prints them.
enum AnswerJSON {
  static func of(_ answer: Answer<any Outcome>, line: Int? = nil, in language: Language) -> JSON {
    switch answer {
    case .done(let outcome, let receipt):
      object(
        true, line,
        [
          .init("outcome", outcome.json), .init("audit", .integer(receipt.auditID.rawValue)),
          .init("repeat", .bool(receipt.isRepeat)),
        ])
    case .waiting(let approval, let reason):
      object(
        true, line,
        [.init("waiting", .integer(approval.rawValue)), .init("reason", .string(reason.text(in: language)))])
    }
  }

  static func of(_ refusal: any Refusal, line: Int? = nil, in language: Language) -> JSON {
    object(false, line, [.init("error", refusal.json(in: language))])
  }

  private static func object(_ isDone: Bool, _ line: Int?, _ members: [JSON.Member]) -> JSON {
    let number = line.map { [JSON.Member("line", .integer(Int64($0)))] } ?? []
    return .object([.init("ok", .bool(isDone))] + number + members)
  }
}
