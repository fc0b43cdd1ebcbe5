import Kernel
import Values

/// Why a file is not used as the demo.
enum DemoFault: Refusal, Hashable {
  case notADemo(file: String)

  var code: String { "demo.notADemo" }

  var facts: JSON {
    switch self {
    case .notADemo(let file): ["file": .string(file)]
    }
  }

  var sentence: Phrase {
    switch self {
    case .notADemo(let file):
      Phrase("\(file) is a real site, not a demo; it was left as it is.", "\(file) 是正式站点而非演示站点，未作任何改动。")
    }
  }
}
