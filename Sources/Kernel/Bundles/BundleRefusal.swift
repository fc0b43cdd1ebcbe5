import Values

/// Why a bundle is not sent or not taken. Nothing was changed.
public enum BundleRefusal: Refusal, Hashable {
  case unknownKind(String, known: [String])
  case unknownPeer(String)
  case badPeriod(String)
  case keyKnown
  case unknownKeyNumber(Int64)
  case numberTaken
  case cannotRead(path: String)
  case tooLarge(megabytes: Int64, most: Int64)
  case notABundle
  case newer(version: Int64)
  case newerKind(String, version: Int64)
  case unknownKey
  case revokedKey(peer: String)
  case own
  case changed
  case truncated
  case badName(String)
  case badRow(line: Int64)
  case badValue(line: Int64, column: String)
  case wrongCount(said: Int64, found: Int64)
  case wrongSum(figure: String, said: Int64, found: Int64)
  case repeated(number: Int64, peer: String)
  case numberReused(number: Int64, peer: String)

  public var code: String {
    switch self {
    case .unknownKind: "bundle.unknownKind"
    case .unknownPeer: "bundle.unknownPeer"
    case .badPeriod: "bundle.badPeriod"
    case .keyKnown: "bundle.keyKnown"
    case .unknownKeyNumber: "bundle.unknownKeyNumber"
    case .numberTaken: "bundle.numberTaken"
    case .cannotRead: "bundle.cannotRead"
    case .tooLarge: "bundle.tooLarge"
    case .notABundle: "bundle.notABundle"
    case .newer: "bundle.newer"
    case .newerKind: "bundle.newerKind"
    case .unknownKey: "bundle.unknownKey"
    case .revokedKey: "bundle.revokedKey"
    case .own: "bundle.own"
    case .changed: "bundle.changed"
    case .truncated: "bundle.truncated"
    case .badName: "bundle.badName"
    case .badRow: "bundle.badRow"
    case .badValue: "bundle.badValue"
    case .wrongCount: "bundle.wrongCount"
    case .wrongSum: "bundle.wrongSum"
    case .repeated: "bundle.repeated"
    case .numberReused: "bundle.numberReused"
    }
  }

  public var facts: JSON {
    switch self {
    case .unknownKind(let name, let known):
      ["kind": .string(name), "known": .array(known.map { .string($0) })]
    case .unknownPeer(let name), .revokedKey(let name): ["peer": .string(name)]
    case .badPeriod(let text): ["period": .string(text)]
    case .unknownKeyNumber(let id): ["key": .integer(id)]
    case .cannotRead(let path): ["file": .string(path)]
    case .tooLarge(let megabytes, let most): ["megabytes": .integer(megabytes), "most": .integer(most)]
    case .newer(let version): ["version": .integer(version)]
    case .newerKind(let name, let version): ["kind": .string(name), "version": .integer(version)]
    case .badName(let member): ["member": .string(member)]
    case .badRow(let line): ["line": .integer(line)]
    case .badValue(let line, let column): ["line": .integer(line), "column": .string(column)]
    case .wrongCount(let said, let found): ["said": .integer(said), "found": .integer(found)]
    case .wrongSum(let figure, let said, let found):
      ["figure": .string(figure), "said": .integer(said), "found": .integer(found)]
    case .repeated(let number, let peer), .numberReused(let number, let peer):
      ["number": .integer(number), "peer": .string(peer)]
    case .keyKnown, .numberTaken, .notABundle, .unknownKey, .own, .changed, .truncated: .object([])
    }
  }
}
