/// Writes records as CSV bytes. Take the bytes off now and then; the writer keeps its room.
public struct CSVWriter: Sendable {
  /// What was written since the last ``removeAll()``.
  public private(set) var bytes: [UInt8] = []

  private var isInRecord = false
  private let separator: UInt8
  private let lineEnding: CSV.LineEnding
  private let neutralisesFormulas: Bool

  /// - Parameters:
  ///   - separator: an ASCII character; a comma unless told.
  ///   - byteOrderMark: starts with one, which Excel needs to take the file for UTF-8.
  public init(
    separator: UInt8 = UInt8(ascii: ","), lineEnding: CSV.LineEnding = .crlf, byteOrderMark: Bool = false,
    neutralisesFormulas: Bool = true
  ) {
    self.separator = separator
    self.lineEnding = lineEnding
    self.neutralisesFormulas = neutralisesFormulas
    if byteOrderMark { bytes = [0xef, 0xbb, 0xbf] }
  }

  /// Forgets what was written, once it is in its file.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a record; one without fields is nothing.
  public mutating func write(_ fields: [String]) {
    guard !fields.isEmpty else { return }
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(separator) }
      isFirst = false
      // A line with nothing on it would be no record.
      write(field, isQuoted: fields.count == 1 && field.isEmpty)
    }
    if lineEnding == .crlf { bytes.append(0x0d) }
    bytes.append(0x0a)
  }

  // MARK: - Field by field

  /// Appends one field of a record in the making; `endRecord` ends it.
  public mutating func append(_ field: UnsafeBufferPointer<UInt8>) {
    separate()
    write(field, isQuoted: false)
  }

  public mutating func append(_ field: String) {
    separate()
    write(field, isQuoted: false)
  }

  /// Appends a whole number of a smallest unit with so many decimals.
  public mutating func append(_ number: Int64, decimals: Int) {
    separate()
    if number < 0, neutralisesFormulas { bytes.append(UInt8(ascii: "'")) }
    FixedPoint.write(number, decimals: decimals, isGrouped: false, into: &bytes)
  }

  public mutating func append(_ day: Day) {
    separate()
    day.write(into: &bytes)
  }

  /// Appends a field with nothing in it.
  public mutating func appendEmpty() { separate() }

  /// Ends a record of at least two fields that were appended one by one.
  public mutating func endRecord() {
    isInRecord = false
    if lineEnding == .crlf { bytes.append(0x0d) }
    bytes.append(0x0a)
  }

  private mutating func separate() {
    if isInRecord { bytes.append(separator) }
    isInRecord = true
  }

  private mutating func write(_ field: String, isQuoted: Bool) {
    let isDone: Void? = field.utf8.withContiguousStorageIfAvailable { write($0, isQuoted: isQuoted) }
    if isDone == nil { Array(field.utf8).withUnsafeBufferPointer { write($0, isQuoted: isQuoted) } }
  }

  private mutating func write(_ field: UnsafeBufferPointer<UInt8>, isQuoted: Bool) {
    let quote = UInt8(ascii: "\"")
    let separator = separator
    let needsQuotes = isQuoted || field.contains { $0 == quote || $0 == separator || $0 == 0x0a || $0 == 0x0d }
    if needsQuotes { bytes.append(quote) }
    if neutralisesFormulas, Self.startsLikeFormula(field) { bytes.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in field {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    } else {
      bytes.append(contentsOf: field)
    }
  }

  /// = + - @ tab CR LF, the same full-width (spreadsheets take those for them), and the apostrophe itself.
  static func startsLikeFormula(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = field.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): return true
    case 0x09, 0x0a, 0x0d: return true
    case 0xef where field.count >= 3 && field[1] == 0xbc:
      // ＋ － ＝ ＠: U+FF0B, U+FF0D, U+FF1D, U+FF20.
      return field[2] == 0x8b || field[2] == 0x8d || field[2] == 0x9d || field[2] == 0xa0
    default: return false
    }
  }
}
