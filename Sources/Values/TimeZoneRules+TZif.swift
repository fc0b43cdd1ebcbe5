extension TimeZoneRules {
  /// Reads a compiled zone (RFC 8536, versions 1 to 3; version 4 differs only in leap seconds, which are refused).
  public init(name: String, tzif bytes: [UInt8]) throws(TimeZoneFault) {
    var reader = TZifReader(bytes)
    let first = try reader.header()
    guard first.version > 0 else {
      self = try reader.block(first, timeSize: 4, name: name, hasFooter: false)
      return
    }
    // Version 1 data is there for old readers only: the same again follows in 64 bits.
    try reader.skip(first.size(timeSize: 4))
    let second = try reader.header()
    self = try reader.block(second, timeSize: 8, name: name, hasFooter: true)
  }
}

private struct TZifReader {
  struct Header {
    var version = 0
    var utcCount = 0
    var standardCount = 0
    var leapCount = 0
    var timeCount = 0
    var typeCount = 0
    var characterCount = 0

    func size(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4) + standardCount
        + utcCount
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(_ count: Int) throws(TimeZoneFault) {
    guard count >= 0, count <= bytes.count - position else { throw .malformed(.truncated) }
    position += count
  }

  /// Big-endian, sign extended.
  private mutating func number(_ size: Int) throws(TimeZoneFault) -> Int64 {
    let start = position
    try skip(size)
    var value: Int64 = Int64(Int8(bitPattern: bytes[start]))
    for index in 1..<size { value = value << 8 | Int64(bytes[start + index]) }
    return value
  }

  mutating func header() throws(TimeZoneFault) -> Header {
    let start = position
    try skip(20)
    guard Array(bytes[start..<(start + 4)]) == Array("TZif".utf8) else { throw .malformed(.header) }
    var header = Header()
    switch bytes[start + 4] {
    case 0: header.version = 0
    case UInt8(ascii: "2")...UInt8(ascii: "4"): header.version = Int(bytes[start + 4] - UInt8(ascii: "0"))
    default: throw .malformed(.header)
    }
    header.utcCount = try count()
    header.standardCount = try count()
    header.leapCount = try count()
    header.timeCount = try count()
    header.typeCount = try count()
    header.characterCount = try count()
    return header
  }

  private mutating func count() throws(TimeZoneFault) -> Int {
    let value = try number(4)
    guard value >= 0, value <= bytes.count else { throw .malformed(.counts) }
    return Int(value)
  }

  mutating func block(
    _ header: Header, timeSize: Int, name: String, hasFooter: Bool
  ) throws(TimeZoneFault) -> TimeZoneRules {
    guard header.leapCount == 0 else { throw .malformed(.leapSeconds) }
    guard (1...256).contains(header.typeCount) else { throw .malformed(.counts) }
    guard header.size(timeSize: timeSize) <= bytes.count - position else { throw .malformed(.truncated) }
    var transitions: [Int64] = []
    for _ in 0..<header.timeCount {
      let time = try number(timeSize)
      if let last = transitions.last, time <= last { throw .malformed(.order) }
      transitions.append(time)
    }
    let types = Array(bytes[position..<(position + header.timeCount)])
    guard types.allSatisfy({ Int($0) < header.typeCount }) else { throw .malformed(.typeIndex) }
    try skip(header.timeCount)
    var offsets: [Int32] = []
    for _ in 0..<header.typeCount {
      let offset = try number(4)
      // RFC 8536, 3.2: between -25 and +26 hours, and never the most negative number.
      guard offset > -90_000, offset < 93_600 else { throw .malformed(.offset) }
      offsets.append(Int32(offset))
      try skip(2)
    }
    try skip(header.characterCount + header.standardCount + header.utcCount)
    return TimeZoneRules(
      name: name, transitions: transitions, transitionTypes: types, offsets: offsets,
      footer: hasFooter ? try footer() : nil)
  }

  private mutating func footer() throws(TimeZoneFault) -> PosixTimeZone? {
    let rest = bytes[position...]
    guard rest.first == 0x0a, let end = rest.dropFirst().firstIndex(of: 0x0a) else { throw .malformed(.footer) }
    let text = rest[(position + 1)..<end]
    if text.isEmpty { return nil }
    guard let zone = PosixTimeZone(Array(text)) else { throw .malformed(.footer) }
    return zone
  }
}
