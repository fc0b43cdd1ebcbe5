import Kernel
import Values

/// The content of a tariff file, as an action carries it.
public struct TariffContent: FieldValue, Hashable {
  public static let kind = FieldKind.structure(
    FieldKind.Structure(Phrase("the content of a tariff file", "费率文件内容"), schema: ["type": "object"]))

  public let json: JSON

  public init(unchecked json: JSON) { self.json = json }

  public init(json: JSON) throws(FieldProblem) {
    guard case .object = json else { throw .wrongType(expected: Self.kind.name) }
    self.json = json
  }
}
