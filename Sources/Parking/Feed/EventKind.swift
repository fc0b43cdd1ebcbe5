import Kernel
import Values

/// What a line of the feed tells.
public enum EventKind: String, Choice {
  case bayState = "bay.state"
  case loopPresent = "loop.present"
  case loopCross = "loop.cross"
  case loopPulse = "loop.pulse"
  case gateRequest = "gate.request"
  case gatePass = "gate.pass"
  case gateTailgate = "gate.tailgate"
  case pay
  case finderQuery = "finder.query"
  case intercomCall = "intercom.call"
  case deviceFault = "device.fault"
  case commandAnswer = "cmd.ack"
  case heartbeat

  public var label: Phrase {
    switch self {
    case .bayState: Phrase("bay occupied or free", "车位状态")
    case .loopPresent: Phrase("vehicle at the ticket box", "票箱前有车")
    case .loopCross: Phrase("vehicle crossed", "车辆通过地感")
    case .loopPulse: Phrase("single pulse", "单圈脉冲")
    case .gateRequest: Phrase("card or plate at a lane", "刷卡或识别")
    case .gatePass: Phrase("passed the barrier", "通过道闸")
    case .gateTailgate: Phrase("tailgating", "跟车")
    case .pay: Phrase("payment", "缴费")
    case .finderQuery: Phrase("car looked for", "寻车查询")
    case .intercomCall: Phrase("intercom call", "对讲呼叫")
    case .deviceFault: Phrase("device faulty or sound again", "设备故障或恢复")
    case .commandAnswer: Phrase("command answered", "指令回执")
    case .heartbeat: Phrase("heartbeat", "心跳")
    }
  }

  /// Which devices send it.
  var senders: Set<DeviceKind> {
    switch self {
    case .bayState: [.bayCamera, .baySonic]
    case .loopPresent, .loopCross, .loopPulse: [.loop, .ticketBox, .gate]
    case .gateRequest: [.gate, .ticketBox, .reader, .camera, .kiosk]
    case .gatePass, .gateTailgate: [.gate, .loop, .camera]
    case .pay: [.kiosk, .gate, .ticketBox]
    case .finderQuery: [.finder, .kiosk]
    case .intercomCall: [.intercom, .ticketBox, .kiosk, .gate]
    case .deviceFault, .commandAnswer, .heartbeat: Set(DeviceKind.allCases)
    }
  }
}
