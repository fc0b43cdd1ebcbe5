import Kernel
import SQLite
import Values

/// Where a document's movements are written, and on which day they count.
struct PostingBook {
  let id: DocumentID
  let number: DocumentNumber
  let kind: DocumentKind
  /// The day of the event.
  let day: Day
  /// What a reversal counts as, and when: what it reverses, on that day.
  var reversed: (kind: DocumentKind, day: Day)?

  func count(
    _ quantity: Int64, part: PartID, store: StoreID, in database: Connection
  ) throws {
    let kind = reversed?.kind ?? kind
    let counted = reversed?.day ?? day
    let received = kind == .receipt || kind == .supplierReturn ? quantity : 0
    let demand = kind == .issue || kind == .workReturn ? -quantity : 0
    guard counted != day, received != 0 || demand != 0 else {
      return try PostingQueries.addToDay(
        day, part: part, store: store, net: quantity, received: received, demand: demand, in: database)
    }
    try PostingQueries.addToDay(day, part: part, store: store, net: quantity, received: 0, demand: 0, in: database)
    try PostingQueries.addToDay(
      counted, part: part, store: store, net: 0, received: received, demand: demand, in: database)
  }
}
