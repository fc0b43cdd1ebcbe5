import Values

/// The line of a display: text with places in braces.
struct DisplayTemplate: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case place(String)
  }

  static let places = ["name", "free", "capacity", "arrow"]

  let pieces: [Piece]

  /// A brace that is never closed is text.
  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// Places no display knows.
  var unknown: [String] {
    pieces.compactMap { piece in
      guard case .place(let name) = piece, !Self.places.contains(name) else { return nil }
      return name
    }
  }

  /// The line with its places filled in.
  func text(_ values: [String: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let name): values[name] ?? ""
      }
    }.joined()
  }
}
