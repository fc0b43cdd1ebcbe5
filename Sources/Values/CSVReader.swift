/// Reads CSV from chunks of bytes, wherever they are cut.
///
/// Lines end with CRLF, LF or CR; empty lines are no records; a byte order mark at the start is left out. One apostrophe
/// at the start of a field is taken off (see ``CSV``). After a fault the reader gives that fault only.
public struct CSVReader: Sendable {
  private enum State: Sendable { case fieldStart, plain, quoted, quoteInQuoted }

  private let separator: UInt8
  private let fieldLimit: Int
  private let recordLimit: Int
  private let removesApostrophes: Bool

  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var formulas: [Int] = []
  private var recordBytes = 0
  private var recordLine = 1
  private var line = 1
  private var column = 1
  private var openQuote = (line: 1, column: 1)
  private var isAfterReturn = false
  private var utf8 = UTF8Progress()
  /// Bytes at the very start that may become a byte order mark; nil once that is settled.
  private var start: [UInt8]? = []
  private var fault: CSVFault?

  /// - Parameters:
  ///   - fieldLimit: bytes in one field.
  ///   - recordLimit: bytes in one record, separators included.
  ///   - removesApostrophes: false for a file whose leading apostrophes are content.
  public init(
    separator: UInt8 = UInt8(ascii: ","), fieldLimit: Int = 65_536, recordLimit: Int = 1_048_576,
    removesApostrophes: Bool = true
  ) {
    self.separator = separator
    self.fieldLimit = fieldLimit
    self.recordLimit = recordLimit
    self.removesApostrophes = removesApostrophes
  }

  /// Reads on and appends the records that end within these bytes, also those before a fault.
  public mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, into records: inout [CSVRecord]) throws(CSVFault) {
    if let fault { throw fault }
    do throws(CSVFault) {
      var position = 0
      while start != nil, position < bytes.count {
        try begin(bytes[position], &records)
        position += 1
      }
      while position < bytes.count {
        let run = plainRun(bytes, from: position)
        if run > position {
          try append(UnsafeBufferPointer(rebasing: bytes[position..<run]))
          position = run
        } else {
          try take(bytes[position], &records)
          position += 1
        }
      }
    } catch {
      fault = error
      throw error
    }
  }

  public mutating func feed(_ bytes: [UInt8], into records: inout [CSVRecord]) throws(CSVFault) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(CSVFault) in try feed(buffer, into: &records) }
  }

  /// Tells that nothing follows: ends a last line without a line end.
  public mutating func finish(into records: inout [CSVRecord]) throws(CSVFault) {
    if let fault { throw fault }
    do throws(CSVFault) {
      try settleStart(&records)
      if utf8.isInside { throw here(.invalidUTF8) }
      if state == .quoted {
        throw CSVFault(.openQuote, line: openQuote.line, column: openQuote.column, field: fields.count + 1)
      }
      endRecord(&records)
    } catch {
      fault = error
      throw error
    }
  }
}

extension CSVReader {
  private func here(_ kind: CSVFault.Kind) -> CSVFault {
    CSVFault(kind, line: line, column: column, field: fields.count + 1)
  }

  private mutating func begin(_ byte: UInt8, _ records: inout [CSVRecord]) throws(CSVFault) {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    guard let held = start, byte == mark[held.count] else {
      try settleStart(&records)
      try take(byte, &records)
      return
    }
    start = held.count == 2 ? nil : held + [byte]
  }

  private mutating func settleStart(_ records: inout [CSVRecord]) throws(CSVFault) {
    let held = start ?? []
    start = nil
    for byte in held { try take(byte, &records) }
  }

  /// The end of the ASCII from here that needs no decision.
  private func plainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard state == .plain || state == .quoted, !utf8.isInside else { return start }
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\"") else { break }
      if byte == separator, state == .plain { break }
      end += 1
    }
    return end
  }

  private mutating func append(_ run: UnsafeBufferPointer<UInt8>) throws(CSVFault) {
    isAfterReturn = false
    let room = min(fieldLimit - field.count, recordLimit - recordBytes)
    // The fault names the first character too many, however the chunks were cut.
    if run.count > room { column += room }
    try count(run.count)
    field.append(contentsOf: run)
    column += run.count
  }

  /// Counts bytes against the limits before they are kept.
  private mutating func count(_ bytes: Int) throws(CSVFault) {
    guard field.count + bytes <= fieldLimit else { throw here(.fieldTooLong(limit: fieldLimit)) }
    recordBytes += bytes
    guard recordBytes <= recordLimit else { throw here(.recordTooLong(limit: recordLimit)) }
  }

  private mutating func take(_ byte: UInt8, _ records: inout [CSVRecord]) throws(CSVFault) {
    guard byte != 0 else { throw here(.nulByte) }
    guard utf8.accept(byte) else { throw here(.invalidUTF8) }
    // The second half of CRLF ends nothing more, neither a record nor a line.
    let isSecondHalf = isAfterReturn && byte == 0x0a
    isAfterReturn = byte == 0x0d
    switch state {
    case .quoted:
      if byte == UInt8(ascii: "\"") {
        state = .quoteInQuoted
        column += 1
      } else {
        try keep(byte, isSecondHalf)
      }
    case .quoteInQuoted where byte == UInt8(ascii: "\""):
      state = .quoted
      try keep(byte, false)
    case .fieldStart where byte == UInt8(ascii: "\""):
      state = .quoted
      openQuote = (line, column)
      column += 1
    default:
      if byte == separator {
        endField()
        try count(1)
        column += 1
      } else if byte == 0x0a || byte == 0x0d {
        if isSecondHalf { return }
        line += 1
        column = 1
        endRecord(&records)
      } else {
        guard state != .quoteInQuoted else { throw here(.textAfterQuote) }
        guard byte != UInt8(ascii: "\"") else { throw here(.quoteInField) }
        state = .plain
        try keep(byte, false)
      }
    }
  }

  private mutating func keep(_ byte: UInt8, _ isSecondHalf: Bool) throws(CSVFault) {
    try count(1)
    field.append(byte)
    if byte == 0x0d || byte == 0x0a {
      if !isSecondHalf {
        line += 1
        column = 1
      }
    } else if !utf8.isInside {
      column += 1
    }
  }

  private mutating func endField() {
    let isMarked = removesApostrophes && field.first == UInt8(ascii: "'")
    if removesApostrophes, !isMarked, field.withUnsafeBufferPointer(CSVWriter.startsLikeFormula) {
      formulas.append(fields.count)
    }
    fields.append(String(decoding: field[(isMarked ? 1 : 0)...], as: UTF8.self))
    field.removeAll(keepingCapacity: true)
    state = .fieldStart
  }

  private mutating func endRecord(_ records: inout [CSVRecord]) {
    if state != .fieldStart || !fields.isEmpty {
      endField()
      records.append(CSVRecord(line: recordLine, fields: fields, formulas: formulas))
      fields.removeAll(keepingCapacity: true)
      formulas = []
    }
    recordBytes = 0
    recordLine = line
  }
}
