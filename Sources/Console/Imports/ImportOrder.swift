import Glibc
import Kernel
import Values

/// What somebody wants imported, and how.
struct ImportOrder: Sendable {
  let kind: ImportKind
  let path: String
  let encoding: ImportEncoding
  let mode: ImportMode
  let session: Session

  /// A bare file name means one in the export folder, where F8 puts files; ~ is the person's home.
  static func path(_ typed: String, exports: String) -> String {
    let path = typed.trimmed
    if path.hasPrefix("~/"), let home = getenv("HOME") { return String(cString: home) + path.dropFirst() }
    return path.contains("/") ? path : exports + "/" + path
  }

  /// Checks the file on the worker and posts nothing.
  func check(_ desk: Desk) throws -> CheckedImport {
    let file = try open(desk)
    return try run(file, .dryRun, desk)
  }

  /// Posts the file that was checked.
  ///
  /// - Throws: `ImportRefusal.changed` where it is no longer the same.
  func post(_ checked: CheckedImport, _ desk: Desk) throws -> CheckedImport {
    let file = try open(desk)
    guard file.digest == checked.digest else { throw ImportRefusal.changed(file: path) }
    return try run(file, mode, desk)
  }

  private func open(_ desk: Desk) throws -> ImportFile {
    try ImportFile(path: path, encoding: encoding) { done in (try? desk.report(Int64(done), nil)) != nil }
  }

  private func run(_ file: ImportFile, _ mode: ImportMode, _ desk: Desk) throws -> CheckedImport {
    var faults: [ImportFault] = []
    let report = try desk.site.importFile(
      file, kind: kind, mode: mode, as: session,
      progress: { now in (try? desk.report(Int64(now.done), Int64(now.total))) != nil },
      fault: { if faults.count < CheckedImport.mostFaults { faults.append($0) } })
    return CheckedImport(order: self, digest: file.digest, report: report, faults: faults)
  }
}

/// What a check found, or what a posting did.
struct CheckedImport: Sendable {
  /// More are counted, and listed by the command line.
  static let mostFaults = 2000

  let order: ImportOrder
  let digest: String
  let report: ImportReport
  let faults: [ImportFault]
}

extension String {
  fileprivate var trimmed: String {
    let rest = drop { $0 == " " }
    return String(rest.reversed().drop { $0 == " " }.reversed())
  }
}
