import Kernel
import Spares
import Terminal
import Values

extension Reversal {
  /// Begins with the document of a row: of the ledger, or of the list of documents. What would be refused is said before
  /// anything is asked, as far as the row tells.
  mutating func row(_ row: RowReader, _ surroundings: Surroundings) -> [Effect] {
    guard let text = row.text("document") ?? row.text("number") else { return [.beep] }
    let document = DocumentNumber(unchecked: text)
    if let refusal = Reversal.refusal(of: document, row, surroundings) {
      return [.beep, .say(.warning(refusal.sentence))]
    }
    return self.document(document, what: Reversal.what(row))
  }

  private static func refusal(
    of document: DocumentNumber, _ row: RowReader, _ surroundings: Surroundings
  ) -> SparesRefusal? {
    if kind(row) == .reversal { return .reversalOfReversal(document) }
    if let by = row.text("reversedBy") { return .alreadyReversed(document, by: DocumentNumber(unchecked: by)) }
    let by = row.text("by") ?? ""
    guard by != surroundings.session?.name, !surroundings.may(SparesPermissions.reverseAny) else { return nil }
    return .notYours(document, by: Text.clean(by))
  }

  private static func kind(_ row: RowReader) -> DocumentKind? {
    row.text("kind").flatMap { DocumentKind(rawValue: $0) }
  }

  private static func what(_ row: RowReader) -> Phrase {
    let kind = kind(row)?.label ?? Phrase("", "")
    let part = PartNumber(unchecked: row.text("part") ?? "")
    guard let quantity = row.integer("quantity") else {
      let parts = Column.sentence(first: part.text, of: row.integer("parts") ?? 1)
      return Phrase("\(kind.english) of \(parts.english)", "\(kind.chinese) \(parts.chinese)")
    }
    // The ledger has what leaves as less than zero; the document says how much.
    let amount = Quantity(Int64(clamping: quantity.magnitude))
    let unit = Phrase(row.text("unit") ?? "", row.text("unitChinese") ?? "")
    return sentence(
      kind, amount.format(decimals: Int(clamping: row.integer("decimals") ?? 0)), unit, of: part,
      bin: row.text("bin").map { BinCode(unchecked: $0) })
  }
}
