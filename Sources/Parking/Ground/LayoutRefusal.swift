import Kernel
import Values

/// What keeping a layout refuses, as facts.
public enum LayoutRefusal: Refusal, Hashable {
  case unknown(ParkingThing, String)
  case taken(ParkingThing, String)
  case closed(ParkingThing, String)
  /// Two things that have to be in one lot are not.
  case elsewhere(ParkingThing, String, lot: String)
  case joined(from: String, to: String)
  case noWay(from: String, to: String)
  case unknownUnit(Int64)
  /// A device of its kind needs the field named.
  case needs(DeviceKind, field: String, Phrase)
  case crossesNothing

  public var code: String {
    switch self {
    case .unknown(let thing, _): "parking.unknown." + thing.rawValue
    case .taken(let thing, _): "parking.taken." + thing.rawValue
    case .closed(let thing, _): "parking.closed." + thing.rawValue
    case .elsewhere: "parking.elsewhere"
    case .joined: "parking.joined"
    case .noWay: "parking.noWay"
    case .unknownUnit: "parking.unknownUnit"
    case .needs: "parking.deviceNeeds"
    case .crossesNothing: "parking.crossesNothing"
    }
  }

  public var facts: JSON {
    switch self {
    case .unknown(let thing, let code), .taken(let thing, let code), .closed(let thing, let code):
      [thing.rawValue: .string(code)]
    case .elsewhere(let thing, let code, let lot): [thing.rawValue: .string(code), "lot": .string(lot)]
    case .joined(let from, let to), .noWay(let from, let to): ["from": .string(from), "to": .string(to)]
    case .unknownUnit(let unit): ["unit": .integer(unit)]
    case .needs(let kind, let field, _): ["kind": kind.json, "field": .string(field)]
    case .crossesNothing: .object([])
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .unknown(let thing, let code), .taken(let thing, let code), .closed(let thing, let code),
      .elsewhere(let thing, let code, _):
      [thing.rawValue, "code", "from", "to", "into"].map { RefusedField($0, holding: code) }
    case .joined(let from, _), .noWay(let from, _): [RefusedField("from", holding: from)]
    case .unknownUnit: [RefusedField("unit")]
    case .needs(_, let field, _): [RefusedField(field)]
    case .crossesNothing: [RefusedField("into")]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknown(let thing, let code):
      Phrase("There is no \(thing.label.english) \(code).", "没有\(thing.label.chinese) \(code)。")
    case .taken(let thing, let code):
      Phrase("There is a \(thing.label.english) \(code) already.", "已有\(thing.label.chinese) \(code)。")
    case .closed(let thing, let code):
      Phrase(
        "The \(thing.label.english) \(code) is out of use.", "\(thing.label.chinese) \(code) 已停用。")
    case .elsewhere(let thing, let code, let lot):
      Phrase(
        "The \(thing.label.english) \(code) belongs to another lot than \(lot).",
        "\(thing.label.chinese) \(code) 不属于停车场 \(lot)。")
    case .joined(let from, let to):
      Phrase(
        "A way from \(from) to \(to) is there already; close it first.", "\(from) 至 \(to) 已有路径，请先停用。")
    case .noWay(let from, let to):
      Phrase("There is no way from \(from) to \(to).", "没有 \(from) 至 \(to) 的路径。")
    case .unknownUnit(let unit):
      Phrase("There is no open unit \(unit).", "没有编号为 \(unit) 的在用单位。")
    case .needs(let kind, _, let field):
      Phrase(
        "For a \(kind.label.english) say \(field.english.lowercased()) as well.",
        "\(kind.label.chinese)须填写\(field.chinese)。")
    case .crossesNothing:
      Phrase(
        "A loop detector counts from one zone into another: name two that differ, or one and leave the other empty for outside.",
        "地感按区域进出计数：请填写两个不同的区域；其中一个为场外时留空。")
    }
  }
}
