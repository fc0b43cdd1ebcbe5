import Values

/// Why a line of the feed has no effect and lies in the quarantine, as facts.
public enum FeedFault: Error, Hashable {
  case tooLong(bytes: Int)
  case notJSON(at: Int)
  case notAnObject
  case unknownFormat
  case missing(String)
  case wrong(String, expected: Phrase)
  case unknownType
  case unknownDevice
  case closedDevice
  case notFrom(DeviceKind)
  case unknown(ParkingThing)
  case tooOld
  case idReused
  case noPlace

  /// A stable word, with the member it is about behind a colon.
  public var code: String {
    switch self {
    case .tooLong: "tooLong"
    case .notJSON: "notJSON"
    case .notAnObject: "notAnObject"
    case .unknownFormat: "unknownFormat"
    case .missing(let member): "missing:" + member
    case .wrong(let member, _): "wrong:" + member
    case .unknownType: "unknownType"
    case .unknownDevice: "unknownDevice"
    case .closedDevice: "closedDevice"
    case .notFrom: "notFrom"
    case .unknown(let thing): "unknown:" + thing.rawValue
    case .tooOld: "tooOld"
    case .idReused: "idReused"
    case .noPlace: "noPlace"
    }
  }

  public var sentence: Phrase {
    switch self {
    case .tooLong(let bytes):
      Phrase(
        "The line has \(bytes) bytes, more than \(FeedEvent.mostBytes).", "该行 \(bytes) 字节，超过上限 \(FeedEvent.mostBytes)。")
    case .notJSON(let place):
      Phrase("The line is no JSON from byte \(place + 1) on.", "该行自第 \(place + 1) 字节起不是有效的 JSON。")
    case .notAnObject: Phrase("The line is no JSON object.", "该行不是 JSON 对象。")
    case .unknownFormat:
      Phrase("The line's \"v\" is not \(FeedEvent.format).", "该行的“v”不是 \(FeedEvent.format)。")
    case .missing(let member): Phrase("\"\(member)\" is missing.", "缺少“\(member)”。")
    case .wrong(let member, let expected):
      Phrase("\"\(member)\" is not \(expected.english).", "“\(member)”应为\(expected.chinese)。")
    case .unknownType: Phrase("The type is none this version knows.", "事件类型不受此版本支持。")
    case .unknownDevice:
      Phrase("No device has this code: add it to the layout.", "没有此编码的设备，请先在布局中新增。")
    case .closedDevice: Phrase("The device is out of use.", "该设备已停用。")
    case .notFrom(let kind):
      Phrase("A \(kind.label.english) does not send this type.", "\(kind.label.chinese)不上报此类事件。")
    case .unknown(let thing):
      Phrase("The \(thing.label.english) it names is not in the layout.", "所指的\(thing.label.chinese)不在布局中。")
    case .tooOld: Phrase("The event is older than the feed takes.", "事件时间过早，超出接收范围。")
    case .idReused:
      Phrase("Its id was another event's a short while ago.", "其 id 近期已用于另一事件。")
    case .noPlace:
      Phrase("The device has no lane, bay or zone this type needs.", "该设备未设置此类事件所需的车道、车位或区域。")
    }
  }
}
