import Kernel
import Values

/// What a device is.
public enum DeviceKind: String, Choice {
  case gate
  case ticketBox
  case reader
  case camera
  case loop
  case bayCamera
  case baySonic
  case light
  case display
  case finder
  case kiosk
  case intercom

  public var label: Phrase {
    switch self {
    case .gate: Phrase("barrier", "道闸")
    case .ticketBox: Phrase("ticket box", "票箱")
    case .reader: Phrase("long-range reader", "远距离读卡器")
    case .camera: Phrase("lane camera", "车道相机")
    case .loop: Phrase("loop detector", "地感")
    case .bayCamera: Phrase("bay camera", "车位相机")
    case .baySonic: Phrase("ultrasonic bay sensor", "超声波车位探测器")
    case .light: Phrase("bay light", "车位灯")
    case .display: Phrase("display", "显示屏")
    case .finder: Phrase("finder terminal", "寻车终端")
    case .kiosk: Phrase("pay kiosk", "自助缴费机")
    case .intercom: Phrase("intercom", "对讲机")
    }
  }
}
