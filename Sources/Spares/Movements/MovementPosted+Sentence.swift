import Values

extension MovementPosted {
  public var sentence: Phrase {
    let tail =
      difference == .zero
      ? Phrase("", "")
      : Phrase(" Price difference ¥\(difference.format()).", "差价 ¥\(difference.format())。")
    if kind == .transfer { return transferred + tail }
    let sign = kind == .adjustment && quantity > .zero ? "+" : ""
    let body = words(sign + quantity.format(decimals: decimals))
    guard legs.count > 1 else {
      let left = leftInBin.format(decimals: decimals)
      // A serial number is one piece: how many of it are there tells nobody anything.
      if tracking == .serial, legs.first?.lot != nil {
        return Phrase(
          "\(body.english)\(place(legs.first)?.english ?? "") (\(document)).",
          "\(body.chinese)\(place(legs.first)?.chinese ?? "")（\(document)）。") + tail
      }
      // What a bin holds of one lot is not what it holds.
      let isOfLot = legs.first?.lot != nil
      return Phrase(
        "\(body.english)\(place(legs.first)?.english ?? ""); \(left)\(isOfLot ? " of it" : "") there now (\(document)).",
        "\(body.chinese)\(place(legs.first)?.chinese ?? "")，\(isOfLot ? "该货位该批" : "该货位")现存 \(left)（\(document)）。")
        + tail
    }
    let pieces = legs.map { leg in
      "\(leg.quantity.format(decimals: decimals)) × \(leg.bin)\(leg.lot.map { " " + $0.text } ?? "")"
    }
    return Phrase(
      "\(body.english): \(pieces.joined(separator: ", ")) (\(document)).",
      "\(body.chinese)：\(pieces.joined(separator: "、"))（\(document)）。") + tail
  }

  private var transferred: Phrase {
    let amount = quantity.format(decimals: decimals)
    let from = legs.first?.bin.text ?? ""
    let into = legs.last?.bin.text ?? ""
    return Phrase(
      "Moved \(amount) \(unit.english) of \(part) from \(from) to \(into) (\(document)).",
      "\(part) 由 \(from) 移至 \(into) \(amount) \(unit.chinese)（\(document)）。")
  }

  private func place(_ leg: Leg?) -> Phrase? {
    guard let leg else { return nil }
    let lot =
      leg.lot.map { Phrase(", \(tracking.noun.english) \($0)", "，\(tracking.noun.chinese) \($0)") } ?? Phrase("", "")
    let word: String =
      switch kind {
      case .receipt, .workReturn, .repairIn: "into"
      case .issue, .supplierReturn, .scrap, .repairOut: "from"
      case .opening, .adjustment, .transfer, .reversal: "in"
      }
    return Phrase(" \(word) \(leg.bin)", "，货位 \(leg.bin)") + lot
  }

  private func words(_ amount: String) -> Phrase {
    let english = "\(amount) \(unit.english) of \(part)"
    let chinese = "\(amount) \(unit.chinese)"
    return switch kind {
    case .receipt: Phrase("Received \(english)", "\(part) 入库 \(chinese)")
    case .issue: Phrase("Issued \(english)", "\(part) 出库 \(chinese)")
    case .workReturn: Phrase("Took back \(english)", "\(part) 退料 \(chinese)")
    case .supplierReturn: Phrase("Sent back \(english)", "\(part) 退货 \(chinese)")
    case .transfer: Phrase("Moved \(english)", "\(part) 移库 \(chinese)")
    case .adjustment: Phrase("Adjusted by \(english)", "\(part) 盘点调整 \(chinese)")
    case .scrap: Phrase("Scrapped \(english)", "\(part) 报废 \(chinese)")
    case .opening: Phrase("Opened with \(english)", "\(part) 期初 \(chinese)")
    case .repairOut: Phrase("Sent \(english) to repair", "\(part) 送修 \(chinese)")
    case .repairIn: Phrase("Took \(english) back from repair", "\(part) 修复入库 \(chinese)")
    case .reversal: Phrase("Reversed \(english)", "\(part) 冲销 \(chinese)")
    }
  }
}
