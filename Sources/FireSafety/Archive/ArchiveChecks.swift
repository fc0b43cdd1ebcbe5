import Kernel
import SQLite
import Values

/// Versions of documents count from 1 on, and each document has one.
enum ArchiveChecks {
  static let documents = Check("fireDocuments", "Versions of archive documents", "档案文件版本连续") { database, report in
    try database.each(
      """
      SELECT d.id, count(v.id), max(v.version) FROM fire_document d
      LEFT JOIN fire_document_version v ON v.document_id = d.id GROUP BY d.id
      HAVING count(v.id) = 0 OR count(v.id) <> max(v.version) ORDER BY d.id
      """
    ) { row in
      report(
        Finding(
          check: "fireDocuments", table: "fire_document", row: row.integer(0), column: "id",
          expected: Phrase("versions 1 to \(row.text(2))", "版本 1 至 \(row.text(2))"),
          found: Phrase("\(row.text(1)) versions", "\(row.text(1)) 个版本")))
      return true
    }
  }
}
