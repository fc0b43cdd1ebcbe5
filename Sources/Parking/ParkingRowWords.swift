import Kernel
import Values

/// What the tables of parking and their columns are called in the audit trail.
enum ParkingRowWords {
  static let all = RowWords(joining: [RowWords(tables: tables, columns: columns)])

  private static let tables: [String: Phrase] = [
    "parking_bay": Phrase("Parking bay", "车位"), "parking_device": Phrase("Parking device", "停车设备"),
    "parking_floor": Phrase("Parking floor", "停车楼层"), "parking_lane": Phrase("Lane", "车道"),
    "parking_lot": Phrase("Parking lot", "停车场"), "parking_node": Phrase("Way point", "路径点"),
    "parking_profile": Phrase("Display profile", "显示屏样式"), "parking_way": Phrase("Way", "路径"),
    "parking_zone": Phrase("Parking zone", "停车区域"),
  ]

  private static let columns: [String: Phrase] = [
    "aisle": Phrase("cars in aisles", "通道车辆上限"), "bay_id": Phrase("bay No.", "车位序号"),
    "card_key": Phrase("key of cards", "卡密钥"), "class": Phrase("class", "类别"),
    "decimetres": Phrase("decimetres", "分米"), "floor_id": Phrase("floor No.", "楼层序号"),
    "from_id": Phrase("from No.", "起点序号"), "from_zone_id": Phrase("from zone No.", "驶出区域序号"),
    "heartbeat_seconds": Phrase("heartbeat in seconds", "心跳间隔（秒）"), "is_chinese": Phrase("writes Chinese", "支持汉字"),
    "is_one_way": Phrase("one way", "单向"), "is_out": Phrase("out of use", "停用"),
    "lane_id": Phrase("lane No.", "车道序号"), "level": Phrase("level", "层号"), "lot_id": Phrase("lot No.", "停车场序号"),
    "node_id": Phrase("way point No.", "路径点序号"), "profile_id": Phrase("display profile No.", "样式序号"),
    "parking_device.scope": Phrase("shows", "显示范围"), "template": Phrase("line", "显示格式"),
    "to_id": Phrase("to No.", "终点序号"), "width": Phrase("columns", "列数"), "x": Phrase("column", "列"),
    "y": Phrase("row", "行"), "zone_id": Phrase("zone No.", "区域序号"),
  ]
}
