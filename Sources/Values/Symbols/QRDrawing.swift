/// The modules of a symbol before a mask is chosen: function patterns and codewords in their places.
struct QRDrawing {
  private let version: Int
  private let level: QRCode.Level
  private let size: Int
  private var modules: ModuleMatrix
  /// Modules that carry no codewords, and that no mask changes.
  private var isFunction: ModuleMatrix

  init(_ version: Int, _ level: QRCode.Level, codewords: [UInt8]) {
    self.version = version
    self.level = level
    size = 17 + 4 * version
    modules = ModuleMatrix(rows: size, columns: size)
    isFunction = modules
    for index in 0..<size {
      put(6, index, index % 2 == 0)
      put(index, 6, index % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { finder(row, column) }
    let centres = alignments
    for row in centres {
      for column in centres where !isFinderCorner(row, column, centres) { alignment(row, column) }
    }
    // Their places are taken before the codewords are placed; the mask's number comes later.
    format(0)
    versionNumber()
    place(codewords)
  }

  // MARK: - Function patterns

  private mutating func put(_ row: Int, _ column: Int, _ dark: Bool) {
    modules[row, column] = dark
    isFunction[row, column] = true
  }

  /// A finder pattern with its separator (ISO/IEC 18004, 6.3.3).
  private mutating func finder(_ row: Int, _ column: Int) {
    for down in -4...4 {
      for across in -4...4 {
        let ring = max(abs(down), abs(across))
        put(row + down, column + across, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func alignment(_ row: Int, _ column: Int) {
    for down in -2...2 {
      for across in -2...2 { put(row + down, column + across, max(abs(down), abs(across)) != 1) }
    }
  }

  private func isFinderCorner(_ row: Int, _ column: Int, _ centres: [Int]) -> Bool {
    let (first, last) = (centres.first, centres.last)
    return row == first && (column == first || column == last) || row == last && column == first
  }

  /// Rows and columns of the centres of alignment patterns (annex E): evenly spaced from the far side, in even steps, with
  /// version 32 as the one exception.
  private var alignments: [Int] {
    guard version >= 2 else { return [] }
    let count = version / 7 + 2
    let step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return [6] + (0..<(count - 1)).reversed().map { size - 7 - $0 * step }
  }

  /// Level and mask, twice, with 10 bits of BCH (15, 5), generator 10100110111, masked by 101010000010010 (7.9).
  private mutating func format(_ mask: Int) {
    let indicator = [1, 0, 3, 2][QRCode.Level.allCases.firstIndex(of: level) ?? 0]
    let data = indicator << 3 | mask
    var rest = data
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9 & 1) * 0x537 }
    let bits = (data << 10 | rest & 0x3ff) ^ 0x5412
    func isSet(_ bit: Int) -> Bool { bits >> bit & 1 == 1 }
    for bit in 0..<6 { put(bit, 8, isSet(bit)) }
    put(7, 8, isSet(6))
    put(8, 8, isSet(7))
    put(8, 7, isSet(8))
    for bit in 9..<15 { put(8, 14 - bit, isSet(bit)) }
    for bit in 0..<8 { put(8, size - 1 - bit, isSet(bit)) }
    for bit in 8..<15 { put(size - 15 + bit, 8, isSet(bit)) }
    put(size - 8, 8, true)
  }

  /// The version from 7 on, twice, with 12 bits of BCH (18, 6), generator 1111100100101 (7.10).
  private mutating func versionNumber() {
    guard version >= 7 else { return }
    var rest = version
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11 & 1) * 0x1f25 }
    let bits = version << 12 | rest & 0xfff
    for bit in 0..<18 {
      let dark = bits >> bit & 1 == 1
      put(bit / 3, size - 11 + bit % 3, dark)
      put(size - 11 + bit % 3, bit / 3, dark)
    }
  }

  // MARK: - Codewords

  /// Two columns at a time from the right, up and down in turn, the timing column left out (7.7.3).
  private mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    var isUpward = true
    var right = size - 1
    while right > 0 {
      if right == 6 { right -= 1 }
      for step in 0..<size {
        let row = isUpward ? size - 1 - step : step
        for column in [right, right - 1] where !isFunction[row, column] {
          if bit < codewords.count * 8 {
            modules[row, column] = codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
          }
          bit += 1
        }
      }
      isUpward.toggle()
      right -= 2
    }
  }

  // MARK: - Masks

  /// The finished symbol with a mask (7.8.2).
  func masked(_ mask: Int) -> ModuleMatrix {
    var copy = self
    for row in 0..<size {
      for column in 0..<size where !isFunction[row, column] && Self.inverts(mask, row, column) {
        copy.modules[row, column].toggle()
      }
    }
    copy.format(mask)
    return copy.modules
  }

  /// The mask with the least penalty, the first of equals.
  var bestMask: Int {
    let penalties = (0..<8).map { QRPenalty(masked($0)).total }
    return penalties.indices.min { penalties[$0] < penalties[$1] } ?? 0
  }

  private static func inverts(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}
