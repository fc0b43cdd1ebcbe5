import Kernel
import Values

/// Why a line, or the JSON of an action, says nothing that could be tried.
enum LineFault: Refusal, Hashable {
  case notJSON(JSONFault)
  case notAnObject
  case noAction
  case badKey
  case badVersion
  case tooLong(most: Int)

  var code: String {
    switch self {
    case .notJSON: "line.notJSON"
    case .notAnObject: "line.notAnObject"
    case .noAction: "line.noAction"
    case .badKey: "line.badKey"
    case .badVersion: "line.badVersion"
    case .tooLong: "line.tooLong"
    }
  }

  var facts: JSON {
    switch self {
    case .notJSON(let fault): ["problem": .string("\(fault.kind)"), "offset": .integer(Int64(fault.offset))]
    case .tooLong(let most): ["mostBytes": .integer(Int64(most))]
    case .notAnObject, .noAction, .badKey, .badVersion: .object([])
    }
  }

  var sentence: Phrase {
    switch self {
    case .notJSON(let fault): fault.sentence
    case .notAnObject: Phrase("An action is a JSON object.", "操作应为 JSON 对象。")
    case .noAction:
      Phrase("The member \"action\" must name the action.", "成员 action 应为操作名称。")
    case .badKey:
      Phrase("The member \"key\" must be a text that is not empty.", "成员 key 应为非空文本。")
    case .badVersion:
      Phrase("The member \"version\" must be a whole number from 1.", "成员 version 应为不小于 1 的整数。")
    case .tooLong(let most):
      Phrase("The line is longer than \(most) bytes; it was passed over.", "该行超过 \(most) 字节，已跳过。")
    }
  }
}
