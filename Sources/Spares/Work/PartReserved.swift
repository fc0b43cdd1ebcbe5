import Kernel
import Values

/// What a reservation answers: what of it is not there yet.
public struct PartReserved: Outcome, Hashable {
  public let part: PartNumber
  public let workOrder: WorkOrderCode
  public let quantity: Quantity
  public let short: Quantity
  public let decimals: Int
  public let unit: Phrase

  init(
    part: PartNumber, workOrder: WorkOrderCode, quantity: Quantity, short: Quantity, decimals: Int, unit: Phrase
  ) {
    self.part = part
    self.workOrder = workOrder
    self.quantity = quantity
    self.short = short
    self.decimals = decimals
    self.unit = unit
  }

  public init(json: JSON) throws(OutcomeFault) {
    part = PartNumber(unchecked: try json.string("part"))
    workOrder = WorkOrderCode(unchecked: try json.string("workOrder"))
    quantity = Quantity(try json.integer("quantity"))
    short = Quantity(try json.integer("short"))
    decimals = Int(try json.integer("decimals"))
    unit = Phrase(try json.string("unitEnglish"), try json.string("unitChinese"))
  }

  public var json: JSON {
    [
      "part": part.json, "workOrder": workOrder.json, "quantity": quantity.json, "short": short.json,
      "decimals": .integer(Int64(decimals)), "unitEnglish": .string(unit.english), "unitChinese": .string(unit.chinese),
    ]
  }

  public var sentence: Phrase {
    let amount = quantity.format(decimals: decimals)
    let missing = short.format(decimals: decimals)
    guard short > .zero else {
      return Phrase(
        "\(amount) \(unit.english) of \(part) are reserved for \(workOrder).",
        "已为工单 \(workOrder) 预留 \(part) \(amount) \(unit.chinese)。")
    }
    return Phrase(
      "\(amount) \(unit.english) of \(part) are reserved for \(workOrder); \(missing) of them are not there yet.",
      "已为工单 \(workOrder) 预留 \(part) \(amount) \(unit.chinese)，其中 \(missing) 尚缺货。")
  }
}
