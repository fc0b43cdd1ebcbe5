import Kernel
import Spares
import Terminal
import Values

extension PartScreen {
  /// The selected row of the page.
  var row: RowReader? {
    guard let list, let row = list.selected else { return nil }
    return RowReader(listing: list.listing, row: row)
  }

  var noMovement: Phrase? {
    pane == .ledger && row != nil ? nil : Phrase("no row of the ledger is selected", "没有选中的流水")
  }

  var whyNotNew: Phrase? {
    guard let action = pane.newAction.flatMap({ surroundings.catalog.actions[$0.name] }) else {
      return Phrase("nothing is added on this page", "本页不能新增")
    }
    return surroundings.whyNot(action.permission)
  }

  func openNew() -> [Effect] {
    guard let (name, field) = pane.newAction else { return [.beep] }
    return Router.open(action: name, surroundings, values: [field: number.text])
  }

  var whyNotRemove: Phrase? {
    if pane == .ledger { return noMovement ?? surroundings.whyNot(ReverseDocument.permission) }
    guard let action = pane.removeAction.flatMap({ surroundings.catalog.actions[$0.name] }) else {
      return Phrase("nothing is removed on this page", "本页不能移除")
    }
    return row == nil ? Phrase("no row is selected", "没有选中的行") : surroundings.whyNot(action.permission)
  }

  mutating func remove() -> [Effect] {
    guard let row else { return [.beep] }
    if pane == .ledger { return reversal.row(row, surroundings) }
    guard let (name, fields) = pane.removeAction else { return [.beep] }
    return Router.open(action: name, surroundings, values: fields.compactMapValues { row.text($0) })
  }

  /// What Enter does on a row of the page.
  func openRow() -> [Effect] {
    guard let row else { return [] }
    switch pane {
    case .ledger, .history, .prices, .leads: return [.push(RowScreen(row, surroundings))]
    case .bins: return SparesScreens.list("balances", ["bin": row.text("bin")], surroundings) ?? []
    case .equipment:
      return SparesScreens.list("equipmentParts", ["equipment": row.text("equipment")], surroundings) ?? []
    case .substitutes: return SparesScreens.openPart(row, "other", surroundings) ?? []
    case .standsIn: return SparesScreens.openPart(row, "part", surroundings) ?? []
    case .reservations: return SparesScreens.pick(row.text("workOrder"), surroundings) ?? []
    }
  }
}
