import Values

/// A form as it was filled in: every item of its own version, with the answer where there is one.
public struct FilledForm: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public let item: FormItem
    /// Nil where it was left out.
    public let value: FormValue?
    public let remark: String

    /// The answer in words; a dash where there is none.
    public var answer: Phrase { value.map { item.shown($0) } ?? Phrase(verbatim: "–") }
  }

  public let form: FormCode
  public let version: Int64
  public let title: Phrase
  public let lines: [Line]

  /// The form with its version, in words.
  public var heading: Phrase {
    title + Phrase(" (\(form), version \(version))", "（\(form) 第 \(version) 版）")
  }
}
