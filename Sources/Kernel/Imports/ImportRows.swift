import SQLite
import Values

/// The rows of a file, one after another, as actions or as what is wrong with them. Holds a chunk of the file at a time.
struct ImportRows {
  enum Row {
    case action(any Action, record: CSVRecord)
    case faults([ImportFault], line: Int)

    var line: Int {
      switch self {
      case .action(_, let record): record.line
      case .faults(_, let line): line
      }
    }
  }

  /// The longest record, in bytes.
  static let mostRecordBytes = 1_048_576

  let kind: ImportKind
  private let file: ImportFile
  private let database: Connection
  private let readers: [ImportShape.Reader]
  private let isPosting: Bool
  private let naming: Int?
  private let reference: Int?
  private var csv = CSVReader(recordLimit: Self.mostRecordBytes)
  private let decoder: GB18030Decoder?
  private var chunk = [UInt8](repeating: 0, count: 64 * 1024)
  private var decoded: [UInt8] = []
  private var records: [CSVRecord] = []
  private var next = 0
  /// Where in the file the next chunk begins: how far it is.
  private(set) var offset = 0
  private var pendingFault: CSVFault?
  private var isAtEnd = false
  /// For each column of the kind, its place in the file.
  private var places: [Int?] = []
  private var headingCount = 0
  private var decimals: [String: Int] = [:]
  private var cells: [String]
  private var isHeadingRead = false
  /// Whether what is wrong is the heading itself: no row was read then.
  private(set) var isHeadingBad = false
  /// Cells of text so far that a spreadsheet would run as formulas, and the line of the first.
  private(set) var formulas = 0
  private(set) var firstFormula: Int?

  /// - Parameters:
  ///   - database: where the decimals of a quantity are looked up.
  ///   - isPosting: whether rows above are posted by now, so that a reference to one of them means what it became.
  init(_ file: ImportFile, _ kind: ImportKind, in database: Connection, isPosting: Bool = true) throws {
    self.isPosting = isPosting
    naming = kind.naming.flatMap { naming in kind.columns.firstIndex { $0.name == naming.column.name } }
    reference = kind.naming.flatMap { naming in kind.columns.firstIndex { $0.name == naming.reference } }
    self.file = file
    self.kind = kind
    self.database = database
    readers = kind.shapes.map { $0.bind(kind.columns) }
    cells = [String](repeating: "", count: kind.columns.count)
    switch file.encoding {
    case .success(.gb18030):
      guard let made = GB18030Decoder() else { throw ImportRefusal.encodingUnknown }
      decoder = made
    case .success: decoder = nil
    case .failure(let fault):
      decoder = nil
      pendingFault = fault
    }
  }

  /// Forgets what was looked up, when somebody else may have changed it.
  mutating func forget() { decimals.removeAll() }

  /// The next row; nil behind the last. A fault of the heading or of the text itself is the last.
  mutating func nextRow() throws -> Row? {
    if !isHeadingRead {
      isHeadingRead = true
      if let faults = try readHeading() {
        isAtEnd = true
        isHeadingBad = true
        next = records.count
        pendingFault = nil
        return .faults(faults, line: faults.first?.line ?? 1)
      }
    }
    while let record = try nextRecord() {
      if record.fields.allSatisfy(\.isEmpty) { continue }
      return try row(record)
    }
    guard let fault = pendingFault else { return nil }
    pendingFault = nil
    isAtEnd = true
    return .faults([Self.fault(fault)], line: fault.line)
  }

  // MARK: - Records

  /// Reads the heading; false where something is wrong with it.
  mutating func readsHeading() throws -> Bool {
    isHeadingRead = true
    return try readHeading() == nil
  }

  /// What stands in a column of a record; nil where the file has no such column.
  func cell(_ column: String, of record: CSVRecord) -> String? {
    guard let index = kind.columns.firstIndex(where: { $0.name == column }), let place = places[index],
      record.fields.indices.contains(place)
    else { return nil }
    return record.fields[place]
  }

  mutating func nextRecord() throws -> CSVRecord? {
    while next == records.count {
      guard !isAtEnd, pendingFault == nil else { return nil }
      records.removeAll(keepingCapacity: true)
      next = 0
      let count = try file.read(at: offset, into: &chunk)
      offset += count
      do throws(CSVFault) { try take(count) } catch { pendingFault = error }
    }
    defer { next += 1 }
    return records[next]
  }

  private mutating func take(_ count: Int) throws(CSVFault) {
    guard count > 0 else {
      isAtEnd = true
      try decoder?.finish()
      try csv.finish(into: &records)
      return
    }
    guard let decoder else {
      // Taken out, so that reading from it and changing the reader do not overlap.
      let bytes = chunk
      chunk = []
      defer { chunk = bytes }
      return try bytes.withUnsafeBufferPointer { (all) throws(CSVFault) in
        try csv.feed(UnsafeBufferPointer(rebasing: all[..<count]), into: &records)
      }
    }
    decoded.removeAll(keepingCapacity: true)
    var fault: CSVFault?
    do throws(CSVFault) { try decoder.decode(chunk[..<count], into: &decoded) } catch { fault = error }
    try csv.feed(decoded, into: &records)
    if let fault { throw fault }
  }

  private static func fault(_ fault: CSVFault) -> ImportFault {
    ImportFault(
      line: fault.line, column: nil, value: "", .text(fault),
      expected: Phrase("comma-separated values (RFC 4180) in UTF-8 or GB18030", "UTF-8 或 GB18030 编码的 CSV 文件（RFC 4180）"))
  }

  // MARK: - Heading

  /// Finds the columns; what is wrong with them, or nil.
  private mutating func readHeading() throws -> [ImportFault]? {
    guard let heading = try nextRecord() else {
      if let fault = pendingFault { return [Self.fault(fault)] }
      return [ImportFault(line: 1, column: nil, value: "", .empty, expected: expectedHeading)]
    }
    headingCount = heading.fields.count
    if let fault = Self.otherSeparator(heading) { return [fault] }
    places = [Int?](repeating: nil, count: kind.columns.count)
    var faults: [ImportFault] = []
    for (place, title) in heading.fields.enumerated() {
      let column: Int
      switch kind.meaning(of: title) {
      case .column(let found): column = found
      case .several(let found):
        faults.append(
          ImportFault(
            line: heading.line, heading: title, .ambiguousColumn(known: found.map { kind.columns[$0].name }),
            expected: Self.either(found.map { kind.columns[$0].title })))
        continue
      case .nothing:
        faults.append(
          ImportFault(
            line: heading.line, heading: title, .unknownColumn(known: kind.columns.map(\.name)),
            expected: expectedHeading))
        continue
      }
      if places[column] != nil {
        faults.append(
          ImportFault(line: heading.line, heading: title, .columnTwice, expected: Phrase("each column once", "每列仅一次")))
      }
      places[column] = place
    }
    for (column, place) in zip(kind.columns, places) where place == nil && column.isRequired {
      faults.append(
        ImportFault(
          line: heading.line, column: column, value: "", .missingColumn,
          expected: Phrase("a column \(column.name)", "“\(column.title.chinese)”列（\(column.name)）")))
    }
    return faults.isEmpty ? nil : faults
  }

  /// A spreadsheet of many countries separates by semicolons, or by tabs: one column that holds them all.
  private static func otherSeparator(_ heading: CSVRecord) -> ImportFault? {
    guard heading.fields.count == 1, let title = heading.fields.first else { return nil }
    let found: Phrase
    if title.contains(";") {
      found = Phrase("semicolons", "分号")
    } else if title.contains("\t") {
      found = Phrase("tabs", "制表符")
    } else {
      return nil
    }
    return ImportFault(
      line: heading.line, heading: title, .unknownColumn(known: []),
      expected: Phrase(
        "commas between the columns; this file has \(found.english)", "列之间用逗号分隔，而此文件用的是\(found.chinese)"))
  }

  private static func either(_ titles: [Phrase]) -> Phrase {
    Phrase(
      titles.map { "\"\($0.english)\"" }.joined(separator: " or "),
      titles.map { "“\($0.chinese)”" }.joined(separator: "或"))
  }

  private var expectedHeading: Phrase {
    Phrase(
      "the columns " + kind.columns.map(\.name).joined(separator: ", "),
      "以下各列：" + kind.columns.map(\.title.chinese).joined(separator: "、"))
  }

  // MARK: - Rows

  private mutating func row(_ record: CSVRecord) throws -> Row {
    guard record.fields.count == headingCount else {
      let fault = ImportFault(
        line: record.line, column: nil, value: record.fields.joined(separator: ","),
        .cellCount(expected: headingCount, found: record.fields.count),
        expected: Phrase("\(headingCount) cells", "\(headingCount) 个单元格"))
      return .faults([fault], line: record.line)
    }
    for column in cells.indices { cells[column] = places[column].map { record.fields[$0] } ?? "" }
    if !record.formulas.isEmpty { noteFormulas(record) }
    var faults: [ImportShape.CellFault] = []
    var reader = readers.first
    if let deciding = kind.deciding {
      let word = cells[deciding]
      cells[deciding] = ""
      reader = nil
      do throws(FieldProblem) {
        guard !word.isEmpty else { throw .missing }
        let found = try ImportCell.read(word, kind.columns[deciding].kind, decimals: 0).string
        reader = kind.shapes.firstIndex { $0.word == found }.map { readers[$0] }
      } catch { faults.append(.init(column: deciding, problem: .cell(error))) }
    }
    try resolve(&faults)
    var digits = 0
    if faults.isEmpty { digits = try measure(&faults) }
    let action = faults.isEmpty ? reader?(cells, digits, &faults) : nil
    if let action { return .action(action, record: record) }
    return .faults(faults.map { fault($0, record, digits) }, line: record.line)
  }

  /// Counts what is taken as text and would be run by a spreadsheet; figures may begin with a sign.
  private mutating func noteFormulas(_ record: CSVRecord) {
    for (column, place) in zip(kind.columns, places) {
      guard let place, record.formulas.contains(place), column.kind.isWritten else { continue }
      formulas += 1
      firstFormula = firstFormula ?? record.line
    }
  }

  /// Takes the row's own name out of its cells, and puts what a reference means in its place.
  private mutating func resolve(_ faults: inout [ImportShape.CellFault]) throws {
    guard let naming, let reference else { return }
    if cells[naming].unicodeScalars.count > ImportNaming.mostCharacters {
      faults.append(.init(column: naming, problem: .cell(.tooLong(most: ImportNaming.mostCharacters))))
    }
    cells[naming] = ""
    guard isPosting, !cells[reference].isEmpty else { return }
    let found = try ImportLineQueries.answer(to: cells[reference], kind: kind.name, file: file.digest, in: database)
    if let found { cells[reference] = found } else { faults.append(.init(column: reference, problem: .unresolved)) }
  }

  /// The name a row has for those below it; nil where it has none.
  func name(of record: CSVRecord) -> String? {
    guard let place = naming.flatMap({ places[$0] }), !record.fields[place].isEmpty else { return nil }
    return record.fields[place]
  }

  /// How many decimals the quantities of the row in `cells` have.
  private mutating func measure(_ faults: inout [ImportShape.CellFault]) throws -> Int {
    switch kind.measure {
    case .none: return 0
    case .column(let name):
      guard let column = kind.columns.firstIndex(where: { $0.name == name }), let number = Int(cells[column])
      else { return 0 }
      return min(6, max(0, number))
    case .lookUp(let name, let find, let unknown):
      guard let column = kind.columns.firstIndex(where: { $0.name == name }) else { return 0 }
      let code = cells[column]
      // A missing or malformed code is the field's own fault.
      guard !code.isEmpty, code.utf8.count <= 400 else { return 0 }
      if let known = decimals[code] { return known }
      guard let found = try find(code, database) else {
        faults.append(.init(column: column, problem: .refused(unknown(ImportFault.shown(code)))))
        return 0
      }
      if decimals.count >= 200_000 { decimals.removeAll(keepingCapacity: true) }
      decimals[code] = found
      return found
    }
  }

  private func fault(_ fault: ImportShape.CellFault, _ record: CSVRecord, _ digits: Int) -> ImportFault {
    guard let index = fault.column else {
      return ImportFault(
        line: record.line, column: nil, value: record.fields.joined(separator: ","), fault.problem,
        expected: Phrase("a row that follows the rules", "符合规则的行"))
    }
    let column = kind.columns[index]
    let value = places[index].map { record.fields[$0] } ?? ""
    var expected = ImportCell.expected(column.kind, decimals: digits)
    if case .unused = fault.problem { expected = Phrase("nothing", "空") }
    if case .unresolved = fault.problem { expected = Phrase("the name of a row above", "上文某行的名称") }
    if case .refused(let refusal) = fault.problem { expected = refusal.expected }
    return ImportFault(line: record.line, column: column, value: value, fault.problem, expected: expected)
  }

  /// What the door refused, at the column it is about, else at the first its facts name that the row has filled in.
  func refused(_ refusal: any Refusal, _ record: CSVRecord) -> ImportFault {
    var names: [String] = []
    let meant = RefusedField.meant(refusal.fields) { name in
      guard let index = kind.columns.firstIndex(where: { $0.name == name }), let place = places[index],
        !record.fields[place].isEmpty
      else { return nil }
      return record.fields[place]
    }
    if let meant { names.append(meant) }
    if case .object(let members) = refusal.facts { names += members.map(\.name) }
    if let invalid = refusal as? InvalidAction { names = invalid.faults.map(\.field) }
    for name in names {
      guard let index = kind.columns.firstIndex(where: { $0.name == name }), let place = places[index],
        !record.fields[place].isEmpty
      else { continue }
      return ImportFault(
        line: record.line, column: kind.columns[index], value: record.fields[place], .refused(refusal),
        expected: refusal.expected)
    }
    return ImportFault(line: record.line, column: nil, value: "", .refused(refusal), expected: refusal.expected)
  }
}
