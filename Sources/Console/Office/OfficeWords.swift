import Kernel
import Office
import Terminal
import Values

/// What states and events of the office are called, and how they stand out.
enum OfficeWords {
  static func label(_ word: String, of choices: [FieldKind.Choice]) -> Phrase {
    choices.first { $0.word == word }?.label ?? Phrase(verbatim: Text.clean(word))
  }

  static func label(of kind: DirectiveSheet.Event.Kind) -> Phrase {
    switch kind {
    case .issued: Phrase("issued", "下发")
    case .amended: Phrase("amended", "修订")
    case .withdrawn: Phrase("withdrawn", "撤回")
    case .closed: Phrase("closed", "办结")
    case .comment: Phrase("comment", "留言")
    case .delivered: Phrase("delivered", "送达")
    case .read: Phrase("read", "确认阅读")
    case .feedback: Phrase("feedback", "反馈")
    case .completed: Phrase("completed", "回报完成")
    case .asked: Phrase("asks for an extension", "申请延期")
    case .granted: Phrase("extension granted", "批准延期")
    case .denied: Phrase("extension denied", "不批准延期")
    }
  }

  /// A text of several paragraphs as lines, cleaned.
  static func paragraphs(_ text: String, role: Role = .normal, indent: Int = 0) -> [Pager.Line] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Pager.Line(Text.clean(String($0)), role: role, indent: indent)
    }
  }

  static let gone = Phrase("it is not shown yet", "尚未读出")
}
