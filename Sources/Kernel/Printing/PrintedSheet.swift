import Values

/// A sheet as it is printed, as data: a part says what stands on it, text and web page are made of it alike.
public struct PrintedSheet: Sendable, Hashable {
  public struct Fact: Sendable, Hashable {
    public let label: Phrase
    public let value: Phrase

    public init(_ label: Phrase, _ value: Phrase) {
      self.label = label
      self.value = value
    }

    public init(_ english: String, _ chinese: String, _ value: String) {
      self.init(Phrase(english, chinese), Phrase(verbatim: value))
    }
  }

  public struct Table: Sendable, Hashable {
    public let heads: [Phrase]
    public let rows: [[Phrase]]
    /// Columns of numbers stand right.
    public let numbers: Set<Int>

    public init(_ heads: [Phrase], _ rows: [[Phrase]], numbers: Set<Int> = []) {
      self.heads = heads
      self.rows = rows
      self.numbers = numbers
    }
  }

  /// A line to sign on: who signed and when, or nothing yet.
  public struct Signature: Sendable, Hashable {
    public let role: Phrase
    /// Empty where nobody has signed: a line is left for the pen.
    public let name: String
    public let at: Phrase

    public init(_ role: Phrase, name: String = "", at: Phrase = Phrase("", "")) {
      self.role = role
      self.name = name
      self.at = at
    }
  }

  public enum Block: Sendable, Hashable {
    case heading(Phrase)
    case paragraph(Phrase)
    case facts([Fact])
    case table(Table)
    case signatures([Signature])
  }

  public let title: Phrase
  /// What tells this sheet from others of its kind, such as a number or a day: also in its file's name.
  public let name: String
  public let site: String
  public let isDemo: Bool
  public var blocks: [Block]
  /// What pins it: heads of chains, who printed it and when.
  public var foot: [Fact]

  public init(
    _ title: Phrase, name: String, site: String, isDemo: Bool, _ blocks: [Block], foot: [Fact] = []
  ) {
    self.title = title
    self.name = name
    self.site = site
    self.isDemo = isDemo
    self.blocks = blocks
    self.foot = foot
  }

  static let demoMark = Phrase("DEMO: made up, not real", "演示数据，非真实记录")
}
