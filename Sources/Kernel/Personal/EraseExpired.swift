import SQLite
import Values

/// Erases the personal data that is past its retention, of all parts. The value and its salt go; what refers to it stays,
/// and with its digest every chain.
public struct EraseExpired: Action {
  public static let name = "personal.eraseExpired"
  public static let title = Phrase("Erase personal data past its retention", "清除超过保存期限的个人信息")
  public static let summary = Phrase(
    "Erases for good what \"expiredPersonal\" lists; the audit chain stays whole.",
    "永久清除“超期个人信息”列表中的内容，审计链保持完整。")
  public static let permission: Permission? = KernelPermissions.erasePersonal
  public static let fields: [Field<Self>] = []

  /// Values erased at a time; asked again, it goes on.
  public static let most = 10_000

  public init() {}

  public func perform(in change: inout Change) throws -> PersonalErased {
    var erased: Int64 = 0
    for rule in change.catalog.parts.flatMap(\.retention) {
      let ids = try PersonalQueries.expired(
        rule, on: change.today, most: Self.most - Int(erased), in: change.database)
      for id in ids { try PersonalQueries.erase(id, at: change.now, in: change.database) }
      erased += Int64(ids.count)
    }
    return PersonalErased(count: erased, isAll: erased < Int64(Self.most))
  }
}
