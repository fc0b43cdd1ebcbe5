import Values

/// One field and what is wrong with it.
public struct Fault: Sendable, Hashable {
  public let field: String
  public let label: Phrase
  public let problem: FieldProblem

  public init(_ field: String, _ label: Phrase, _ problem: FieldProblem) {
    self.field = field
    self.label = label
    self.problem = problem
  }

  public var sentence: Phrase {
    if problem == .unknown { return Phrase("the action has no field \"\(field)\"", "操作没有字段“\(field)”") }
    let problem = problem.sentence
    return Phrase("\(label.english) \(problem.english)", "\(label.chinese)\(problem.chinese)")
  }
}

/// An action that cannot be tried: every fault at once.
public struct InvalidAction: Refusal {
  public let faults: [Fault]

  public init(faults: [Fault]) { self.faults = faults }

  public var code: String { "invalid" }

  public var facts: JSON {
    [
      "faults": .array(
        faults.map { ["field": .string($0.field), "problem": .string($0.problem.code)] })
    ]
  }

  public var sentence: Phrase {
    let sentences = faults.map(\.sentence)
    return Phrase(
      sentences.map(\.english).joined(separator: "; ") + ".",
      sentences.map(\.chinese).joined(separator: "；") + "。")
  }
}
