import Kernel
import Values

/// To whom a directive goes: units with all below, posts, people, everybody, in any mixture.
///
/// As text: `unit:3, post:5, person:wang`, or `everybody`; commas, semicolons and spaces separate.
public struct Addresses: FieldValue, Hashable {
  public enum Address: Sendable, Hashable {
    case everybody
    case unit(UnitID)
    case post(PostID)
    case person(String)

    public var text: String {
      switch self {
      case .everybody: "everybody"
      case .unit(let id): "unit:\(id.rawValue)"
      case .post(let id): "post:\(id.rawValue)"
      case .person(let name): "person:\(name)"
      }
    }

    init?(_ text: some StringProtocol) {
      let pieces = text.split(separator: ":", maxSplits: 1)
      guard let word = pieces.first?.lowercased() else { return nil }
      let rest = pieces.count > 1 ? String(pieces[1]) : ""
      switch word {
      case "everybody" where pieces.count == 1: self = .everybody
      case "unit":
        guard let id = Int64(rest), id > 0 else { return nil }
        self = .unit(UnitID(id))
      case "post":
        guard let id = Int64(rest), id > 0 else { return nil }
        self = .post(PostID(id))
      case "person" where !rest.isEmpty: self = .person(rest)
      default: return nil
      }
    }
  }

  public let all: [Address]

  public static let most = 200
  public static let kind = FieldKind.text(most: 4000)
  private static let expected = Phrase(
    "a list such as unit:3, post:5, person:wang, everybody", "收件对象列表，如 unit:3, post:5, person:wang 或 everybody")

  /// The same address twice counts once.
  public init(_ addresses: [Address]) {
    var seen: Set<Address> = []
    all = addresses.filter { seen.insert($0).inserted }
  }

  public init(json: JSON) throws(FieldProblem) {
    guard let text = json.string else { throw .wrongType(expected: Self.expected) }
    guard text.unicodeScalars.count <= 4000 else { throw .tooLong(most: 4000) }
    try self.init(text: text)
  }

  /// Reads what `text` writes.
  public init(text: String) throws(FieldProblem) {
    var found: [Address] = []
    for piece in text.split(whereSeparator: { ",;，；、 \n".contains($0) }) {
      if piece.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) { throw .controlCharacter }
      guard let address = Address(piece) else { throw .malformed(expected: Self.expected) }
      found.append(address)
    }
    guard found.count <= Self.most else { throw .tooLarge(most: Int64(Self.most)) }
    self.init(found)
  }

  public var text: String { all.map(\.text).joined(separator: ", ") }
  public var json: JSON { .string(text) }
}
