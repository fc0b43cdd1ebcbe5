import Kernel
import Values

/// The form an action asks beside its own fields: which field decides it, and how it is read.
struct Questions: Sendable {
  let field: String
  /// The version that counts today for what stands in the field; nil where nothing is asked.
  let read: @Sendable (_ text: String, Session, Site) throws -> FormVersion?
}
