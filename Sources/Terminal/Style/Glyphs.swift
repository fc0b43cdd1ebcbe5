/// The drawing characters: box drawing and blocks, or plain ASCII for terminals that draw them two columns wide.
public enum Glyphs: String, Sendable, Hashable, CaseIterable {
  case unicode
  case ascii

  public struct Frame: Sendable {
    public let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: String
  }

  public var frame: Frame {
    switch self {
    case .unicode:
      Frame(horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
    case .ascii:
      Frame(horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
    }
  }

  public var ellipsis: String { self == .unicode ? "…" : "..." }

  /// Stands for each character of a secret.
  public var dot: String { self == .unicode ? "•" : "*" }

  /// Eighths of a column from the left, 1 to 8; in ASCII a column is full from one half on.
  public var horizontalEighths: [String] {
    self == .unicode ? ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"] : [" ", " ", " ", "#", "#", "#", "#", "#"]
  }

  /// Eighths of a row from below, 1 to 8.
  public var verticalEighths: [String] {
    self == .unicode ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : [".", ".", ":", ":", "|", "|", "#", "#"]
  }

  /// A bar along the clock, behind the glyph it begins with.
  public var span: String { self == .unicode ? "━" : "=" }
  /// A place with nothing in it, on a scale or in a calendar.
  public var nothing: String { self == .unicode ? "·" : "." }
  /// The track of a scroll bar and its thumb.
  public var track: String { self == .unicode ? "│" : "|" }
  public var thumb: String { self == .unicode ? "█" : "#" }
}
