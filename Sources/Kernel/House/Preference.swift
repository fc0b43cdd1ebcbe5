import Values

/// Something a person chooses for their own screens. It changes nothing for anybody else.
public enum Preference: Sendable, Hashable {
  /// `dark`, `light` or `mono`.
  case theme
  /// `en` or `zh`.
  case language
  /// Whether the terminal reports the mouse: `on` or `off`.
  case mouse
  /// What comes first after signing in: `home` or `stock`.
  case first
  /// The columns of a list, as the JSON of a `ListLayout`. The place is the listing's name, and after a full stop what the
  /// list is part of: `movements.part` is the ledger of a part.
  case columns(place: String)
  /// The saved view a list opens with, by number.
  case view(listing: String)

  public static let themes = ["dark", "light", "mono"]
  public static let firstScreens = ["home", "stock"]

  /// The lasting name.
  public var name: String {
    switch self {
    case .theme: "theme"
    case .language: "language"
    case .mouse: "mouse"
    case .first: "first"
    case .columns(let place): "columns." + place
    case .view(let listing): "view." + listing
    }
  }

  public init?(name: String) {
    switch name {
    case "theme": self = .theme
    case "language": self = .language
    case "mouse": self = .mouse
    case "first": self = .first
    case let name where name.hasPrefix("columns."): self = .columns(place: String(name.dropFirst(8)))
    case let name where name.hasPrefix("view."): self = .view(listing: String(name.dropFirst(5)))
    default: return nil
    }
  }

  /// What is wrong with a value, besides a view that is not there; nil where nothing is.
  func problem(with value: String, in catalog: Catalog) -> FieldProblem? {
    switch self {
    case .theme: Preference.themes.contains(value) ? nil : .notOneOf(Preference.themes)
    case .language:
      Language(rawValue: value) != nil ? nil : .notOneOf(Language.allCases.map(\.rawValue))
    case .mouse: ["on", "off"].contains(value) ? nil : .notOneOf(["on", "off"])
    case .first: Preference.firstScreens.contains(value) ? nil : .notOneOf(Preference.firstScreens)
    case .columns(let place):
      ListLayout.problem(with: value, in: Preference.listing(of: place, in: catalog))
    case .view: Int64(value) != nil ? nil : .wrongType(expected: Phrase("the number of a view", "视图编号"))
    }
  }

  /// The listing of a place.
  static func listing(of place: String, in catalog: Catalog) -> Listing? {
    if let listing = catalog.listings[place] { return listing }
    guard let stop = place.lastIndex(of: ".") else { return nil }
    let rest = place[place.index(after: stop)...]
    guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    return catalog.listings[String(place[..<stop])]
  }
}
