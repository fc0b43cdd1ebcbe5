import Kernel
import SQLite
import Values

/// Evidence: files that stay where they are, kept by path and SHA-256.
public enum FireEvidence {
  /// A file as it is shown.
  public struct File: Sendable, Hashable {
    public let path: String
    public let sha256: String
    public let by: String
    public let at: Instant

    /// Whether the file is what it was when it was registered. Reads the whole file.
    public var isUnchanged: Bool { (try? RegisteredFile.digest(of: path)) == sha256 }
  }

  /// Registers the files of a record.
  ///
  /// - Returns: how many there were.
  /// - Throws: `FireRefusal.evidence` where one cannot be read or is too large.
  @discardableResult
  static func keep(_ paths: EvidencePaths, of kind: String, _ record: Int64, in change: Change) throws -> Int {
    for path in paths.all {
      let digest: String
      do throws(RegisteredFile.Fault) { digest = try RegisteredFile.digest(of: path) } catch {
        throw FireRefusal.evidence(path, isTooLarge: error == .tooLarge)
      }
      try FireEvidenceQueries.insert(path, digest, of: kind, record, in: change)
    }
    return paths.all.count
  }

  static func of(_ kind: String, _ record: Int64, in database: Connection) throws -> [File] {
    try FireEvidenceQueries.all(kind, record, in: database)
  }

  /// `verify` reads every file again: what has changed or is gone is named (B45).
  static let check = Check("fireEvidence", "Evidence files", "佐证文件") { database, report in
    for file in try FireEvidenceQueries.all(in: database) {
      let found: Phrase
      do throws(RegisteredFile.Fault) {
        let digest = try RegisteredFile.digest(of: file.path)
        guard digest != file.sha256 else { continue }
        found = Phrase(verbatim: String(digest.prefix(16)))
      } catch {
        found = error == .tooLarge ? Phrase("grown too large", "文件过大") : Phrase("gone or unreadable", "文件缺失或无法读取")
      }
      report(
        Finding(
          check: "fireEvidence", table: "fire_evidence", row: file.id, column: "sha256",
          expected: Phrase(verbatim: "\(file.sha256.prefix(16)) \(Text.clean(file.path))"), found: found))
    }
  }
}
