import SQLite

/// What was issued for a work order, a department, a request, by its code.
extension SparesSchema {
  static let references = Migration("spares-0005-references", referenceIndex)

  private static let referenceIndex = """
    CREATE INDEX stock_document_reference ON stock_document (reference, id) WHERE reference <> '';
    """
}
