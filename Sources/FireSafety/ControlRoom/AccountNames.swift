import Kernel
import Values

/// Accounts by their sign-in names, with commas or blanks between.
public struct AccountNames: FieldValue, Hashable {
  public static let most = 12
  public static let kind = FieldKind.text(most: 400)
  static let hint = Phrase("accounts, with commas between", "账号，用逗号分隔")

  public let all: [String]

  public init(_ names: [String]) { all = names }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.kind.name) }
    let names = text.split { $0 == "," || $0 == "，" || $0 == "、" || $0 == " " || $0 == "\n" }.map(String.init)
    guard names.count <= Self.most else { throw .tooLarge(most: Int64(Self.most)) }
    var seen: Set<String> = []
    all = names.filter { seen.insert($0).inserted }
  }

  public var json: JSON { .string(all.joined(separator: ", ")) }
}
