import Values

/// One version of a form, which never changes: what was asked from a day on.
public struct FormVersion: Sendable, Hashable {
  public let form: FormCode
  public let number: Int64
  public let titleEnglish: String
  public let titleChinese: String
  public let from: Day
  public let items: [FormItem]
  /// The SHA-256 of what it asks, as it was kept when it was published.
  public let digest: String
  /// The row that keeps it: records refer to it.
  public let id: Int64
  /// The rows of the items, in their order.
  let itemIDs: [Int64]

  public var title: Phrase { FormItem.either(titleEnglish, titleChinese) }

  /// The SHA-256 of a version's canonical JSON, in hexadecimal.
  static func digest(
    _ form: FormCode, _ number: Int64, from: Day, english: String, chinese: String, _ items: [FormItem]
  ) -> String {
    let content: JSON = [
      "form": form.json, "version": .integer(number), "from": from.json, "titleEnglish": .string(english),
      "titleChinese": .string(chinese), "items": .array(items.map(\.json)),
    ]
    return Hexadecimal.encode(SHA256.digest(content.text.utf8))
  }

  /// The digest of what it asks now: `digest`, unless somebody changed the file.
  var recomputed: String {
    Self.digest(form, number, from: from, english: titleEnglish, chinese: titleChinese, items)
  }
}
