import Kernel
import Values

/// What a checklist of patrols may ask: checks and yes or no, so that one key answers all that is in order.
enum PatrolChecklist {
  /// - Throws: `PatrolRefusal.asksOther` with the first item that asks something else.
  static func require(_ version: FormVersion) throws {
    if let item = version.items.first(where: { $0.kind != .check && $0.kind != .yesNo }) {
      throw PatrolRefusal.asksOther(version.form, item: item.code)
    }
  }
}
