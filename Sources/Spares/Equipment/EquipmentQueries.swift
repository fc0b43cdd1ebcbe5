import Kernel
import SQLite
import Values

enum EquipmentQueries {
  static func find(_ code: EquipmentCode, in database: Connection) throws -> EquipmentID? {
    try database.integer("SELECT id FROM equipment WHERE code = ?1", code.text).map { EquipmentID($0) }
  }

  static func require(_ code: EquipmentCode, in database: Connection) throws -> EquipmentID {
    guard let id = try find(code, in: database) else { throw SparesRefusal.unknownEquipment(code) }
    return id
  }

  static func insert(_ equipment: AddEquipment, parent: EquipmentID?, in database: Connection) throws {
    try database.run(
      "INSERT INTO equipment (code, name_en, name_zh, parent_id, location) VALUES (?1, ?2, ?3, ?4, ?5)",
      equipment.code.text, equipment.nameEnglish, equipment.nameChinese, parent, equipment.location)
  }

  /// Says how many of a part are at a position; 0 takes it off the list. False where there was nothing to take off.
  static func setPart(
    _ equipment: EquipmentID, part: PartID, quantity: Int64, position: String, in database: Connection
  ) throws -> Bool {
    guard quantity > 0 else {
      return try database.run(
        "DELETE FROM equipment_part WHERE equipment_id = ?1 AND part_id = ?2 AND position = ?3", equipment, part,
        position) == 1
    }
    return try database.run(
      """
      INSERT INTO equipment_part (equipment_id, part_id, quantity, position) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (equipment_id, part_id, position) DO UPDATE SET quantity = excluded.quantity
      """, equipment, part, quantity, position) == 1
  }
}
