import Values

/// An optional function of a part, which a site may switch off by itself (G30): what goes with it. Its data stay, and `verify`
/// goes on checking them.
public struct PartFunction: Sendable {
  /// Behind the part's name and a point it is the function's name on the site: `office.rules`.
  public let name: String
  public let title: Phrase
  public var actions: Set<String> = []
  /// Its inbox items and its place in the search across everything go with its listings.
  public var listings: Set<String> = []
  public var permissions: Set<String> = []
  public var settings: Set<String> = []
  public var figures: Set<String> = []
  public var imports: Set<String> = []
  public var alerts: Set<String> = []
  public var sheets: Set<String> = []

  public init(_ name: String, _ title: Phrase) {
    self.name = name
    self.title = title
  }
}

extension Part {
  /// What the function is called on the site.
  func place(of function: PartFunction) -> KnownNames.PartName {
    KnownNames.PartName(name: name + "." + function.name, title: function.title)
  }

  /// What is left of the part on a site that has switched some of its functions off.
  func without(_ names: Set<String>) -> Part {
    var part = self
    for function in functions where names.contains(place(of: function).name) {
      part.actions.removeAll { function.actions.contains($0.name) }
      part.listings.removeAll { function.listings.contains($0.name) }
      part.permissions.removeAll { function.permissions.contains($0.name) }
      part.settings.removeAll { function.settings.contains($0.name) }
      part.figures.removeAll { function.figures.contains($0.name) }
      part.imports.removeAll { function.imports.contains($0.name) }
      part.alerts.removeAll { function.alerts.contains($0.name) }
      part.sheets.removeAll { function.sheets.contains($0.name) }
      part.labels.removeAll { function.listings.contains($0.listing) || $0.function == place(of: function).name }
      part.inbox.removeAll { function.listings.contains($0.listing) }
      part.searchable.removeAll { function.listings.contains($0) }
      part.uses.removeAll { function.actions.contains($0.action) || function.listings.contains($0.listing) }
    }
    return part
  }

  /// What a function names and the part does not have: empty in a sound program.
  var strayNames: [String] {
    functions.flatMap { function in
      let known: [(Set<String>, Set<String>)] = [
        (function.actions, Set(actions.map(\.name))), (function.listings, Set(listings.map(\.name))),
        (function.permissions, Set(permissions.map(\.name))), (function.settings, Set(settings.map(\.name))),
        (function.figures, Set(figures.map(\.name))), (function.imports, Set(imports.map(\.name))),
        (function.alerts, Set(alerts.map(\.name))), (function.sheets, Set(sheets.map(\.name))),
      ]
      return known.flatMap { named, there in named.subtracting(there) }.sorted().map {
        "function \(name).\(function.name) names the unknown \($0)"
      }
    }
  }
}
