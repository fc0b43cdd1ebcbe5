import Values

/// What is known of a stay when its price is asked for.
public struct Stay: Sendable, Equatable {
  /// Nil only where the card is lost and nobody knows.
  public var entry: Instant?
  public var exit: Instant
  public var vehicleClass: String
  /// Visits before this one, in order, that may be one with it (the tariff's `reentry`).
  public var earlier: [TimeSpan] = []
  /// Times in which a pass of a group covers the vehicle.
  public var covered: [TimeSpan] = []
  /// The lease of the vehicle.
  public var pass: Pass?
  public var coupons: [Coupon] = []
  /// What was paid inside the lot.
  public var paid: Paid?
  public var isLost = false

  public init(entry: Instant?, exit: Instant, vehicleClass: String) {
    self.entry = entry
    self.exit = exit
    self.vehicleClass = vehicleClass
  }

  /// A lease as it holds for this vehicle.
  public struct Pass: Sendable, Equatable {
    /// The code of the tariff's lease term.
    public var term: String
    public var valid: TimeSpan

    public init(term: String, valid: TimeSpan) {
      self.term = term
      self.valid = valid
    }
  }

  /// A payment inside the lot, and until when it lets the vehicle out.
  public struct Paid: Sendable, Equatable {
    public var until: Instant
    /// All that was paid for this stay, in fen.
    public var fen: Int64

    public init(until: Instant, fen: Int64) {
      self.until = until
      self.fen = fen
    }
  }
}
