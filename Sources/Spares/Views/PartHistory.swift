import Kernel
import SQLite
import Values

/// What a part's stock did, month by month (S42): what came, what was used, what was there at the month's end.
public struct PartHistory: Sendable, Hashable {
  public struct Month: Sendable, Hashable {
    public let first: Day
    public let received: Quantity
    /// Issued less returned; below nothing where more came back than went out.
    public let demand: Quantity
    /// On hand at the end of the month; now, for the last one.
    public let atEnd: Quantity
  }

  /// Oldest first, the present month last; every month is there, also those in which nothing happened.
  public let months: [Month]

  /// Reads the last so many months, the present one included.
  public static func read(_ part: PartID, months count: Int, in site: Site) throws -> PartHistory {
    let today = site.today
    var firsts = [today.monthStart]
    while firsts.count < count { firsts.append(firsts[firsts.count - 1].advanced(by: -1).monthStart) }
    let rows = try PartHistoryQueries.days(of: part, from: firsts[firsts.count - 1], in: site.database)
    var left = try PartHistoryQueries.onHand(part, in: site.database)
    var months: [Month] = []
    var index = rows.count
    for first in firsts {
      var received: Int64 = 0
      var demand: Int64 = 0
      var net: Int64 = 0
      while index > 0, rows[index - 1].day >= first {
        index -= 1
        received += rows[index].received
        demand += rows[index].demand
        net += rows[index].net
      }
      months.append(
        Month(first: first, received: Quantity(received), demand: Quantity(demand), atEnd: Quantity(left)))
      left -= net
    }
    return PartHistory(months: months.reversed())
  }
}
