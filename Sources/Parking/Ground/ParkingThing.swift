import Values

/// What a layout is made of: things with a code of their own.
public enum ParkingThing: String, Sendable, Hashable {
  case lot, floor, zone, node, bay, lane, profile, device

  var label: Phrase {
    switch self {
    case .lot: Phrase("lot", "停车场")
    case .floor: Phrase("floor", "楼层")
    case .zone: Phrase("zone", "区域")
    case .node: Phrase("way point", "路径点")
    case .bay: Phrase("bay", "车位")
    case .lane: Phrase("lane", "车道")
    case .profile: Phrase("display profile", "显示屏样式")
    case .device: Phrase("device", "设备")
    }
  }
}
