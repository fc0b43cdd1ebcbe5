import Values

/// Takes no more bundles signed with a key. What was taken before stays.
public struct RevokeBundleKey: Action {
  public static let name = "bundles.revokeKey"
  public static let title = Phrase("Revoke an office's key", "作废单位密钥")
  public static let summary = Phrase(
    "Bundles signed with the key are refused from now on; what was taken before stays.", "此后不再接收用该密钥签名的数据包，已接收的保留。")
  public static let permission: Permission? = KernelPermissions.exchangeBundles
  public static let fields: [Field<Self>] = [.init(\.key, "number", "Key no.", "密钥编号", required: true)]

  public var key: Int64 = 0

  public init() {}

  public init(key: Int64) { self.key = key }

  public func perform(in change: inout Change) throws -> Done {
    guard let peer = try BundleQueries.revoke(key, in: change) else { throw BundleRefusal.unknownKeyNumber(key) }
    let name = Text.clean(peer)
    return Done(Phrase("Key \(key) of \(name) holds no more.", "“\(name)”的密钥 \(key) 已作废。"))
  }
}
