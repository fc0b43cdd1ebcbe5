import Glibc

/// zbarimg, a reader of bar codes that knows nothing of ours: what it reads from pictures.
public enum SymbolReader {
  private static let program = "/usr/bin/zbarimg"
  public static var isThere: Bool { access(program, X_OK) == 0 }
  public static let missing = "zbarimg is not there: install zbar-tools"

  /// A picture in grey, as rows of ink.
  public struct Picture: Sendable {
    let rows: [[Bool]]

    /// Each module so many pixels wide and high.
    public init(_ modules: [[Bool]], scale: Int, scaleDown: Int? = nil) {
      rows = modules.flatMap { row in
        let line = row.flatMap { Array(repeating: $0, count: scale) }
        return Array(repeating: line, count: scaleDown ?? scale)
      }
    }

    var bytes: [UInt8] {
      Array("P5\n\(rows.first?.count ?? 0) \(rows.count)\n255\n".utf8) + rows.flatMap { $0.map { $0 ? 0 : 255 } }
    }
  }

  /// What stands in each picture, in their order: `QR-Code:TEXT` or `CODE-128:TEXT`; nothing where it read nothing.
  ///
  /// - Throws: `SupportFault` where no folder can be made or the reader does not start.
  public static func read(_ pictures: [Picture]) throws -> [String] {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for (index, picture) in pictures.enumerated() {
      let path = folder.path + "/" + String(String(10_000 + index).dropFirst()) + ".pgm"
      guard let file = fopen(path, "wb") else { throw SupportFault.system("fopen", errno) }
      fwrite(picture.bytes, 1, picture.bytes.count, file)
      fclose(file)
      paths.append(path)
    }
    let child = try Child(
      program, ["-q", "-Sdisable", "-Sqrcode.enable", "-Scode128.enable"] + paths,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    child.closeInput()
    let text = try child.rest()
    child.wait()
    return text.split(separator: "\n").map(String.init)
  }

  /// What stands in each picture, one by one.
  public static func read(_ picture: Picture) throws -> [String] { try read([picture]) }

  /// The picture of lines of a terminal: each cell `wide` pixels wide and twice as high.
  public static func picture(ofTerminal lines: [String], wide: Int = 4) -> Picture {
    let width = lines.map(\.count).max() ?? 0
    var rows: [[Bool]] = []
    for line in lines {
      let cells = Array(line) + Array(repeating: " ", count: width - line.count)
      for isUpper in [true, false] {
        let row = cells.flatMap { cell -> [Bool] in
          let (left, right): (Bool, Bool) =
            switch cell {
            case "█", "#": (true, true)
            case "▀": (isUpper, isUpper)
            case "▄": (!isUpper, !isUpper)
            case "▌": (true, false)
            case "▐": (false, true)
            default: (false, false)
            }
          return Array(repeating: left, count: wide / 2) + Array(repeating: right, count: wide - wide / 2)
        }
        rows += Array(repeating: row, count: wide)
      }
    }
    return Picture(rows, scale: 1)
  }
}
