import CNcurses
import Glibc

/// The character set of the C library; the language of the interface does not depend on it.
enum Locale {
  /// Takes the locale of the environment, and a UTF-8 one for characters where that is none (a bare system has only
  /// C.UTF-8). - Returns: whether characters are UTF-8 now.
  static func useUTF8() -> Bool {
    _ = setlocale(LC_ALL, "")
    // Figures are ours to write; a decimal comma in the C library helps nobody.
    _ = setlocale(LC_NUMERIC, "C")
    if isUTF8 { return true }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if isUTF8 { return true }
    }
    return false
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    let text = String(cString: name).uppercased()
    return text == "UTF-8" || text == "UTF8"
  }
}
