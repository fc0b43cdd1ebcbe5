import Kernel
import Values

/// Names or short texts, one a line.
public struct TextLines: FieldValue, Hashable {
  public static let most = 1000
  public static let kind = FieldKind.text(most: 40_000)
  static let hint = Phrase("one a line", "每行一人")

  public let all: [String]

  public init(_ names: [String]) {
    var seen: Set<String> = []
    all = names.filter { seen.insert($0).inserted }
  }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.kind.name) }
    let names = text.split(separator: "\n").map { Text.withoutEnds(String($0)) }.filter { !$0.isEmpty }
    guard names.count <= Self.most else { throw .tooLarge(most: Int64(Self.most)) }
    if names.contains(where: { $0.unicodeScalars.count > 120 }) { throw .tooLong(most: 120) }
    self.init(names)
  }

  public var json: JSON { .string(all.joined(separator: "\n")) }
}
