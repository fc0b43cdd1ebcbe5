import Values

/// Entries of the audit trail that no action makes.
public enum TrailEntry: String, Sendable, CaseIterable {
  case batch
  case siteMade = "site.create"
  case upgraded = "site.upgrade"
  case restored = "site.restore"
  case sealed = "site.seal"
  case signIn

  public var title: Phrase {
    switch self {
    case .batch: Phrase("Batch", "批量处理")
    case .siteMade: Phrase("Site made", "建立站点")
    case .upgraded: Phrase("File upgraded", "升级数据文件")
    case .restored: Phrase("Backup restored", "恢复备份")
    case .sealed: Phrase("Rows sealed anew", "重新封存数据")
    case .signIn: Phrase("Sign-in", "登录")
    }
  }
}
