import Glibc

enum StandardInput {
  /// Everything there is on standard input, or one byte more than the most where it is longer.
  static func all(most: Int) throws(StreamFault) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while content.count <= most {
      let count = read(0, &chunk, min(chunk.count, most + 1 - content.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .inputFailed(file: nil, error: errno) }
      if count == 0 { break }
      content.append(contentsOf: chunk[..<count])
    }
    return content
  }
}
