extension PosixTimeZone {
  /// Nil where the text is no such rule. Summer time without dates (left open by POSIX) is refused.
  init?(_ text: [UInt8]) {
    var reader = PosixTimeZoneReader(text)
    guard reader.name(), let west = reader.time(hours: 24) else { return nil }
    standard = -west
    daylight = nil
    if reader.isAtEnd { return }
    guard reader.name() else { return nil }
    var offset = standard + 3600
    if !reader.isNext(",") {
      guard let west = reader.time(hours: 24) else { return nil }
      offset = -west
    }
    guard reader.take(","), let start = reader.change(), reader.take(","), let end = reader.change(), reader.isAtEnd
    else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }
}

private struct PosixTimeZoneReader {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  func isNext(_ scalar: Unicode.Scalar) -> Bool { position < text.count && UInt32(text[position]) == scalar.value }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard isNext(scalar) else { return false }
    position += 1
    return true
  }

  /// An abbreviation: three letters or more, or anything in angle brackets.
  mutating func name() -> Bool {
    let start = position
    if take("<") {
      while position < text.count, !isNext(">") { position += 1 }
      return take(">")
    }
    while position < text.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[position] | 0x20) {
      position += 1
    }
    return position - start >= 3
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = text[position...].prefix { $0 &- 0x30 < 10 }
    guard let value = Digits.read(digits), range.contains(value) else { return nil }
    position = digits.endIndex
    return value
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(hours limit: Int) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(0...limit) else { return nil }
    var seconds = hours * 3600
    if take(":") {
      guard let minutes = number(0...59) else { return nil }
      seconds += minutes * 60
      if take(":") {
        guard let rest = number(0...59) else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  mutating func change() -> PosixTimeZone.Change? {
    let date: PosixTimeZone.Change.Date
    if take("J") {
      guard let day = number(1...365) else { return nil }
      date = .julian(day)
    } else if take("M") {
      guard let month = number(1...12), take("."), let week = number(1...5), take("."), let weekday = number(0...6)
      else { return nil }
      date = .month(month, week: week, weekday: weekday)
    } else {
      guard let day = number(0...365) else { return nil }
      date = .dayOfYear(day)
    }
    guard take("/") else { return PosixTimeZone.Change(date: date, time: 7200) }
    guard let time = time(hours: 167) else { return nil }
    return PosixTimeZone.Change(date: date, time: time)
  }
}
