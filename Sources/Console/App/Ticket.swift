/// The number under which a screen waits for an answer. An answer with an older number is dropped.
public struct Ticket: Sendable, Hashable {
  let number: Int
}

/// Gives a screen its tickets: a plain count, so that a screen stays a value.
public struct TicketCounter: Sendable, Hashable {
  private var last = 0

  public init() {}

  /// A counter for a value inside a screen: its tickets are never those of the screen.
  init(from start: Int) { last = start }

  public mutating func next() -> Ticket {
    last += 1
    return Ticket(number: last)
  }
}
