import Values

extension SparesRefusal {
  public var sentence: Phrase {
    switch self {
    case .unknownPart(let part):
      Phrase("No part has the number or code \(part).", "没有编号或条码为 \(part) 的备件。")
    case .unknownBin(let bin): Phrase("There is no bin \(bin).", "没有货位 \(bin)。")
    case .unknownStore(let store): Phrase("There is no store \(store).", "没有仓库 \(store)。")
    case .unknownCategory(let category): Phrase("There is no category \(category).", "没有类别 \(category)。")
    case .unknownDocument(let document): Phrase("There is no document \(document).", "没有单据 \(document)。")
    case .numberTaken(let part):
      Phrase("The number \(part) is taken; choose another.", "编号 \(part) 已被使用，请换一个。")
    case .codeTaken(let code, let part):
      Phrase("The code \(code) already belongs to part \(part).", "条码 \(code) 已属于备件 \(part)。")
    case .binTaken(let bin): Phrase("There is already a bin \(bin).", "货位 \(bin) 已存在。")
    case .storeTaken(let store): Phrase("There is already a store \(store).", "仓库 \(store) 已存在。")
    case .categoryTaken(let category): Phrase("There is already a category \(category).", "类别 \(category) 已存在。")
    case .obsolete(let part):
      Phrase("Part \(part) is obsolete and is not received any more.", "备件 \(part) 已停用，不再入库。")
    case .binBlocked(let bin, let reason):
      Phrase(
        "Bin \(bin) is blocked\(reason.isEmpty ? "" : ": " + reason). Use another bin.",
        "货位 \(bin) 已冻结\(reason.isEmpty ? "" : "（" + reason + "）")，请使用其他货位。")
    case .binOfOtherStore(let bin):
      Phrase(
        "Bin \(bin) belongs to another store; move the stock back to the store it came to first.",
        "货位 \(bin) 属于其他仓库，请先将备件调拨回原入库仓库。")
    case .notEnough(let shortage): Self.sentence(shortage)
    case .noStock(let part): Phrase("There is none of part \(part) in stock.", "备件 \(part) 无库存。")
    case .noPrice(let part):
      Phrase("Part \(part) has no price; enter the price of this receipt.", "备件 \(part) 没有参考价，请填写本次入库单价。")
    case .tooMuch(let part):
      Phrase("That is more of part \(part) than can be kept.", "备件 \(part) 的数量或金额超出可记录范围。")
    case .future(let day): Phrase("\(day.description) is in the future.", "\(day.description) 是将来的日期。")
    case .alreadyReversed(let document, let by):
      Phrase("\(document) was already reversed by \(by).", "\(document) 已由 \(by) 冲销。")
    case .reversalOfReversal(let document):
      Phrase(
        "\(document) is itself a reversal; post the movement again instead.", "\(document) 本身是冲销单，请重新录入原业务。")
    case .notYours(let document, let by):
      Phrase(
        "\(document) was posted by \(by); you may reverse only your own postings.",
        "\(document) 由 \(by) 录入，您只能冲销本人的单据。")
    case .valueGone(let document, let part, let needed, let left):
      Phrase(
        """
        What \(document) brought would take ¥\(needed.format()) out of part \(part), and only ¥\(left.format()) is left \
        there. Post it with a price difference instead.
        """,
        "按 \(document) 须转出备件 \(part) 的金额 ¥\(needed.format())，现仅余 ¥\(left.format())，请选“差价”后再过账。")
    case .decimalsInUse(let part):
      Phrase(
        "Part \(part) has movements; its decimals cannot change any more.", "备件 \(part) 已有出入库记录，不能再更改小数位数。")
    case .unknownLot, .unknownSupplier, .unknownEquipment, .unknownWorkOrder, .supplierTaken, .equipmentTaken,
      .workOrderTaken, .workOrderClosed, .workOrderOpen, .nothingReserved, .reserved, .noStore, .past,
      .tooLongAgo, .orderedLater, .notTracked, .lotNeeded, .expiryNeeded, .expiryDiffers, .expiryPassed, .sameExpiry,
      .expiryReasonNeeded, .lotExpired,
      .serialIsOne, .serialInStock, .moreThanMoved, .moreThanMovedOfLot, .otherKind, .hasReturns, .otherPart,
      .nothingToAdjust, .stockInUse,
      .ownSubstitute, .replacedInCircle, .notRelated, .notFitted, .trackingChanged, .movedSinceCount,
      .beforeDocument:
      dailySentence
    }
  }

  private static func sentence(_ shortage: Shortage) -> Phrase {
    let asked = shortage.asked.format(decimals: shortage.decimals)
    let left = shortage.left.format(decimals: shortage.decimals)
    if shortage.bin == nil, shortage.left == .zero, let lot = shortage.lot {
      return Phrase(
        "\(shortage.tracking.title.english) \(lot) of part \(shortage.part) is not in stock.",
        "备件 \(shortage.part) 的\(shortage.tracking.noun.chinese) \(lot) 不在库。")
    }
    let lot = shortage.lot.map {
      Phrase(", \(shortage.tracking.noun.english) \($0)", "（\(shortage.tracking.noun.chinese) \($0)）")
    }
    let chinesePart = "\(shortage.part)" + (lot?.chinese ?? " ")
    var english =
      "\(shortage.bin.map { "Bin \($0) holds" } ?? "There are only") \(left) \(shortage.unit.english) of "
      + "\(shortage.part)\(lot?.english ?? ""), not \(asked)."
    var chinese =
      "\(shortage.bin.map { "货位 \($0) 的 " } ?? "")\(chinesePart)现有 \(left) \(shortage.unit.chinese)，不足 \(asked)。"
    if shortage.expired > .zero {
      let expired = shortage.expired.format(decimals: shortage.decimals)
      english += " \(expired) \(shortage.unit.english) more there have expired."
      chinese += "另有 \(expired) \(shortage.unit.chinese)已过期。"
    }
    if !shortage.elsewhere.isEmpty {
      let others = shortage.elsewhere.map { other in
        (bin: other.bin, amount: other.quantity.format(decimals: shortage.decimals))
      }
      english +=
        " More: " + others.map { "\($0.amount) \(shortage.unit.english) in \($0.bin)" }.joined(separator: ", ") + "."
      chinese += "另有：" + others.map { "\($0.bin) \($0.amount) \(shortage.unit.chinese)" }.joined(separator: "、") + "。"
    }
    if let taker = shortage.taker, let document = shortage.document {
      english += " The last to take some was \(taker) (\(document))."
      chinese += "最近一次由 \(taker) 领用（\(document)）。"
    }
    return Phrase(english, chinese)
  }
}
