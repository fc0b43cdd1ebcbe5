import Values

/// Handing a text to the clipboard of whoever sits at the terminal, over any line: OSC 52 of xterm.
public enum Clipboard {
  /// The most bytes of a text; terminals drop what is longer than they allow.
  public static let limit = 4096

  /// The sequence that copies a text; nil where there is nothing to copy or too much. The text travels in base64: none of
  /// it reaches the terminal as itself.
  public static func sequence(copying text: String) -> String? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= limit else { return nil }
    return "\u{1b}]52;c;" + Base64.encode(bytes) + "\u{07}"
  }

  /// Whether a type of terminal is worth asking: those of the console and the old ones print what they do not know.
  public static func isOffered(byType type: String) -> Bool {
    let without = ["linux", "dumb", "ansi", "cons25", "sun", "unknown"]
    return !without.contains(type) && !type.hasPrefix("vt")
  }
}
