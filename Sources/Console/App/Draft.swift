import Values

/// What stood in a form that was not finished: kept on each field exit, offered again after a crash or hang-up.
public struct Draft: Sendable, Hashable {
  /// The key under which the form posts: a form that was posted just before the crash is not posted twice.
  public let key: String
  /// Field names and what was typed; never a secret.
  public let values: [String: String]

  var json: JSON {
    let members = values.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }
    return ["key": .string(key), "values": .object(members)]
  }

  init(key: String, values: [String: String]) {
    self.key = key
    self.values = values
  }

  init?(json: JSON) {
    guard let key = json["key"]?.string, case .object(let members)? = json["values"] else { return nil }
    self.key = key
    values = Dictionary(
      members.compactMap { member in member.value.string.map { (member.name, $0) } }, uniquingKeysWith: { $1 })
  }
}
