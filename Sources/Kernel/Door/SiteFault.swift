import Glibc
import SQLite
import Values

/// Why the file itself could not serve: nothing was changed.
public enum SiteFault: Refusal, Hashable {
  case missing(path: String)
  /// No site's file, but a demo site beside it.
  case missingBesideDemo(path: String, demo: String)
  case exists(path: String)
  case notADatabase(path: String)
  case otherProgram(path: String)
  case truncated(path: String)
  case damaged(path: String)
  case newer(path: String)
  case noSite(path: String)
  case busy
  case readOnly
  case diskFull
  /// A sign-in could not be recorded, and is therefore refused: the disk is full.
  case signInNeedsRoom(path: String)
  /// A sign-in could not be recorded, and is therefore refused: the file may only be read.
  case signInNeedsWriting(path: String)
  case gone(path: String)
  case cannotOpen(path: String)
  case inputOutput
  case interrupted
  case badTimeZone(String)
  case guarded(String)
  case database(code: Int32)

  /// Translates what SQLite said.
  public init(_ error: DatabaseError, path: String) {
    switch error.code {
    case .busy, .locked: self = .busy
    case .readOnly: self = .readOnly
    case .full: self = .diskFull
    case .corrupt: self = .damaged(path: path)
    case .notADatabase: self = .notADatabase(path: path)
    case .cannotOpen: self = .cannotOpen(path: path)
    // The file beside it that all who have it open share needs room too; SQLite calls that an error of the disk.
    case .inputOutput: self = Self.isFull(path) ? .diskFull : .inputOutput
    case .interrupted: self = .interrupted
    case .constraintTrigger: self = .guarded(error.message)
    default: self = .database(code: error.code.rawValue)
    }
  }

  /// Whether whoever runs the program can write nothing more to the disk of a file.
  private static func isFull(_ path: String) -> Bool {
    var disk = statvfs()
    return statvfs(path, &disk) == 0 && disk.f_bavail == 0
  }

  /// There is no usable file: only a backup helps.
  public var isUnusableFile: Bool {
    switch self {
    case .missing, .missingBesideDemo, .truncated, .damaged, .notADatabase, .noSite: true
    default: false
    }
  }

  public var code: String {
    switch self {
    case .missing, .missingBesideDemo: "site.missing"
    case .exists: "site.exists"
    case .notADatabase: "site.notADatabase"
    case .otherProgram: "site.otherProgram"
    case .truncated: "site.truncated"
    case .damaged: "site.damaged"
    case .newer: "site.newer"
    case .noSite: "site.noSite"
    case .busy: "site.busy"
    case .readOnly, .signInNeedsWriting: "site.readOnly"
    case .diskFull, .signInNeedsRoom: "site.diskFull"
    case .gone: "site.gone"
    case .cannotOpen: "site.cannotOpen"
    case .inputOutput: "site.inputOutput"
    case .interrupted: "site.interrupted"
    case .badTimeZone: "site.badTimeZone"
    case .guarded: "site.guarded"
    case .database: "site.database"
    }
  }

  public var facts: JSON {
    switch self {
    case .missingBesideDemo(let path, let demo): ["path": .string(path), "demo": .string(demo)]
    case .missing(let path), .exists(let path), .notADatabase(let path), .otherProgram(let path),
      .truncated(let path), .damaged(let path), .newer(let path), .noSite(let path), .gone(let path),
      .cannotOpen(let path), .signInNeedsRoom(let path), .signInNeedsWriting(let path):
      ["file": .string(path)]
    case .database(let code): ["sqlite": .integer(Int64(code))]
    case .badTimeZone(let name): ["zone": .string(name)]
    case .guarded(let rule): ["rule": .string(rule)]
    default: .object([])
    }
  }

  public var sentence: Phrase {
    switch self {
    case .missing(let path):
      Phrase(
        "There is no site file at \(path). Make one with \"init\", or try the demo with \"demo\".",
        "\(path) 处没有站点文件。可用 init 新建，或用 demo 试用演示站点。")
    case .missingBesideDemo(let path, let demo):
      Phrase(
        "There is no site file at \(path). The demo lies beside it: add \"--database \(demo)\". Make a site with \"init\".",
        "\(path) 处没有站点文件。演示站点在其旁，请加上 --database \(demo)；新建站点用 init。")
    case .exists(let path):
      Phrase("\(path) already exists; it was left as it is.", "\(path) 已存在，未作任何改动。")
    case .notADatabase(let path):
      Phrase("\(path) is not a site file; it was left untouched.", "\(path) 不是站点文件，未作任何改动。")
    case .otherProgram(let path):
      Phrase(
        "\(path) is a database of another program; it was left untouched.", "\(path) 是其他程序的数据库，未作任何改动。")
    case .truncated(let path):
      Phrase(
        "\(path) is cut short; it was left untouched. Restore it from a backup.",
        "\(path) 不完整（被截断），未作任何改动，请用备份恢复。")
    case .damaged(let path):
      Phrase(
        "\(path) is damaged; nothing was changed. Restore it from a backup.", "\(path) 已损坏，未作任何改动，请用备份恢复。")
    case .newer(let path):
      Phrase(
        "\(path) was written by a newer version of this program; it was left untouched. Update the program.",
        "\(path) 由本程序的更新版本写入，未作任何改动，请升级程序。")
    case .noSite(let path):
      Phrase(
        "\(path) holds no site yet; it was left untouched. Remove it and make the site again.",
        "\(path) 中尚无站点，未作任何改动。请删除该文件后重新创建站点。")
    case .busy:
      Phrase(
        "Another program keeps the file locked. Nothing was changed; try again in a moment.",
        "文件被其他程序锁定，未作任何改动，请稍后重试。")
    case .readOnly:
      Phrase(
        "The file may only be read from here. Nothing was changed; ask whoever runs this computer for write access.",
        "文件为只读，未作任何改动，请向本机管理员申请写权限。")
    case .diskFull:
      Phrase("The disk is full. Nothing was changed; make room, then try again.", "磁盘已满，未作任何改动，请清理空间后重试。")
    case .signInNeedsRoom(let path):
      Phrase(
        """
        The disk is full, and nobody gets in without the sign-in being recorded. Free some space on the disk of \(path), \
        then sign in again; whoever is signed in can go on reading.
        """,
        "磁盘已满，无法记录登录，因此不能登录。请先清理 \(path) 所在磁盘的空间，再重新登录；已登录的人员仍可查询。")
    case .signInNeedsWriting(let path):
      Phrase(
        """
        \(path) may only be read from here, and nobody gets in without the sign-in being recorded. Ask whoever runs this \
        computer to make it writable, then sign in again; whoever is signed in can go on reading.
        """,
        "\(path) 为只读，无法记录登录，因此不能登录。请本机管理员恢复写权限后重新登录；已登录的人员仍可查询。")
    case .gone(let path):
      Phrase(
        "\(path) was removed or replaced while the program ran. Nothing was changed; leave the program and start it again.",
        "\(path) 在程序运行期间被删除或替换，未作任何改动，请退出后重新启动程序。")
    case .cannotOpen(let path):
      Phrase(
        "\(path) cannot be opened. Check that the folder exists and that you may write there.",
        "无法打开 \(path)，请检查文件夹是否存在以及是否有写权限。")
    case .inputOutput:
      Phrase(
        "The disk reported an error. Nothing was changed; check the disk, then try again.",
        "磁盘读写出错，未作任何改动，请检查磁盘后重试。")
    case .interrupted: Phrase("Stopped. Nothing was changed.", "已中止，未作任何改动。")
    case .badTimeZone(let name):
      Phrase(
        "There is no time zone called \(name). Use a name such as Asia/Shanghai.",
        "没有名为 \(name) 的时区，请使用 Asia/Shanghai 之类的名称。")
    case .guarded(let rule):
      Phrase("The file refused the change: \(rule).", "文件拒绝了此更改：\(rule)。")
    case .database(let code):
      Phrase(
        "The file answered with error \(code). Nothing was changed; tell your administrator.",
        "文件返回错误 \(code)，未作任何改动，请告知管理员。")
    }
  }
}
