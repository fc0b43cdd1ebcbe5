import SQLite

/// A listing's statement in the making: text with numbered parameters, and their values.
struct ListingSQL {
  var text = ""
  var parameters: [any Bindable]
  /// How many parameters the search put in first.
  private var hitCount = 0

  init(parameters: [any Bindable]) { self.parameters = parameters }

  /// The parameters of the search alone.
  var hitParameters: [any Bindable] { Array(parameters.prefix(hitCount)) }

  /// Adds a value; its place in the text.
  mutating func add(_ value: Value) -> String {
    parameters.append(value)
    return "?\(parameters.count)"
  }

  /// Puts numbered parameters where a search's template names its terms.
  mutating func bound(_ template: String, _ terms: SearchTerms) -> String {
    var out = ""
    var rest = Substring(template)
    var places: [String: String] = [:]
    while let colon = rest.firstIndex(of: ":") {
      out += rest[..<colon]
      let start = rest.index(after: colon)
      let end = rest[start...].firstIndex { !$0.isLetter } ?? rest.endIndex
      let name = String(rest[start..<end])
      if let value = terms.value(name) {
        let place = places[name] ?? add(value)
        places[name] = place
        out += place
      } else {
        out += ":" + name
      }
      rest = rest[end...]
    }
    hitCount = parameters.count
    return out + rest
  }
}
