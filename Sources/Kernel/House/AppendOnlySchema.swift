/// The three guards of an append-only table: rows are never changed, deleted or replaced.
public enum AppendOnlySchema {
  /// The SQL of the triggers; for migrations, whose texts never change: neither does this.
  ///
  /// - Parameters:
  ///   - keys: further conditions under which a row that is there would be replaced, over `new`, such as
  ///     `number = new.number`.
  ///   - reason: what whoever tries is told.
  public static func triggers(on table: String, keys: [String] = [], reason: String) -> String {
    let taken = (["id = new.id"] + keys).joined(separator: " OR ")
    return """

      CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) BEGIN SELECT RAISE(ABORT, '\(reason)'); END;
      CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) BEGIN SELECT RAISE(ABORT, '\(reason)'); END;
      CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(taken))
        BEGIN SELECT RAISE(ABORT, '\(reason)'); END;

      """
  }

  /// The SQL of the guards of a table whose rows are kept while some of their columns follow what happens.
  ///
  /// - Parameter fixed: the columns that never change.
  public static func kept(_ table: String, fixed: [String], keys: [String] = [], reason: String) -> String {
    let taken = (["id = new.id"] + keys).joined(separator: " OR ")
    let changed = (["id"] + fixed).map { "new.\($0) IS NOT old.\($0)" }.joined(separator: " OR ")
    return """

      CREATE TRIGGER \(table)_keeps BEFORE UPDATE ON \(table) WHEN \(changed)
        BEGIN SELECT RAISE(ABORT, '\(reason)'); END;
      CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) BEGIN SELECT RAISE(ABORT, '\(reason)'); END;
      CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(taken))
        BEGIN SELECT RAISE(ABORT, '\(reason)'); END;

      """
  }
}
