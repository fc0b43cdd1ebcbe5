/// What the rows of a list are called when they are counted.
struct Noun: Sendable, Hashable {
  let one: String
  let many: String
  /// With its measure word: 种备件, 条流水.
  let chinese: String
}
