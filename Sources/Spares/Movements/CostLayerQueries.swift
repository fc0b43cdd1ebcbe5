import Kernel
import SQLite
import Values

/// What is left of one receipt, for parts valued first in, first out.
struct CostLayer {
  let id: MovementID
  let quantity: Int64
  let value: Int64
}

enum CostLayerQueries {
  static func insert(
    _ movement: MovementID, part: PartID, store: StoreID, quantity: Int64, value: Int64, in database: Connection
  ) throws {
    try database.run(
      "INSERT INTO cost_layer (movement_id, part_id, store_id, quantity, value) VALUES (?1, ?2, ?3, ?4, ?5)", movement,
      part, store, quantity, value)
  }

  /// All layers that have something left, the oldest first, until a quantity is covered.
  static func open(part: PartID, store: StoreID, covering quantity: Int64, in database: Connection) throws
    -> [CostLayer]
  {
    var layers: [CostLayer] = []
    var covered: Int64 = 0
    try database.each(
      """
      SELECT movement_id, quantity, value FROM cost_layer WHERE part_id = ?1 AND store_id = ?2 AND quantity > 0
      ORDER BY movement_id
      """, part, store
    ) { row in
      let layer = layer(row)
      layers.append(layer)
      covered += layer.quantity
      return covered < quantity
    }
    return layers
  }

  static func find(_ movement: MovementID, in database: Connection) throws -> CostLayer? {
    try database.first(
      "SELECT movement_id, quantity, value FROM cost_layer WHERE movement_id = ?1", movement, read: layer)
  }

  private static func layer(_ row: Row) -> CostLayer {
    CostLayer(id: MovementID(row.integer(0)), quantity: row.integer(1), value: row.integer(2))
  }

  /// Takes (or, negative, gives back) a share of a layer and writes down what did it.
  static func use(
    _ layer: MovementID, by movement: MovementID, quantity: Int64, value: Int64, in database: Connection
  ) throws {
    let changed = try database.run(
      """
      UPDATE cost_layer SET quantity = quantity - ?2, value = value - ?3
      WHERE movement_id = ?1 AND quantity - ?2 >= 0 AND value - ?3 >= 0
      """, layer, quantity, value)
    guard changed == 1 else { throw SiteFault.guarded("cost layers and stock disagree; run verify") }
    try database.run(
      "INSERT INTO cost_layer_use (movement_id, layer_id, quantity, value) VALUES (?1, ?2, ?3, ?4)", movement, layer,
      quantity, value)
  }

  /// Which layers a movement took from.
  static func uses(of movement: MovementID, in database: Connection) throws -> [CostLayer] {
    try database.all(
      """
      SELECT layer_id, sum(quantity), sum(value) FROM cost_layer_use WHERE movement_id = ?1
      GROUP BY layer_id HAVING sum(quantity) <> 0 ORDER BY layer_id
      """, movement, read: layer)
  }
}
