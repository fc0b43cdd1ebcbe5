import Glibc
import Terminal
import Values

/// Folders of the program on this computer.
enum Places {
  /// `$XDG_STATE_HOME/quartermaster/drafts-HASH`, else below `~/.local/state`; nil without a home.
  static func drafts(of path: String, environment: [String: String]) -> String? {
    let hash = Hexadecimal.encode(SHA256.digest(Array(absolute(path).utf8))).prefix(16)
    let state = environment["XDG_STATE_HOME"] ?? environment["HOME"].map { $0 + "/.local/state" }
    return state.map { "\($0)/quartermaster/drafts-\(hash)" }
  }

  /// `$QUARTERMASTER_EXPORTS`, else the folder `exports` beside the site's file.
  static func exports(of path: String, environment: [String: String]) -> String {
    if let own = environment["QUARTERMASTER_EXPORTS"], !own.isEmpty { return own }
    let absolute = absolute(path)
    let folder = absolute.lastIndex(of: "/").map { String(absolute[..<$0]) } ?? "."
    return folder + "/exports"
  }

  /// Where the computer's administrator keeps print programs besides lp and lpr.
  static var printFolder: String? { getenv("QUARTERMASTER_PRINT_FOLDER").map { String(cString: $0) } }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }

  /// Makes a folder for its owner alone, with all above it. - Returns: whether it is there now.
  static func make(_ folder: String) -> Bool {
    var path = ""
    for piece in folder.split(separator: "/", omittingEmptySubsequences: false) {
      path += path.isEmpty && piece.isEmpty ? "/" : (path.isEmpty || path == "/" ? "" : "/") + piece
      if !path.isEmpty, path != "/" { _ = mkdir(path, 0o700) }
    }
    return access(folder, W_OK) == 0
  }
}

/// The clock of the computer that only moves forward.
enum SystemTime {
  static var now: MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// Keys nobody else will make.
enum RandomKey {
  static func make() -> String {
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    return "screen-" + Hexadecimal.encode(bytes)
  }
}
