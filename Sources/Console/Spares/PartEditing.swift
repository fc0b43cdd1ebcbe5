import Kernel
import Spares
import Terminal
import Values

/// Opens the form that changes a part, filled with what it is now. Lives inside the screens that offer it.
struct PartEditing: Sendable {
  private var tickets = TicketCounter(from: 4_000_000)
  private var reading: Ticket?

  mutating func begin(_ number: String, _ surroundings: Surroundings) -> [Effect] {
    guard let session = surroundings.session, let listing = surroundings.catalog.listings["parts"] else { return [] }
    let ticket = tickets.next()
    reading = ticket
    var query = ListingQuery()
    query.filters = ["number": .string(number)]
    query.limit = 1
    return [
      .read(
        Job(ticket) { [query] desk in
          try desk.site.page(listing, query, for: session).rows.first.map { RowReader(listing: listing, row: $0) }
        })
    ]
  }

  /// The answer to its own question; nil where an event is not for it.
  mutating func handle(_ event: ScreenEvent, _ surroundings: Surroundings) -> [Effect]? {
    guard case .finished(let ticket, let result) = event, ticket == reading else { return nil }
    reading = nil
    switch result {
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    case .success(let value):
      guard let row = value as? RowReader, let kind = surroundings.catalog.actions[ChangePart.name] else { return [] }
      let columns = Dictionary(kind.fields.map { ($0.name, $0.name) }, uniquingKeysWith: { $1 })
      let values = FieldText.values(of: row, for: kind, columns)
      return Router.open(kind, surroundings, values: values, changing: true)
    }
  }
}
