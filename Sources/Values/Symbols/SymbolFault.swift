/// Why a text cannot be written as a symbol.
public enum SymbolFault: Error, Sendable, Hashable {
  case empty
  /// More than the symbol holds: what was asked and the most, in characters of the mode it would be written in (bytes
  /// of UTF-8 where it is neither digits nor capital letters).
  case tooLong(asked: Int, most: Int)
  /// A character the symbol has no value for.
  case notEncodable(Unicode.Scalar)
}
