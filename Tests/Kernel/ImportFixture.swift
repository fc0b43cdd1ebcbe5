import SQLite
import TestSupport
import Values

@testable import Kernel

/// A house with files to import.
struct ImportFixture {
  let folder: TemporaryFolder
  let house: TestHouse

  /// - Parameter isFile: a site in a file, so that another connection can work on it.
  init(isFile: Bool = false) throws {
    folder = try TemporaryFolder()
    house = isFile ? try TestHouse(path: folder.file("site.db")) : try TestHouse()
  }

  func file(_ bytes: [UInt8], encoding: ImportEncoding = .auto) throws -> ImportFile {
    let path = folder.file("rows.csv")
    try TemporaryFolder.write(bytes, to: path)
    return try ImportFile(path: path, encoding: encoding)
  }

  func run(
    _ bytes: [UInt8], _ mode: ImportMode = .allOrNothing, encoding: ImportEncoding = .auto, as session: Session? = nil,
    progress: @escaping (ImportProgress) -> Bool = { _ in true }
  ) throws -> (report: ImportReport, faults: [ImportFault]) {
    var faults: [ImportFault] = []
    let report = try house.site.importFile(
      try file(bytes, encoding: encoding), kind: TestPart.notes, mode: mode, as: session ?? house.clerk,
      progress: progress
    ) { faults.append($0) }
    return (report, faults)
  }

  func run(_ text: String, _ mode: ImportMode = .allOrNothing) throws -> (report: ImportReport, faults: [ImportFault]) {
    try run(Array(text.utf8), mode)
  }
}

extension ImportFault {
  /// Line, column, value and what is wrong, on one line.
  var brief: String { "\(line) \(column ?? "-") [\(value)] \(code)" }
}
