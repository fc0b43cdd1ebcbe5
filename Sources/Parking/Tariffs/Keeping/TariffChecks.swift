import Kernel
import Values

/// Recomputes what is kept beside a tariff's file.
enum TariffChecks {
  static let files = Check("parking.tariffs", "Tariffs are files without faults", "费率文件无误且与登记一致") { database, report in
    for row in try TariffQueries.all(in: database) {
      func wrong(_ column: String, _ expected: String, _ found: String) {
        report(
          Finding(
            check: "parking.tariffs", table: "parking_tariff", row: row.id, column: column, expected: expected,
            found: found))
      }
      guard let tariff = try? TariffFile(row.body).tariff, let code = try? Tariffs.code(of: tariff) else {
        wrong("body", TariffFile.format, String(row.body.prefix(40)))
        continue
      }
      if code.text != row.code { wrong("code", code.text, row.code) }
      if tariff.version != row.version { wrong("version", "\(tariff.version)", "\(row.version)") }
    }
  }
}
