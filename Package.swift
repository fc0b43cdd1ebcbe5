// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in every target of ours.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A room of the house: a library target that may import only the rooms named.
func room(_ name: String, _ imports: [String] = []) -> Target {
  .target(name: name, dependencies: imports.map { .byName(name: $0) }, swiftSettings: strict)
}

/// The tests of a room live in Tests/<room>, in a target called <room>Tests; `files` are read by path.
func tests(of name: String, _ imports: [String], files: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: imports.map { .byName(name: $0) }, path: "Tests/" + name, exclude: files,
    swiftSettings: strict)
}

let package = Package(
  name: "quartermaster",
  products: [
    .executable(name: "quartermaster", targets: ["quartermaster"]),
    .executable(name: "quartermaster-benchmark", targets: ["quartermaster-benchmark"]),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // No pkgConfig: the .pc file of ncursesw carries -D flags that the package manager refuses.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CCrypt", providers: [.apt(["libcrypt-dev"])]),

    room("Values"),
    room("SQLite", ["CSQLite"]),
    room("Kernel", ["SQLite", "Values", "CCrypt"]),
    room("Office", ["Kernel", "SQLite", "Values"]),
    room("Spares", ["Kernel", "SQLite", "Values"]),
    room("FireSafety", ["Kernel", "SQLite", "Values"]),
    room("Parking", ["Kernel", "SQLite", "Values"]),
    room("Core", ["FireSafety", "Kernel", "Office", "Parking", "Spares", "SQLite", "Values"]),
    room("Terminal", ["Values"]),
    room("Curses", ["CNcurses", "Terminal"]),
    room("Console", ["Core", "FireSafety", "Kernel", "Office", "Parking", "Spares", "Terminal", "Values"]),
    .executableTarget(
      name: "quartermaster",
      dependencies: [
        "Core", "FireSafety", "Kernel", "Office", "Parking", "Spares", "Console", "Curses", "Terminal", "Values",
      ],
      swiftSettings: strict,
      // Nothing is looked up in the program by name: without its table of exported names it is a tenth smaller.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe"], .when(configuration: .release))
      ]),
    .executableTarget(
      name: "quartermaster-benchmark",
      dependencies: ["Core", "FireSafety", "Kernel", "Office", "Parking", "Spares", "SQLite", "TestSupport", "Values"],
      swiftSettings: strict),

    // What tests share: temporary folders, child processes, pseudo-terminals.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    tests(of: "Values", ["TestSupport", "Values"]),
    tests(of: "SQLite", ["SQLite", "TestSupport"]),
    tests(of: "Kernel", ["Kernel", "SQLite", "TestSupport", "Values"]),
    tests(of: "Office", ["Office", "Kernel", "SQLite", "TestSupport", "Values", "Core"]),
    tests(of: "FireSafety", ["FireSafety", "Kernel", "SQLite", "TestSupport", "Values", "Core"]),
    tests(of: "Parking", ["Parking", "Kernel", "SQLite", "TestSupport", "Values", "Core"]),
    tests(of: "Spares", ["Spares", "Kernel", "SQLite", "TestSupport", "Values", "Core"]),
    tests(of: "Terminal", ["Terminal", "Values"]),
    tests(
      of: "Faults",
      ["Core", "FireSafety", "Kernel", "Parking", "Spares", "SQLite", "TestSupport", "Values", "quartermaster"]),
    // Depends on the executable, so that it is built before these tests start it.
    tests(
      of: "Command",
      ["quartermaster", "Core", "Kernel", "Parking", "Spares", "SQLite", "Terminal", "TestSupport", "Values"]),
    tests(of: "Pty", ["Core", "Kernel", "Spares", "TestSupport", "Values", "quartermaster"]),
    tests(
      of: "Console",
      ["Console", "Core", "FireSafety", "Kernel", "Office", "Parking", "Spares", "Terminal", "TestSupport", "Values"],
      files: ["Snapshots"]),
    tests(of: "Journeys", ["Core", "Kernel", "Spares", "TestSupport", "Values", "quartermaster"]),
    tests(of: "Architecture", []),
  ],
  swiftLanguageModes: [.v6])
