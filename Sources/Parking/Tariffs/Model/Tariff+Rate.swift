extension Tariff {
  /// What a class of vehicles pays.
  public struct Rate: Sendable, Equatable {
    /// How time becomes money.
    public enum Kind: Sendable, Equatable {
      /// By time.
      case unit(Unit)
      /// By time, differently through the day.
      case bands([Band])
      /// By visit; again for each begun so many minutes, or once.
      case visit(fee: Int64, every: Int64?)
      case free
    }

    public var kind: Kind
    public var freeMin: Int64 = 0
    public var freeMode: FreeMode = .threshold
    public var first: First?
    public var unitRound: UnitRound = .up
    /// A last unit of up to so many minutes is not charged.
    public var tailGrace: Int64 = 0
    public var tailScope: TailScope = .segment
    public var bandMode: BandMode = .split
    public var caps: [Cap] = []
    public var capUnits: UnitCarry = .restart
    /// Minutes in the middle that are not charged: a pass covers them, or the vehicle was away.
    public var gapUnits: UnitCarry = .continue
    /// Whether free minutes, and the first fee, come again with each window of the daily cap.
    public var repeatFree = false
    public var repeatFirst = false

    public init(_ kind: Kind) { self.kind = kind }

    /// The cap that parts a stay into days; there is at most one.
    public var dailyCap: Cap? { caps.first { $0.window.isDaily } }
    var visitCap: Cap? { caps.first { $0.window == .visit } }
    var bandCap: Cap? { caps.first { $0.window == .band } }
  }
}
