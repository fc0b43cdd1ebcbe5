import Kernel
import SQLite
import Values

enum PickListQueries {
  struct Head {
    let id: WorkOrderID
    let code: WorkOrderCode
    let title: String
    let equipment: String
    let neededOn: Day?
    let isOpen: Bool
  }

  struct Wanted {
    let part: PartID
    let number: PartNumber
    let nameEnglish: String
    let nameChinese: String
    let specification: String
    let decimals: Int
    let unit: Phrase
    let tracking: Tracking
    let store: StoreID
    let storeCode: StoreCode
    let wanted: Int64
    let taken: Int64
  }

  static func head(_ code: WorkOrderCode, in database: Connection) throws -> Head? {
    try database.first(
      """
      SELECT w.id, w.code, w.title, e.code, w.needed_on, w.is_open FROM work_order w
      LEFT JOIN equipment e ON e.id = w.equipment_id WHERE w.code = ?1
      """, code.text
    ) { row in
      Head(
        id: WorkOrderID(row.integer(0)), code: WorkOrderCode(unchecked: row.text(1)), title: row.text(2),
        equipment: row.text(3), neededOn: row.optionalInteger(4).map { Day(number: Int32(clamping: $0)) },
        isOpen: row.bool(5))
    }
  }

  /// What is still open of a work order, part by part and store by store.
  static func lines(of order: WorkOrderID, on day: Day, in database: Connection) throws -> [Wanted] {
    try database.all(
      """
      SELECT p.id, p.number, p.name_en, p.name_zh, p.specification, p.decimals, p.unit_en, p.unit_zh, p.tracking, s.id,
        s.code, sum(r.quantity - r.taken), sum(r.taken)
      FROM reservation r JOIN part p ON p.id = r.part_id JOIN store s ON s.id = r.store_id
      WHERE r.work_order_id = ?1 AND r.released_on IS NULL AND r.taken < r.quantity
        AND (r.expires_on IS NULL OR r.expires_on >= ?2)
      GROUP BY p.id, s.id ORDER BY min(r.id)
      """, order, Int64(day.number)
    ) { row in
      Wanted(
        part: PartID(row.integer(0)), number: PartNumber(unchecked: row.text(1)), nameEnglish: row.text(2),
        nameChinese: row.text(3), specification: row.text(4), decimals: row.int(5),
        unit: Phrase(row.text(6), row.text(7)), tracking: Tracking(rawValue: row.text(8)) ?? .none,
        store: StoreID(row.integer(9)), storeCode: StoreCode(unchecked: row.text(10)), wanted: row.integer(11),
        taken: row.integer(12))
    }
  }

  /// A bin's place on the walk through all stores.
  static func place(of bin: BinCode, in database: Connection) throws -> Int {
    Int(
      try database.integer(
        """
        SELECT count(*) FROM bin b JOIN store s ON s.id = b.store_id, bin me JOIN store mine ON mine.id = me.store_id
        WHERE me.code = ?1 AND (s.code, b.walk, b.code) < (mine.code, me.walk, me.code)
        """, bin.text) ?? 0)
  }
}
