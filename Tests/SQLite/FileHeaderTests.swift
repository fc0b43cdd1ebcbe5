import Glibc
import SQLite
import TestSupport
import Testing

@Suite struct FileHeaderTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("a.db")
  }

  private func make(wal: Bool = false) throws {
    let connection = try Connection(path: path, mode: .create)
    try connection.execute(
      """
      PRAGMA application_id = 77; PRAGMA user_version = 3; PRAGMA journal_mode = \(wal ? "WAL" : "DELETE");
      CREATE TABLE item (body TEXT) STRICT;
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
        INSERT INTO item SELECT printf('%0500d', i) FROM n;
      """)
  }

  @Test func sound() throws {
    try make()
    let header = try FileHeader(path: path)
    #expect(header.applicationID == 77)
    #expect(header.userVersion == 3)
    #expect(header.pageSize == 4096)
  }

  @Test func missing() { #expect(throws: FileHeader.Fault.missing) { try FileHeader(path: path) } }

  @Test func empty() throws {
    try TemporaryFolder.write([], to: path)
    #expect(throws: FileHeader.Fault.empty) { try FileHeader(path: path) }
  }

  @Test("neither text, nor a short file, nor a header with a wrong page size is a database") func garbage() throws {
    let samples: [[UInt8]] = [
      Array("hello".utf8), [UInt8](repeating: 0, count: 5000), Array("SQLite format 3\0".utf8),
      Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0xff, count: 200),
      Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 200),
    ]
    for sample in samples {
      try TemporaryFolder.write(sample, to: path)
      #expect(throws: FileHeader.Fault.notADatabase) { try FileHeader(path: path) }
    }
  }

  @Test("a folder or a named pipe is no database, and nothing waits for it") func otherKinds() {
    #expect(throws: FileHeader.Fault.notADatabase) { try FileHeader(path: folder.path) }
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: FileHeader.Fault.notADatabase) { try FileHeader(path: path) }
  }

  @Test("a file cut short is found at every length", arguments: [100, 512, 4096, 8192, 20_000]) func truncated(
    _ length: Int
  ) throws {
    try make()
    let whole = try #require(TemporaryFolder.bytes(of: path))
    try TemporaryFolder.write(Array(whole.prefix(length)), to: path)
    #expect(throws: FileHeader.Fault.truncated(expected: Int64(whole.count), actual: Int64(length))) {
      try FileHeader(path: path)
    }
  }

  @Test("a file whose write-ahead log holds the rest is not called truncated") func logPresent() throws {
    try make(wal: true)
    let connection = try Connection(path: path)
    try connection.run("INSERT INTO item (body) VALUES ('in the log')")
    #expect((TemporaryFolder.bytes(of: path + "-wal") ?? []).count > 0)
    let header = try FileHeader(path: path)
    #expect(header.applicationID == 77)
    // Even with pages missing: the log may hold them, and SQLite itself finds out.
    #expect(truncate(path, 4096) == 0)
    _ = try FileHeader(path: path)
  }
}
