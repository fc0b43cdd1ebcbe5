import Values

/// A registration plate in one way of writing: half width, upper case, without blanks, dots and hyphens.
///
/// Mainland plates have a province's character, a letter and five characters, new-energy ones six (GA 36-2018); others are
/// taken as they are read, 2 to 12 letters, digits or Chinese characters.
public struct Plate: Sendable, Hashable, CustomStringConvertible {
  public enum Form: Sendable, Hashable {
    /// 7 characters.
    case mainland
    /// 8 characters, electric or hybrid.
    case newEnergy
    case other
  }

  public static let mostCharacters = 12
  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领")

  public let text: String

  /// Nil for what cannot stand on a plate: nothing left, too long, control characters, other signs.
  public init?(_ read: String) {
    guard !read.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7f...0x9f).contains($0.value) }) else {
      return nil
    }
    var text = ""
    for character in Text.normalizedCode(read) {
      if " -·.•".contains(character) { continue }
      guard Self.isAllowed(character), text.count < Self.mostCharacters else { return nil }
      text.append(character)
    }
    guard text.count >= 2 else { return nil }
    self.text = text
  }

  init(stored text: String) { self.text = text }

  private static func isAllowed(_ character: Character) -> Bool {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5a, 0x4e00...0x9fff: return true
    default: return false
    }
  }

  public var form: Form {
    let characters = Array(text)
    guard characters.count == 7 || characters.count == 8, Self.provinces.contains(characters[0]),
      characters[1].isASCII, characters[1].isLetter
    else { return .other }
    return characters.count == 7 ? .mainland : .newEnergy
  }

  public var description: String { text }

  /// How many characters of a misread plate were read wrong, dropped or doubled (Levenshtein distance), at most `most` + 1.
  public func distance(to other: Plate, most: Int = 2) -> Int {
    let (left, right) = (Array(text.unicodeScalars), Array(other.text.unicodeScalars))
    guard abs(left.count - right.count) <= most else { return most + 1 }
    var before = Array(0...right.count)
    for row in left.indices {
      var line = [row + 1]
      line.reserveCapacity(right.count + 1)
      for column in right.indices {
        let changed = before[column] + (left[row] == right[column] ? 0 : 1)
        line.append(min(changed, before[column + 1] + 1, line[column] + 1))
      }
      guard let least = line.min(), least <= most else { return most + 1 }
      before = line
    }
    return min(before[right.count], most + 1)
  }
}
