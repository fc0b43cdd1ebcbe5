import Kernel
import Terminal
import Values

/// What forms choose from by name, where a person would else have to know a number or a code.
extension KernelScreens {
  /// So many people are chosen from; where there are more, the name is typed.
  private static let mostAccounts = 60

  @Sendable static func choices(_ field: String, _ session: Session, _ site: Site) throws -> [FormField.Choice]? {
    switch field {
    case "account":
      let all = try site.openAccounts(most: mostAccounts + 1)
      guard all.count <= mostAccounts else { return nil }
      return all.map { FormField.Choice($0.name, named($0.name, $0.fullName)) }
    case "role": return try site.roles().map { FormField.Choice($0.name, $0.title) }
    // Only showing personal data asks for a list and one of its columns.
    case "listing": return try personal(site).map { FormField.Choice($0.name, $0.title) }
    case "column":
      return try personal(site).flatMap(\.columns).filter(\.isPersonal).reduce(into: []) { all, column in
        if !all.contains(where: { $0.value == column.name }) { all.append(.init(column.name, column.title)) }
      }
    default: return nil
    }
  }

  /// The lists with personal data.
  private static func personal(_ site: Site) throws -> [Listing] {
    try site.offered.parts.flatMap(\.listings).filter { $0.columns.contains(where: \.isPersonal) }
  }

  static func named(_ account: String, _ fullName: String) -> Phrase {
    let (account, fullName) = (Text.clean(account), Text.clean(fullName))
    guard !fullName.isEmpty, fullName != account else { return Phrase(verbatim: account) }
    return Phrase("\(account) (\(fullName))", "\(account)（\(fullName)）")
  }

  @Sendable static func numbers(
    _ field: String, _ kind: ActionKind, _ session: Session, _ site: Site
  ) throws -> [FormField.Choice]? {
    switch field {
    case "unit", "parent":
      let isReopening = kind.name == ReopenUnit.name
      let units = unitChoices(try site.units().filter { $0.isOpen != isReopening })
      // Nobody is taken out of a unit by leaving the field empty: that means as it is.
      let none = FormField.Choice("0", Phrase("no unit", "无单位"))
      return kind.name == ChangeAccount.name ? units + [none] : units
    case "post":
      return try site.openPosts().map { FormField.Choice("\($0.id.rawValue)", placed($0.name, in: $0.unit)) }
    default: return nil
    }
  }

  /// Units by name with the one above; with all above where that does not tell them apart.
  static func unitChoices(_ units: [NamedUnit]) -> [FormField.Choice] {
    func parted(_ unit: NamedUnit) -> [String] { [unit.name, unit.above.last ?? ""] }
    let counts = Dictionary(units.map { (parted($0), 1) }, uniquingKeysWith: +)
    return units.map { unit in
      let isTold = counts[parted(unit)] == 1
      return FormField.Choice(
        "\(unit.id.rawValue)", placed(unit.name, in: isTold || unit.above.isEmpty ? unit.above.last : unit.place))
    }
  }

  private static func placed(_ name: String, in above: String?) -> Phrase {
    guard let above else { return Phrase(verbatim: Text.clean(name)) }
    return Phrase("\(Text.clean(name)) – \(Text.clean(above))", "\(Text.clean(name))（\(Text.clean(above))）")
  }
}
