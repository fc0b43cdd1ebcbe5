import Kernel
import Values

/// Codes of checklist items as a person types them: D03 D04, with blanks or commas between.
public struct ItemCodes: FieldValue, Hashable {
  public static let kind = FieldKind.text(most: 400)

  public let all: [String]

  public init(_ all: [String]) { self.all = all }

  public init(json: JSON) throws(FieldProblem) {
    guard let typed = json.string else { throw .wrongType(expected: Self.kind.name) }
    var seen: Set<String> = []
    all = Text.normalizedCode(typed).split { " ,，、\n".contains($0) }.map(String.init).filter {
      seen.insert($0).inserted
    }
  }

  var text: String { all.joined(separator: " ") }

  public var json: JSON { .string(text) }
}
