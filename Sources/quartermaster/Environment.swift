import Glibc

/// The environment variables the command reads; tests hand in their own.
struct Environment: Sendable {
  private let lookup: @Sendable (String) -> String?

  init(_ lookup: @escaping @Sendable (String) -> String?) { self.lookup = lookup }

  init(_ variables: [String: String]) { self.init { variables[$0] } }

  /// The environment of this process.
  static let process = Environment { name in getenv(name).map { String(cString: $0) } }

  /// The value of a variable; nil where it is unset or empty.
  subscript(name: String) -> String? {
    guard let value = lookup(name), !value.isEmpty else { return nil }
    return value
  }
}
