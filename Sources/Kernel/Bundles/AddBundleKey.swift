import Values

/// Keeps the key that was exchanged with another office. It is written nowhere else: not in the audit trail, not in a list.
public struct AddBundleKey: Action {
  public static let name = "bundles.addKey"
  public static let title = Phrase("Add an office's key", "登记单位密钥")
  public static let summary = Phrase(
    "Keeps the key exchanged with another office, with which bundles to it and from it are signed.",
    "登记与其他单位约定的密钥，用于签名和核对往来的数据包。")
  public static let permission: Permission? = KernelPermissions.exchangeBundles
  public static let fields: [Field<Self>] = [
    .init(\.peer, "peer", "Office", "单位", kind: .text(most: 80), required: true),
    .init(
      \.secret, "secret", "Key", "密钥", kind: .text(most: 200), secret: true, required: true,
      hint: Phrase("at least 32 random characters; \"bundle key\" makes one", "至少 32 个随机字符，可用 bundle key 生成")),
  ]

  public var peer = ""
  public var secret = ""

  public init() {}

  public init(peer: String, key: String) {
    self.peer = peer
    secret = key
  }

  public func validate() -> [Fault] {
    var faults: [Fault] = []
    if !peer.contains(where: { !$0.isWhitespace }) { faults.append(Self.fault("peer", .empty)) }
    if peer.contains("\n") { faults.append(Self.fault("peer", .controlCharacter)) }
    if let problem = BundleKey.problem(with: secret) { faults.append(Self.fault("secret", problem)) }
    return faults
  }

  public func perform(in change: inout Change) throws -> Done {
    let mark = BundleKey.mark(of: secret)
    guard try BundleQueries.key(mark: mark, in: change.database) == nil else { throw BundleRefusal.keyKnown }
    try BundleQueries.insertKey(peer: peer, secret: Array(secret.utf8), mark: mark, in: change)
    return Done(Phrase("The key of \(Text.clean(peer)) is kept.", "已登记“\(Text.clean(peer))”的密钥。"))
  }
}
