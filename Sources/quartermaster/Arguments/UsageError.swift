import Kernel
import Values

/// The command line does not say something that can be done.
enum UsageError: Refusal, Hashable {
  case unknownCommand(String, suggestion: String?)
  case unknownOption(String, suggestion: String?)
  case missingValue(option: String)
  case needlessValue(option: String)
  case notOneOf(option: String, choices: [String])
  case badNumber(option: String, range: ClosedRange<Int>)
  case badCondition(String)
  case missingOperand(usage: String)
  case extraOperand(String, usage: String)
  case optionsExclude(String, String)
  case noFolder
  case noUser
  case needsYes
  case emptyName
  case secretArgument(field: String)
  case missingOption(String)
  case onlyOnce(String)
  case badValue(option: String, expected: Phrase)

  var code: String {
    switch self {
    case .unknownCommand: "usage.unknownCommand"
    case .unknownOption: "usage.unknownOption"
    case .missingValue: "usage.missingValue"
    case .needlessValue: "usage.needlessValue"
    case .notOneOf: "usage.notOneOf"
    case .badNumber: "usage.badNumber"
    case .badCondition: "usage.badCondition"
    case .missingOperand: "usage.missingOperand"
    case .extraOperand: "usage.extraOperand"
    case .optionsExclude: "usage.optionsExclude"
    case .noFolder: "usage.noFolder"
    case .noUser: "usage.noUser"
    case .needsYes: "usage.needsYes"
    case .emptyName: "usage.emptyName"
    case .secretArgument: "usage.secretArgument"
    case .missingOption: "usage.missingOption"
    case .onlyOnce: "usage.onlyOnce"
    case .badValue: "usage.badValue"
    }
  }

  var facts: JSON {
    switch self {
    case .unknownCommand(let name, let suggestion):
      ["command": .string(name), "suggestion": suggestion.map { .string($0) } ?? .null]
    case .unknownOption(let name, let suggestion):
      ["option": .string(name), "suggestion": suggestion.map { .string($0) } ?? .null]
    case .missingValue(let option), .needlessValue(let option), .missingOption(let option), .onlyOnce(let option),
      .badValue(let option, _):
      ["option": .string(option)]
    case .notOneOf(let option, let choices):
      ["option": .string(option), "choices": .array(choices.map { .string($0) })]
    case .badNumber(let option, let range):
      [
        "option": .string(option), "least": .integer(Int64(range.lowerBound)),
        "most": .integer(Int64(range.upperBound)),
      ]
    case .badCondition(let text): ["condition": .string(text)]
    case .missingOperand(let usage): ["usage": .string(usage)]
    case .extraOperand(let word, let usage): ["word": .string(word), "usage": .string(usage)]
    case .optionsExclude(let one, let other): ["options": [.string(one), .string(other)]]
    case .secretArgument(let field): ["field": .string(field)]
    case .noFolder, .noUser, .needsYes, .emptyName: .object([])
    }
  }
}
