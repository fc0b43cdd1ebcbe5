import Kernel
import Values

/// Files that prove something, by their absolute paths, one a line.
public struct EvidencePaths: FieldValue, Hashable {
  public static let most = 20
  public static let kind = FieldKind.text(most: 4000)
  static let hint = Phrase("absolute paths, one a line", "文件绝对路径，每行一个")

  public let all: [String]

  public static let none = EvidencePaths([])

  public init(_ paths: [String]) { all = paths }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.kind.name) }
    guard text.unicodeScalars.count <= 4000 else { throw .tooLong(most: 4000) }
    let paths = text.split(separator: "\n").map { Text.withoutEnds(String($0)) }.filter { !$0.isEmpty }
    guard paths.count <= Self.most else { throw .tooLarge(most: Int64(Self.most)) }
    for path in paths {
      if let problem = RegisteredFile.problem(with: path) { throw problem }
    }
    var seen: Set<String> = []
    all = paths.filter { seen.insert($0).inserted }
  }

  public var json: JSON { .string(all.joined(separator: "\n")) }
}
