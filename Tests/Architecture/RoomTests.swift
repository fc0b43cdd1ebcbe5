import Testing

/// The imports of the house: a room knows only the rooms above it.
@Suite struct RoomTests {
  let tree = SourceTree()

  /// Which rooms a room may import. Package.swift must say the same; a new room is entered here with the reason in its
  /// commit.
  static let rooms: [String: Set<String>] = [
    "Values": [],
    "SQLite": ["CSQLite"],
    "Kernel": ["SQLite", "Values", "CCrypt"],
    "Office": ["Kernel", "SQLite", "Values"],
    "Spares": ["Kernel", "SQLite", "Values"],
    "FireSafety": ["Kernel", "SQLite", "Values"],
    "Parking": ["Kernel", "SQLite", "Values"],
    "Core": ["FireSafety", "Kernel", "Office", "Parking", "Spares", "SQLite", "Values"],
    "Terminal": ["Values"],
    "Curses": ["CNcurses", "Terminal"],
    "Console": ["Core", "FireSafety", "Kernel", "Office", "Parking", "Spares", "Terminal", "Values"],
    "quartermaster": [
      "Core", "FireSafety", "Kernel", "Office", "Parking", "Spares", "Console", "Curses", "Terminal", "Values",
    ],
    "quartermaster-benchmark": [
      "Core", "FireSafety", "Kernel", "Office", "Parking", "Spares", "SQLite", "TestSupport", "Values",
    ],
  ]
  /// The systems of the house: none knows another.
  static let parts: Set<String> = ["Office", "Spares", "Census", "FireSafety", "Parking", "Channels"]
  /// Modules of the system that any room may import. Never Foundation: it drags 44 MB of ICU along.
  static let system: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization", "Dispatch"]

  private func imports(_ file: SourceTree.File) -> [String] {
    StringLiterals(file.text).code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"),
        words[..<place].allSatisfy({ word in
          word.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(word)
        })
      else { return nil }
      let rest = words[(place + 1)...]
      let name = rest.first.map {
        ["struct", "class", "enum", "func", "let", "var"].contains($0) ? rest.dropFirst().first : $0
      }
      return name??.split(separator: ".").first.map(String.init)
    }
  }

  @Test("a room imports only the rooms it may") func imports() throws {
    let files = try tree.swift(below: "Sources")
    #expect(files.count > 100)
    for file in files {
      let allowed = try #require(Self.rooms[file.room], "\(file.room) is no room of the table")
      for name in imports(file) {
        #expect(allowed.contains(name) || Self.system.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test("no part knows another part; screens know no SQL and no curses; only Curses draws with curses")
  func walls() throws {
    for (room, allowed) in Self.rooms {
      if Self.parts.contains(room) { #expect(allowed.isDisjoint(with: Self.parts), "\(room)") }
      #expect(allowed.contains("CNcurses") == (room == "Curses"), "\(room)")
      #expect(!allowed.contains("CSQLite") || room == "SQLite", "\(room)")
      #expect(!allowed.contains("Foundation"), "\(room)")
    }
    let console = try #require(Self.rooms["Console"])
    #expect(console.isDisjoint(with: ["SQLite", "CSQLite", "CNcurses", "Curses"]))
    let values = try #require(Self.rooms["Values"])
    #expect(values.isEmpty)
  }

  @Test("Package.swift builds exactly these rooms with exactly these imports") func package() throws {
    let text = try tree.text(of: "Package.swift")
    var found: [String: Set<String>] = [:]
    var rest = Substring(text)
    while let range = rest.firstRange(of: "room(\"") {
      rest = rest[range.upperBound...]
      let name = String(rest.prefix { $0 != "\"" })
      let call = rest.prefix { $0 != ")" }
      found[name] = Set(
        call.split(separator: "\"").enumerated().filter { $0.offset % 2 == 0 }.dropFirst().map { String($0.element) })
    }
    rest = Substring(text)
    while let range = rest.firstRange(of: ".executableTarget(") {
      rest = rest[range.upperBound...]
      let names = rest.prefix { $0 != "]" }.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }
      if let name = names.first { found[name] = Set(names.dropFirst()) }
    }
    #expect(found == Self.rooms)
  }

  @Test("every room of the table has a folder and every folder is a room or a module of C") func folders() throws {
    let folders = try tree.names(in: "Sources").filter { !$0.hasPrefix(".") }
    let ofC: Set<String> = ["CSQLite", "CNcurses", "CCrypt"]
    #expect(Set(folders).subtracting(ofC) == Set(Self.rooms.keys))
  }

  @Test("the top level holds only the package, its sources, tests and documents") func topLevel() throws {
    let allowed: Set<String> = ["Package.swift", "Package.resolved", "Sources", "Tests", "Docs", "README.md"]
    let names = try tree.names(in: "").filter { !$0.hasPrefix(".") }
    #expect(Set(names).subtracting(allowed).isEmpty)
    #expect(names.contains("Package.swift"))
  }
}
