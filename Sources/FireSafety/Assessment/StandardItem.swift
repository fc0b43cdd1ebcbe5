import Kernel
import Values

/// One item of the scoring sheet: what is looked at, what it is worth, what is taken off.
public struct StandardItem: Sendable, Hashable {
  public var code = FormItemCode(unchecked: "")
  /// The code of its section.
  public var section = ""
  /// Hundredths of a point.
  public var points: Int64 = 0
  /// What one finding takes off, in hundredths of a point; 0 where that is no fixed number.
  public var step: Int64 = 0
  /// A fail makes the unit miss the standard whatever the total.
  public var isVeto = false
  /// The program computes a proposal from its own records.
  public var isAuto = false
  public var titleEnglish = ""
  public var titleChinese = ""
  public var deductionEnglish = ""
  public var deductionChinese = ""
  public var basis = ""

  public init() {}

  public var title: Phrase { Phrase(titleEnglish, titleChinese) }
  public var deduction: Phrase { Phrase(deductionEnglish, deductionChinese) }

  var json: JSON {
    [
      "code": code.json, "section": .string(section), "points": .integer(points), "step": .integer(step),
      "veto": .bool(isVeto), "auto": .bool(isAuto), "titleEnglish": .string(titleEnglish),
      "titleChinese": .string(titleChinese), "deductionEnglish": .string(deductionEnglish),
      "deductionChinese": .string(deductionChinese), "basis": .string(basis),
    ]
  }
}

/// A section of the scoring sheet.
public struct StandardSection: Sendable, Hashable {
  public let code: String
  public let title: Phrase

  init(_ code: String, _ title: Phrase) {
    self.code = code
    self.title = title
  }
}
