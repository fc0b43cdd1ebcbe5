import Glibc

/// Where the site's file is.
enum SitePath {
  /// The file named by the option, else by the environment, else the one in the person's data folder.
  static func database(_ arguments: Arguments, _ environment: Environment) throws(UsageError) -> String {
    if let path = arguments.value("database"), !path.isEmpty { return path }
    return try usual(environment)
  }

  /// The demo site's file: the one named by the option, else `demo.db` beside the usual file.
  static func demo(_ arguments: Arguments, _ environment: Environment) throws(UsageError) -> String {
    if let path = arguments.value("database"), !path.isEmpty { return path }
    return demo(of: try usual(environment))
  }

  /// The demo's file beside a site's file that is not there; nil where there is none.
  static func demo(beside path: String) -> String? {
    let demo = demo(of: path)
    return demo != path && access(demo, R_OK) == 0 ? demo : nil
  }

  private static func demo(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "demo.db" }
    return path[...slash] + "demo.db"
  }

  private static func usual(_ environment: Environment) throws(UsageError) -> String {
    if let path = environment["QUARTERMASTER_DATABASE"] { return path }
    // The XDG Base Directory Specification: a path that is not absolute is to be ignored.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/quartermaster/site.db" }
    guard let home = environment["HOME"] else { throw .noFolder }
    return home + "/.local/share/quartermaster/site.db"
  }

  /// Makes the folders above a file that are missing, for their owner alone. A failure shows when the file is made.
  static func makeFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    makeFolder(of: folder)
    mkdir(folder, 0o700)
  }
}
