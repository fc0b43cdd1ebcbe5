/// One row as a table draws it.
public struct TableRow<ID: Hashable & Sendable>: Sendable {
  public struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    public let text: String
    /// A role of its own: a state, a figure below its minimum. Always beside a word that says the same.
    public let role: Role?
    /// Its end says most, as with a path: where it does not fit, its beginning is cut.
    public let keepsEnd: Bool

    public init(_ text: String, role: Role? = nil, keepsEnd: Bool = false) {
      self.text = text
      self.role = role
      self.keepsEnd = keepsEnd
    }

    public init(stringLiteral value: String) { self.init(value) }
  }

  public let id: ID
  /// One for each column of the table, in their order.
  public let cells: [Cell]
  /// The role of the whole row where a cell has none.
  public let role: Role

  public init(id: ID, cells: [Cell], role: Role = .normal) {
    self.id = id
    self.cells = cells
    self.role = role
  }
}
