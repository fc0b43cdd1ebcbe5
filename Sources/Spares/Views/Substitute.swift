import Kernel
import Values

/// A part that can take another one's place, with what there is of it (S02).
public struct Substitute: Sendable, Hashable {
  public let part: PartNumber
  public let nameEnglish: String
  public let nameChinese: String
  public let kind: RelationKind
  public let note: String
  public let onHand: Quantity
  public let decimals: Int
  public let unit: Phrase
}
