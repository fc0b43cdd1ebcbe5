import Kernel
import Terminal

extension Form {
  /// Marks the fields that are wrong, goes to the first and says what is wrong with all.
  mutating func mark(_ faults: [Fault]) -> [Effect] {
    for fault in faults { setError(FieldID(rawValue: fault.field), fault.problem.sentence) }
    focusFirstError()
    return [.beep, .say(.error(InvalidAction(faults: faults).sentence))]
  }
}
