/// An amount of Chinese yuan in fen (1/100 yuan): exact, never floating point.
public struct Money: Sendable, Hashable, Comparable {
  public let fen: Int64

  public init(fen: Int64) { self.fen = fen }

  public static let zero = Money(fen: 0)

  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
}
