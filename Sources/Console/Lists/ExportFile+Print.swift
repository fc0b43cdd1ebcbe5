import Kernel
import Values

extension ExportFile {
  /// Writes texts under one name into the export folder, by their endings; each appears when it is complete.
  ///
  /// - Returns: the paths.
  static func write(_ texts: [(ending: String, text: String)], name: String, folder: String) throws -> [String] {
    let files = try texts.map { ending, text in
      let file = try ExportFile(folder: folder, name: name, ending: ending)
      try file.write(text.utf8)
      return file
    }
    for file in files { try file.finish() }
    return files.map(\.path)
  }

  /// Hands a text to the site's print command.
  ///
  /// - Throws: `PrintRefusal`.
  static func print(_ text: String, name: String, folder: String, _ desk: Desk) throws {
    guard let command = try desk.site.printCommand() else { throw PrintRefusal.notSet }
    // What was not finished goes away again once it was printed.
    let file = try ExportFile(folder: folder, name: "print-" + name, ending: "txt")
    try file.write(text.utf8)
    try command.run(file.path, folder: Places.printFolder) { (try? desk.report(0, nil)) != nil }
  }

  /// What is said of files that were saved.
  static func saved(_ names: [String], in folder: String) -> Phrase {
    Phrase(
      "Saved \(names.joined(separator: " and ")) in \(folder).", "已保存 \(names.joined(separator: "、"))，位于 \(folder)。")
  }
}
