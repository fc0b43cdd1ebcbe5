import Spares
import Values

extension AttachCode {
  /// What somebody is told who may not attach codes.
  static var whomToAsk: Phrase {
    guard let permission else { return Phrase("", "") }
    return Phrase(
      "Only who may \"\(permission.title.english)\" can attach it to a part: ask one of them.",
      "只有具备“\(permission.title.chinese)”权限的人员可将其关联到备件，请联系他们。")
  }
}
