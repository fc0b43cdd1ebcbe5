import Values

enum VersionCommand {
  static let command = Command(
    name: "version", usage: ["version"], summary: Phrase("prints the version", "显示版本")
  ) { invocation in
    try invocation.print("quartermaster " + ProgramVersion.text)
    return .done
  }
}
