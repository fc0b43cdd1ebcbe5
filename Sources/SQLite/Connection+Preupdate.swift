import CSQLite

extension Connection {
  /// Shows every row about to change on this connection to a closure; nil takes the hook off.
  public func onPreupdate(_ body: ((PreupdateRow) -> Void)?) {
    preupdate = body
    guard !isClosed else { return }
    guard body != nil else {
      sqlite3_preupdate_hook(handle, nil, nil)
      return
    }
    sqlite3_preupdate_hook(
      handle,
      { context, connection, operation, _, table, rowID, newRowID in
        guard let context, let connection, let table,
          let operation = PreupdateRow.Operation(rawValue: operation)
        else { return }
        let owner = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
        owner.preupdate?(
          PreupdateRow(
            handle: connection, operation: operation, table: String(cString: table), rowID: rowID, newRowID: newRowID))
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}
