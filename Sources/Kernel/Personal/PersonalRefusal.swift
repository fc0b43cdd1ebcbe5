import Values

/// What showing personal data in full refuses. No value is ever part of it.
public enum PersonalRefusal: Refusal, Hashable {
  case notPersonal(column: String, listing: Phrase)
  case noRow(Int64, listing: Phrase)
  case nothingKept(Phrase)

  public var code: String {
    switch self {
    case .notPersonal: "personal.notPersonal"
    case .noRow: "personal.noRow"
    case .nothingKept: "personal.nothingKept"
    }
  }

  public var facts: JSON {
    switch self {
    case .notPersonal(let column, let listing):
      ["column": .string(column), "listing": .string(listing.english)]
    case .noRow(let row, let listing): ["row": .integer(row), "listing": .string(listing.english)]
    case .nothingKept(let column): ["column": .string(column.english)]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .notPersonal(let column, let listing):
      Phrase(
        "\(listing.english) has no personal data in a column \(column).", "“\(listing.chinese)”的列“\(column)”不含个人信息。")
    case .noRow(let row, let listing):
      Phrase("There is no row \(row) in \(listing.english).", "“\(listing.chinese)”中没有第 \(row) 号记录。")
    case .nothingKept(let column):
      Phrase("No \(column.english.lowercased()) is kept there.", "该记录没有\(column.chinese)。")
    }
  }
}
