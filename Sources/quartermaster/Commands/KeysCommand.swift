import Values

enum KeysCommand {
  static let command = Command(
    name: "keys", usage: ["keys"], summary: Phrase("lists the keys of every screen", "列出各界面的按键")
  ) { invocation in
    for line in keyLines(in: invocation.language) { try invocation.print(line) }
    return .done
  }
}
