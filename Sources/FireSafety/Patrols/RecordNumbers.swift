import Kernel
import Values

/// Numbers of records, with blanks or commas between: one, or several that are signed at once.
public struct RecordNumbers: FieldValue, Hashable {
  public static let most = 200
  public static let kind = FieldKind.text(most: 2000)

  public let all: [Int64]

  public init(_ all: [Int64]) { self.all = all }

  public init(json: JSON) throws(FieldProblem) {
    if let number = json.integer {
      all = [number]
      return
    }
    guard let typed = json.string else { throw .wrongType(expected: Self.kind.name) }
    let words = typed.split { " ,，、\n".contains($0) }
    let numbers = words.compactMap { Int64($0) }.filter { $0 > 0 }
    guard numbers.count == words.count else { throw .malformed(expected: Phrase("numbers", "编号")) }
    guard numbers.count <= Self.most else { throw .tooLarge(most: Int64(Self.most)) }
    var seen: Set<Int64> = []
    all = numbers.filter { seen.insert($0).inserted }
  }

  public var json: JSON { .string(all.map(String.init).joined(separator: " ")) }
}
