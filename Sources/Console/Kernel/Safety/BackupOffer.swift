import Kernel
import Terminal
import Values

/// What can be done with a copy: nothing that must fail.
struct BackupOffer: Sendable, Hashable {
  let isThere: Bool
  /// A word of the register.
  let state: String

  private var isSpoilt: Bool { ["damaged", "changed"].contains(state) }

  /// Why something is not offered; nil where everything is.
  var remark: Phrase? {
    if !isThere, state == "removed" {
      return Phrase(
        "Rotated out: the file was taken away, and nothing can be done with it.", "已轮换删除：文件已不存在，无法核验或恢复。")
    }
    if !isThere {
      return Phrase(
        "The file is not there any more, or was moved. Put it back to verify it or to restore from it.",
        "文件已不在原处，可能被移动或删除。放回原处后可核验或恢复。")
    }
    return isSpoilt
      ? Phrase("It is not as it was made: nothing is restored from it.", "该备份已损坏或被改动，不能用它恢复。") : nil
  }

  var buttons: [Dialog.Button] {
    guard isThere else { return [.close] }
    let verify = Dialog.Button("verify", Phrase("Verify", "核验"))
    return isSpoilt
      ? [.close, verify] : [.close, verify, .init("restore", Phrase("Restore…", "恢复…"))]
  }
}
