import Glibc
import Values

/// A bundle's file, read in pieces: a header, a row a line, and a last line with the code of all bytes before it.
///
/// Not trusted: it is read twice, once for its signature and once for its rows, and both readings must agree.
final class BundleFile: Sendable {
  private let descriptor: Int32
  let size: Int64
  private let path: String

  static let mostHeaderBytes = 8192
  static let mostRowBytes = 65_536

  /// - Throws: `BundleRefusal.tooLarge` before anything was read.
  init(path: String, mostMegabytes: Int64) throws(BundleRefusal) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    self.path = path
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      size = 0
      throw .cannotRead(path: Text.clean(path))
    }
    size = Int64(status.st_size)
    guard size <= mostMegabytes << 20 else {
      throw .tooLarge(megabytes: (size + 1 << 20 - 1) >> 20, most: mostMegabytes)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The last line's code, and where that line begins.
  func code() throws(BundleRefusal) -> (code: [UInt8], start: Int64) {
    let length = Int64(Self.tail(of: [UInt8](repeating: 0, count: 32)).count)
    guard size > length else { throw size < 2 ? .notABundle : .truncated }
    let line = try bytes(at: size - length, Int(length))
    guard line.first == 0x0a, line.last == 0x0a,
      let json = try? JSON.parse(Array(line.dropFirst().dropLast())),
      let text = json["hmac"]?.string, let code = Hexadecimal.decode(text), code.count == 32
    else { throw .truncated }
    return (code, size - length + 1)
  }

  /// The first line.
  func header() throws(BundleRefusal) -> BundleHeader {
    let head = try bytes(at: 0, Int(min(size, Int64(Self.mostHeaderBytes))))
    guard let end = head.firstIndex(of: 0x0a) else { throw .notABundle }
    return try BundleHeader(line: head[..<end])
  }

  /// Hands out everything before a place, in pieces.
  func each(until end: Int64, _ body: ([UInt8]) throws -> Void) throws {
    var place: Int64 = 0
    while place < end {
      let piece = try bytes(at: place, Int(min(end - place, 1 << 16)))
      guard !piece.isEmpty else { throw BundleRefusal.truncated }
      try body(piece)
      place += Int64(piece.count)
    }
  }

  /// Hands out the lines before a place, without their ends; the first is the header.
  /// - Throws: `BundleRefusal.badRow` for a line longer than any row.
  func lines(until end: Int64, _ body: (_ number: Int64, ArraySlice<UInt8>) throws -> Void) throws {
    var pending: [UInt8] = []
    var number: Int64 = 0
    try each(until: end) { piece in
      pending += piece
      var start = 0
      while let stop = pending[start...].firstIndex(of: 0x0a) {
        number += 1
        try body(number, pending[start..<stop])
        start = stop + 1
      }
      pending.removeFirst(start)
      guard pending.count <= Self.mostRowBytes else { throw BundleRefusal.badRow(line: number + 1) }
    }
    guard pending.isEmpty else { throw BundleRefusal.truncated }
  }

  /// The end of the line before, and the last line, for a code.
  static func tail(of code: [UInt8]) -> [UInt8] {
    Array(("\n" + JSON.object([.init("hmac", .string(Hexadecimal.encode(code)))]).text + "\n").utf8)
  }

  private func bytes(at place: Int64, _ count: Int) throws(BundleRefusal) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(place) + off_t(done))
      }
      guard read > 0 else { throw .cannotRead(path: Text.clean(path)) }
      done += read
    }
    return bytes
  }
}
