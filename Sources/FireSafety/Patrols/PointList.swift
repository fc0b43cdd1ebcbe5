import Kernel
import Values

/// Codes of points in the order they are walked, a line or a blank between.
public struct PointList: FieldValue, Hashable {
  public static let most = 200
  public static let kind = FieldKind.text(most: 4000)
  static let hint = Phrase("codes in the order they are walked, a blank or line between", "按行走顺序填写编码，用空格或换行分隔")

  public let all: [PointCode]

  public init(_ all: [PointCode]) { self.all = all }

  public init(json: JSON) throws(FieldProblem) {
    guard let typed = json.string else { throw .wrongType(expected: Self.kind.name) }
    let words = typed.split { " ,，、\n".contains($0) }
    guard words.count <= Self.most else { throw .tooLarge(most: Int64(Self.most)) }
    var all: [PointCode] = []
    for word in words {
      let code = try PointCode(String(word))
      guard !all.contains(code) else {
        throw .rule(code: "twice", Phrase("has \(code.text) twice", "重复填写了 \(code.text)"))
      }
      all.append(code)
    }
    self.all = all
  }

  public var json: JSON { .string(all.map(\.text).joined(separator: "\n")) }
}
