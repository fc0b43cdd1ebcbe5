import Values

/// What a display shows: its line filled in and fitted to its columns.
enum DisplayLine {
  /// - Parameters:
  ///   - name: of the lot or zone; `code` stands in where the display cannot write it.
  ///   - columns: a Chinese character takes two.
  static func text(
    _ template: DisplayTemplate, name: String, code: String, free: Int64, capacity: Int64, columns: Int64,
    writesChinese: Bool
  ) -> String {
    let shown = writesChinese || name.utf8.allSatisfy({ $0 < 0x80 }) ? name : code
    let text = template.text([
      "name": shown, "free": String(free), "capacity": String(capacity), "arrow": free > 0 ? "->" : "X",
    ])
    return fitted(text, columns: Int(columns))
  }

  /// Cut where it is too wide; never through a character, and never padded: displays align by themselves.
  static func fitted(_ text: String, columns: Int) -> String {
    guard PaperText.width(of: text) > columns else { return text }
    var line = ""
    var width = 0
    for character in text {
      width += PaperText.width(of: String(character))
      if width > columns { break }
      line.append(character)
    }
    return line
  }
}
