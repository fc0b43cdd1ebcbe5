import Glibc

enum InputFile {
  /// What a file holds ("-" for standard input), or one byte more than the most where it is longer.
  static func all(_ path: String, most: Int) throws(StreamFault) -> [UInt8] {
    if path == "-" { return try StandardInput.all(most: most) }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw .inputFailed(file: path, error: errno) }
    defer { close(file) }
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while content.count <= most {
      let count = read(file, &chunk, min(chunk.count, most + 1 - content.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .inputFailed(file: path, error: errno) }
      if count == 0 { break }
      content.append(contentsOf: chunk[..<count])
    }
    return content
  }
}
