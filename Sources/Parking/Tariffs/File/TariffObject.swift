import Values

/// One object of a tariff file, read field by field. What is wrong is noted and a default goes on, so that all faults come
/// at once; ``finish()`` names the fields nobody asked for.
struct TariffObject {
  let reader: TariffReader
  let path: String
  private let pattern: String
  private let members: [JSON.Member]
  private var known: [String] = []

  init(_ members: [JSON.Member], _ reader: TariffReader, path: String = "", pattern: String = "") {
    self.members = members
    self.reader = reader
    self.path = path
    self.pattern = pattern
  }

  func place(of name: String) -> String { path.isEmpty ? name : path + "." + name }
  private func pattern(of name: String) -> String { pattern.isEmpty ? name : pattern + "." + name }

  func has(_ name: String) -> Bool { members.contains { $0.name == name } }

  func note(_ name: String, _ kind: TariffFinding.Kind) { reader.note(place(of: name), kind) }

  private mutating func value(_ name: String) -> JSON? {
    known.append(name)
    reader.know(pattern(of: name))
    return members.first { $0.name == name }?.value
  }

  // MARK: - Fields

  /// A whole number; nil where it is left out or wrong.
  mutating func integer(_ name: String, in range: ClosedRange<Int64>, isNeeded: Bool = false) -> Int64? {
    guard let value = value(name) else {
      if isNeeded { note(name, .missing(.integer)) }
      return nil
    }
    switch value {
    case .integer(let number) where range.contains(number): return number
    case .integer, .decimal: note(name, .outOfRange(least: range.lowerBound, most: range.upperBound))
    default: note(name, .wrongType(.integer))
    }
    return nil
  }

  mutating func flag(_ name: String) -> Bool {
    guard let value = value(name) else { return false }
    if let flag = value.bool { return flag }
    note(name, .wrongType(.flag))
    return false
  }

  mutating func choice<Choice>(_ name: String, _ usual: Choice) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    value(name).map { choice(name, $0) ?? usual } ?? usual
  }

  mutating func neededChoice<Choice>(_ name: String, _ usual: Choice) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let value = value(name) else {
      note(name, .missing(.text))
      return usual
    }
    return choice(name, value) ?? usual
  }

  private func choice<Choice>(_ name: String, _ value: JSON) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    if let choice = value.string.flatMap({ Choice(rawValue: $0) }) { return choice }
    note(name, .notOneOf(Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// A code or a name of a class.
  mutating func name(_ name: String) -> String {
    guard let value = value(name) else {
      note(name, .missing(.text))
      return ""
    }
    guard let text = value.string else {
      note(name, .wrongType(.text))
      return ""
    }
    if !TariffFile.isName(text) { note(name, .badName) }
    return text
  }

  /// Any text of up to 80 characters, cleaned of control characters.
  mutating func text(_ name: String) -> String {
    guard let value = value(name) else {
      note(name, .missing(.text))
      return ""
    }
    guard let text = value.string, !text.isEmpty else {
      note(name, .wrongType(.text))
      return ""
    }
    if text.count > 80 { note(name, .tooMany(most: 80)) }
    return Text.clean(String(text.prefix(80)))
  }

  /// A time of day, as a minute.
  mutating func clock(_ name: String) -> Int? {
    guard let value = value(name) else {
      note(name, .missing(.clock))
      return nil
    }
    guard let minute = value.string.flatMap({ DayHours.minute($0) }) else {
      note(name, .wrongType(.clock))
      return nil
    }
    return minute
  }

  // MARK: - What holds fields

  mutating func object(_ name: String, isNeeded: Bool = false) -> TariffObject? {
    guard let value = value(name) else {
      if isNeeded { note(name, .missing(.object)) }
      return nil
    }
    guard case .object(let members) = value else {
      note(name, .wrongType(.object))
      return nil
    }
    return TariffObject(members, reader, path: place(of: name), pattern: pattern(of: name))
  }

  /// The objects of an array.
  mutating func objects(_ name: String, most: Int) -> [TariffObject] {
    guard let value = value(name) else { return [] }
    guard let items = value.array else {
      note(name, .wrongType(.array))
      return []
    }
    if items.count > most { note(name, .tooMany(most: most)) }
    var found: [TariffObject] = []
    for (index, item) in items.prefix(most).enumerated() {
      let place = place(of: name) + "[\(index)]"
      guard case .object(let members) = item else {
        reader.note(place, .wrongType(.object))
        continue
      }
      found.append(TariffObject(members, reader, path: place, pattern: pattern(of: name) + "[]"))
    }
    return found
  }

  /// The objects that names of their own lead to.
  mutating func named(_ name: String, most: Int) -> [(String, TariffObject)] {
    guard let holder = object(name, isNeeded: true) else { return [] }
    if holder.members.count > most { note(name, .tooMany(most: most)) }
    var found: [(String, TariffObject)] = []
    for member in holder.members.prefix(most) {
      let place = holder.place(of: Text.clean(String(member.name.prefix(60))))
      guard TariffFile.isName(member.name) else {
        reader.note(place, .badName)
        continue
      }
      guard case .object(let members) = member.value else {
        reader.note(place, .wrongType(.object))
        continue
      }
      found.append((member.name, TariffObject(members, reader, path: place, pattern: pattern(of: name) + ".*")))
    }
    if holder.members.isEmpty { note(name, .missing(.object)) }
    return found
  }

  /// The whole numbers of an array.
  mutating func integers(_ name: String, in range: ClosedRange<Int64>, most: Int) -> [Int64] {
    guard let value = value(name) else { return [] }
    guard let items = value.array else {
      note(name, .wrongType(.array))
      return []
    }
    if items.count > most { note(name, .tooMany(most: most)) }
    var numbers: [Int64] = []
    for (index, item) in items.prefix(most).enumerated() {
      guard let number = item.integer, range.contains(number) else {
        note(name + "[\(index)]", .outOfRange(least: range.lowerBound, most: range.upperBound))
        continue
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Names the fields that the format does not have.
  func finish() {
    for member in members where !known.contains(member.name) {
      let name = Text.clean(String(member.name.prefix(60)))
      note(name, .unknownField(nearest: NearestField.name(to: name, among: known)))
    }
  }
}
