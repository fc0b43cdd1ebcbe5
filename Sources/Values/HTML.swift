/// Text for web pages.
public enum HTML {
  /// Text that is safe between tags and in quoted attributes, without control characters.
  public static func escape(_ text: String) -> String {
    var out = ""
    for character in Text.clean(text).unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
