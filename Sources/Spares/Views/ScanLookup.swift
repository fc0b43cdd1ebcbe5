import Kernel
import Values

/// What a scanned or typed code means.
public enum ScanLookup: Sendable, Hashable {
  case part(PartID, PartNumber)
  case bin(BinID, BinCode)
  case document(DocumentNumber)
  case unknown(String)

  /// Looks a code up: a part's number or code first, then a bin, then a document.
  public static func find(_ typed: String, in site: Site) throws -> ScanLookup {
    guard let code = try? PartNumber(typed) else { return .unknown(Text.clean(String(typed.prefix(64)))) }
    if let part = try PartQueries.find(code, in: site.database) { return .part(part.id, part.number) }
    if let bin = try BinQueries.find(BinCode(unchecked: code.text), in: site.database) { return .bin(bin.id, bin.code) }
    let document = DocumentNumber(unchecked: code.text)
    if try DocumentQueries.exists(document, in: site.database) { return .document(document) }
    return .unknown(code.text)
  }
}
