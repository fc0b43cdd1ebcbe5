import Glibc
import Values

/// A file that is being imported: a private copy of its bytes, so that what is checked is what is posted, and a pipe can be
/// read twice.
///
/// Not Sendable: one thread at a time. The copy has no name; it goes with the program, however that ends.
public final class ImportFile {
  /// What it is called in sentences and in the audit trail.
  public let name: String
  /// SHA-256 of its bytes, in hexadecimal.
  public let digest: String
  public let byteCount: Int
  /// What it is in, or the fault that says that it is in nothing that can be read.
  let encoding: Result<ImportEncoding, CSVFault>
  private let descriptor: Int32

  /// Reads all of a file, or of standard input for "-".
  ///
  /// - Parameter progress: told the bytes read so far; answering false stops.
  /// - Throws: `ImportRefusal`; `SiteFault.interrupted` when progress answers false.
  public init(path: String, encoding: ImportEncoding = .auto, progress: (Int) -> Bool = { _ in true }) throws {
    let source = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard source >= 0 else { throw ImportRefusal.cannotRead(file: path) }
    defer { if source > 0 { close(source) } }
    let copy = try Self.unnamed()
    var isKept = false
    defer { if !isKept { close(copy) } }
    var survey = EncodingSurvey()
    var hash = SHA256()
    var total = 0
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(source, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR {
        guard progress(total) else { throw SiteFault.interrupted }
        continue
      }
      guard count >= 0 else { throw ImportRefusal.cannotRead(file: path) }
      if count == 0 { break }
      try chunk.withUnsafeBufferPointer { bytes in
        let read = UnsafeBufferPointer(rebasing: bytes[..<count])
        survey.feed(read)
        hash.update(buffer: read)
        try Self.write(read, to: copy)
      }
      total += count
      guard progress(total) else { throw SiteFault.interrupted }
      // What holds a NUL byte, or a line longer than any record, cannot be read however much of it there is.
      if survey.nulLine != nil || survey.lineBytes > ImportRows.mostRecordBytes { break }
    }
    survey.finish()
    name = path == "-" ? "-" : String(path.split(separator: "/").last ?? Substring(path))
    digest = Hexadecimal.encode(hash.finalize())
    byteCount = total
    self.encoding = Self.decide(encoding, survey)
    descriptor = copy
    isKept = true
  }

  deinit { close(descriptor) }

  /// The bytes at a place; fewer than asked for only at the end, none behind it.
  func read(at offset: Int, into chunk: inout [UInt8]) throws -> Int {
    while true {
      let count = chunk.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ImportRefusal.cannotRead(file: name) }
      return count
    }
  }

  private static func decide(_ asked: ImportEncoding, _ survey: EncodingSurvey) -> Result<ImportEncoding, CSVFault> {
    guard asked == .auto else { return .success(asked) }
    guard let foreign = survey.foreignLine, survey.nulLine == nil else { return .success(.utf8) }
    if let other = survey.chineseLine {
      return .failure(CSVFault(.mixedEncodings(other: other), line: foreign, column: 1, field: 1))
    }
    return .success(.gb18030)
  }

  /// A file without a name in the folder for temporary files.
  private static func unnamed() throws -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/quartermaster-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw ImportRefusal.cannotKeep }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) throws {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ImportRefusal.cannotKeep }
      done += count
    }
  }
}
