import Kernel
import Spares

extension ScanDesk.Code {
  /// What a scanned or typed text means on the desk.
  /// - Parameter part: the part on the desk, whose lots come first.
  static func find(_ text: String, of part: PartNumber?, in site: Site) throws -> ScanDesk.Code? {
    switch try ScanLookup.find(text, of: part, in: site) {
    case .part(_, let number): try PartCard.read(number, in: site).map { .part($0) }
    case .bin(_, let code): .bin(code)
    case .lot(let number, let lot): try PartCard.read(number, in: site).map { .lot($0, lot) }
    case .workOrder(let code): .workOrder(code, isClosed: try WorkOrderLookup.isClosed(code, in: site))
    case .equipment(let code): .equipment(code)
    case .document(let number): .document(number)
    case .unknown(let text): .unknown(text, like: try CodeLikeness.find(text, in: site))
    }
  }
}
