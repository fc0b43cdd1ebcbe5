import SQLite
import Values

/// An answer that fits its item.
public struct FormAnswered: Sendable, Hashable {
  public let item: FormItem
  public let value: FormValue
  public let remark: String

  /// The word of a choice; empty for other answers.
  public var word: String {
    if case .text(let word) = value { word } else { "" }
  }
}

extension FormVersion {
  /// The same version with some of its items only: what is asked at one place.
  func asking(_ codes: Set<String>) -> FormVersion {
    let places = items.indices.filter { codes.contains(items[$0].code.text) }
    return FormVersion(
      form: form, number: number, titleEnglish: titleEnglish, titleChinese: titleChinese, from: from,
      items: places.map { items[$0] }, digest: digest, id: id, itemIDs: places.map { itemIDs[$0] })
  }
}

extension Forms {
  /// A version by the row that keeps it.
  public static func version(_ id: Int64, in database: Connection) throws -> FormVersion? {
    try FormQueries.version(id, in: database)
  }

  /// Reads answers to some items of a version, for records that keep them in a way of their own.
  ///
  /// - Parameters:
  ///   - codes: the items that are asked.
  ///   - passing: what is asked and not answered counts as good, where its answer is one of a check or yes and no.
  /// - Throws: `InvalidAction` with every fault, each named `answers.CODE`.
  public static func read(
    _ answers: FormAnswers, to version: FormVersion, asking codes: Set<String>, passing: Bool
  ) throws -> [FormAnswered] {
    let asked = version.asking(codes)
    var answers = answers
    if passing {
      let given = Set(answers.all.map(\.code))
      answers = FormAnswers(
        answers.all
          + asked.items.filter { !given.contains($0.code.text) }.compactMap { item in
            item.kind.words.first.map {
              FormAnswers.Given(code: item.code.text, value: .string($0.word), remark: "")
            }
          })
    }
    return try answers.checked(against: asked).map {
      FormAnswered(item: asked.items[$0.place], value: $0.value, remark: $0.remark)
    }
  }
}
