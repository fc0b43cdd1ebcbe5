import Kernel
import Values

/// What the tables of parking and their columns are called in the audit trail.
enum ParkingRowWords {
  static let all = RowWords(joining: [RowWords(tables: tables, columns: columns), tariffs])

  private static let tables: [String: Phrase] = [
    "parking_batch": Phrase("Batch of the feed", "接入批次"), "parking_command": Phrase("Command of a device", "设备指令"),
    "parking_device_change": Phrase("Device fell silent or was heard", "设备失联或恢复"),
    "parking_event": Phrase("Parking event", "停车设备事件"), "parking_quarantine": Phrase("Line without effect", "隔离的事件行"),
    "parking_bay": Phrase("Parking bay", "车位"), "parking_device": Phrase("Parking device", "停车设备"),
    "parking_floor": Phrase("Parking floor", "停车楼层"), "parking_lane": Phrase("Lane", "车道"),
    "parking_lot": Phrase("Parking lot", "停车场"), "parking_node": Phrase("Way point", "路径点"),
    "parking_profile": Phrase("Display profile", "显示屏样式"), "parking_way": Phrase("Way", "路径"),
    "parking_zone": Phrase("Parking zone", "停车区域"),
  ]

  private static let columns: [String: Phrase] = [
    "answer": Phrase("answer", "回执"), "answered_at": Phrase("answered", "回执时间"), "body": Phrase("content", "内容"),
    "boot": Phrase("start", "启动次数"), "bytes": Phrase("bytes", "字节数"), "device_id": Phrase("device No.", "设备序号"),
    "event_id": Phrase("event id", "事件 id"), "fault": Phrase("fault", "原因代码"), "flags": Phrase("odd", "异常标记"),
    "is_done": Phrase("done", "已执行"), "is_heard": Phrase("heard", "在线"), "known": Phrase("known already", "重复"),
    "line": Phrase("line", "内容"), "made_at": Phrase("made", "生成时间"), "plate": Phrase("plate", "车牌"),
    "plate_digest": Phrase("digest of the plate", "车牌摘要"), "plate_salt": Phrase("salt of the plate", "车牌盐值"),
    "quarantined": Phrase("in quarantine", "隔离"), "received_at": Phrase("received", "接收时间"),
    "sentence_en": Phrase("reason in English", "原因（英文）"), "sentence_zh": Phrase("reason in Chinese", "原因（中文）"),
    "sent_at": Phrase("sent", "下发时间"), "seq": Phrase("number", "事件号"), "subject_id": Phrase("about No.", "对象序号"),
    "taken": Phrase("taken", "接收"), "type": Phrase("type", "类型"), "parking_event.value": Phrase("value", "值"),
    "parking_event.at": Phrase("device's time", "设备时间"), "parking_device_change.at": Phrase("at", "时间"),
    "parking_quarantine.sha256": Phrase("SHA-256", "SHA-256"),
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
