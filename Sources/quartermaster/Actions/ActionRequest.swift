import Kernel
import Values

/// An action as it comes in JSON: its fields, and beside them what the door needs to know.
///
/// `action`, `key` and `version` are reserved; every other member is a field.
struct ActionRequest {
  /// The most bytes one line may have.
  static let mostBytes = 1_048_576

  let name: String
  let key: String?
  let version: Int?
  let fields: JSON

  /// Reads one line.
  init(line: [UInt8]) throws(LineFault) { try self.init(Self.parse(line), name: nil) }

  /// Reads the fields of an action named elsewhere.
  init(name: String, json: [UInt8]) throws(LineFault) { try self.init(Self.parse(json), name: name) }

  private init(_ json: JSON, name: String?) throws(LineFault) {
    guard case .object(let members) = json else { throw .notAnObject }
    guard let name = name ?? json["action"]?.string, !name.isEmpty else { throw .noAction }
    self.name = name
    switch json["key"] {
    case nil: key = nil
    case .string(let text)? where !text.isEmpty: key = text
    default: throw .badKey
    }
    switch json["version"] {
    case nil: version = nil
    case .integer(let number)? where (1...Int64(Int32.max)).contains(number): version = Int(number)
    default: throw .badVersion
    }
    fields = .object(members.filter { !["action", "key", "version"].contains($0.name) })
  }

  private static func parse(_ bytes: [UInt8]) throws(LineFault) -> JSON {
    do throws(JSONFault) { return try JSON.parse(bytes) } catch { throw .notJSON(error) }
  }
}
