import Values

/// The keys of one screen as a section of a document, in Markdown; the guides are made from it, never written by hand.
public enum KeyReference {
  public static func markdown(title: Phrase, about: Phrase, items: [CommandItem], language: Language) -> String {
    let head = language == .english ? "| Keys | Command | What it does |" : "| 按键 | 命令 | 作用 |"
    var lines = ["## " + title.text(in: language), "", about.text(in: language), "", head, "| --- | --- | --- |"]
    for item in items {
      let palette = Phrase("palette only", "仅命令面板").text(in: language)
      let keys = item.keys.isEmpty ? palette : item.keyNames
      let cells = [keys, item.title.text(in: language), item.help.text(in: language)].map(escaped)
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
