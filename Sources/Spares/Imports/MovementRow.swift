import Kernel
import SQLite
import Values

/// One row of the ledger on its way into a file.
struct MovementRow {
  let row: Row

  private var kind: DocumentKind { DocumentKind(rawValue: row.text(1)) ?? .reversal }
  private var units: Int64 { row.integer(3) }
  private var decimals: Int { row.int(4) }

  /// Writes the cells in the order of the kind's columns; what belongs to another row writes none.
  func write(to out: inout ExportWriter, in database: Connection) throws {
    let kind = kind
    switch kind {
    case .transfer where units > 0: return
    case .reversal: try reversal(&out, in: database)
    default: try movement(kind, &out, in: database)
    }
  }

  private func movement(_ kind: DocumentKind, _ out: inout ExportWriter, in database: Connection) throws {
    let gives = kind == .workReturn || kind == .supplierReturn || kind == .repairIn
    out.text(row, 1)
    out.text(row, 2)
    if kind == .adjustment { out.empty() } else { quantity(abs(units), &out) }
    if kind == .transfer { out.empty() } else { out.text(row, 5) }
    if gives { out.empty() } else { out.text(row, 6) }
    let saysExpiry = kind == .receipt || kind == .opening || kind == .adjustment && units > 0
    if saysExpiry, !row.isNull(7) { out.day(row, 7) } else { out.empty() }
    if kind == .receipt || kind == .adjustment && units > 0 { out.money(price) } else { out.empty() }
    if kind == .receipt || kind == .repairOut { out.text(row, 9) } else { out.empty() }
    if kind == .workReturn || kind == .repairIn || kind == .adjustment || kind == .opening {
      out.empty()
    } else {
      out.text(row, 10)
    }
    if kind == .receipt, !row.isNull(11) { out.day(row, 11) } else { out.empty() }
    out.day(row, 12)
    if kind == .opening { out.empty() } else { out.text(row, 13) }
    out.text(row, 14)
    if kind == .opening { out.money(row, 8) } else { out.empty() }
    if gives {
      out.text(try MovementExportQueries.name(ofReturned: row.integer(18), in: database))
    } else {
      out.empty()
    }
    if kind == .supplierReturn, row.integer(15) != 0 { out.text("true") } else { out.empty() }
    if kind == .transfer { out.text(row, 5) } else { out.empty() }
    if kind == .transfer { out.text(row, 20) } else { out.empty() }
    if kind == .adjustment { quantity(row.integer(17), &out) } else { out.empty() }
    if kind == .repairIn { out.money(row, 16) } else { out.empty() }
    try name(isTransfer: kind == .transfer, &out, in: database)
    out.endRow()
  }

  private func reversal(_ out: inout ExportWriter, in database: Connection) throws {
    let isTransfer = row.withBytes(19) { $0.elementsEqual("transfer".utf8) }
    if isTransfer, units > 0 { return }
    out.text(row, 1)
    for _ in 2...10 { out.empty() }
    out.empty()
    out.text(row, 13)
    out.empty()
    out.empty()
    out.text(
      try MovementExportQueries.name(
        ofReversed: row.integer(22), by: row.integer(0), in: row.integer(21), isTransfer: isTransfer, in: database))
    if row.integer(15) == 0 { out.empty() } else { out.text("true") }
    for _ in 17...20 { out.empty() }
    out.empty()
    out.endRow()
  }

  private func name(isTransfer: Bool, _ out: inout ExportWriter, in database: Connection) throws {
    let name = try MovementExportQueries.name(
      of: row.integer(0), document: row.integer(21), isTransfer: isTransfer, in: database)
    if let name { out.text(name) } else { out.empty() }
  }

  private func quantity(_ units: Int64, _ out: inout ExportWriter) {
    out.quantity(Quantity(units), decimals: decimals)
  }

  private var price: Money {
    var whole: Int64 = 1
    for _ in 0..<decimals { whole *= 10 }
    return Money.proportion(of: Money(fen: row.integer(8)), part: whole, whole: units) ?? .zero
  }
}
