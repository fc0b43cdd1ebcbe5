import Kernel
import Values

/// What is done to a device, as it is kept.
struct DeviceEvent {
  enum Kind: String, Choice {
    case register
    case change
    case move
    case check
    case service
    case out
    case back
    case scrap
    /// Past its scrap date: a hazard was opened.
    case expire

    var label: Phrase {
      switch self {
      case .register: Phrase("registered", "登记")
      case .change: Phrase("changed", "修改资料")
      case .move: Phrase("moved", "移位")
      case .check: Phrase("checked", "检查")
      case .service: Phrase("serviced or tested", "维修、检测")
      case .out: Phrase("sent for service", "送修")
      case .back: Phrase("back from service", "送回")
      case .scrap: Phrase("scrapped", "报废")
      case .expire: Phrase("past its scrap date", "超过报废期限")
      }
    }
  }

  let kind: Kind
  var passed: Bool?
  var way: DeviceCheckWay?
  var doneOn: Day?
  var person = ""
  var contact = ""
  var standard = ""
  var frequency = ""
  var text = ""
  var correction = ""
  var hazard: Int64?

  init(_ kind: Kind, _ text: String = "") {
    self.kind = kind
    self.text = text
  }
}
