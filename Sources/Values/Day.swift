/// A calendar day (proleptic Gregorian), counted from 1970-01-01.
public struct Day: Sendable, Hashable, Comparable {
  public let number: Int32

  public init(number: Int32) { self.number = number }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public func advanced(by days: Int32) -> Day { Day(number: number &+ days) }
}
