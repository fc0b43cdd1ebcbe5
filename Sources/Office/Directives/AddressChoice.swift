import Kernel
import Values

/// Something a directive can be addressed to, by name.
public struct AddressChoice: Sendable, Hashable {
  public let address: Addresses.Address
  public let name: String
  /// The unit a post or a person belongs to; empty where there is none.
  public let place: String
  /// How far below the top a unit lies.
  public let depth: Int

  init(_ address: Addresses.Address, name: String, place: String, depth: Int) {
    self.address = address
    self.name = Text.clean(name)
    self.place = Text.clean(place)
    self.depth = max(0, depth)
  }

  public static let everybody = AddressChoice(.everybody, name: "", place: "", depth: 0)

  /// Everything there is to choose from.
  public static func all(for session: Session, in site: Site) throws -> [AddressChoice] {
    try site.view(needing: OfficePermissions.direct, for: session) { try [.everybody] + AddressQueries.choices(in: $0) }
  }

  /// What it is called in a sentence.
  public var title: Phrase {
    let suffix = place.isEmpty ? Phrase("", "") : Phrase(" (\(place))", "（\(place)）")
    switch address {
    case .everybody: return Phrase("Everybody", "全体人员")
    case .unit, .post: return Phrase(verbatim: name) + suffix
    case .person(let account): return Phrase(verbatim: "\(name) \(account)") + suffix
    }
  }
}
