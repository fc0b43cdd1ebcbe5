import Kernel
import Spares
import Terminal
import Values

/// Giving back what a document moved: an issue comes back from work, a receipt goes back to its supplier, what was sent
/// out is taken from repair. Offered wherever a document is selected.
enum TakeBack {
  static let title = Phrase("Take back or send back", "退料或退货")
  static let label = Phrase("Take back", "退回")
  static let help = Phrase(
    "Opens the form that gives back the selected document: issues from work, receipts to the supplier, repairs into stock.",
    "打开当前单据的退回表单：出库退料、入库退货、送修收回。")
  static let key = Key.control("b")

  /// Why it cannot be done with the document of a row; nil where it can.
  static func whyNot(_ row: RowReader?, _ surroundings: Surroundings) -> Phrase? {
    let word = row?.text("kind")
    if row?.text("state") == "reversed" { return Phrase("it was reversed", "该单据已冲销") }
    guard let kind = word.flatMap({ DocumentKind(rawValue: $0) }), let form = PostingKind.giving(back: kind) else {
      return Phrase("only issues, receipts and repairs can be given back", "仅出库、入库和送修单据可退回")
    }
    return surroundings.whyNot(form.permission)
  }

  static func open(_ document: String?, kind word: String?, lot: String?, _ surroundings: Surroundings) -> [Effect] {
    guard let document, let kind = word.flatMap({ DocumentKind(rawValue: $0) }),
      let form = PostingKind.giving(back: kind), let field = form.document?.field
    else { return [.beep] }
    var given = [field: document]
    given["lot"] = lot
    return [.push(PostingScreen(form, part: nil, given: given, surroundings))]
  }
}
