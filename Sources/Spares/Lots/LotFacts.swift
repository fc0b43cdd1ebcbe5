import Kernel
import Values

/// A lot, or a single piece with its serial number.
struct LotFacts: Hashable {
  let id: LotID
  let code: LotCode
  let expiresOn: Day?

  /// A lot is good until the end of its day.
  func isExpired(on today: Day) -> Bool { expiresOn.map { $0 < today } ?? false }
}

extension LotID {
  /// What the ledger writes where a part is not told apart.
  static let none = LotID(0)
}
