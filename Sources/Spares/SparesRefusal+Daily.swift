import Values

extension SparesRefusal {
  /// The sentences of the daily work: lots, returns, reservations, suppliers, equipment.
  var dailySentence: Phrase {
    switch self {
    case .unknownLot, .notTracked, .lotNeeded, .expiryNeeded, .expiryDiffers, .expiryPassed, .sameExpiry,
      .expiryReasonNeeded, .lotExpired, .serialIsOne, .serialInStock:
      lotSentence
    case .unknownSupplier(let code): Phrase("There is no supplier \(code).", "没有供应商 \(code)。")
    case .unknownEquipment(let code): Phrase("There is no equipment \(code).", "没有设备 \(code)。")
    case .unknownWorkOrder(let code): Phrase("There is no work order \(code).", "没有工单 \(code)。")
    case .supplierTaken(let code): Phrase("There is already a supplier \(code).", "供应商 \(code) 已存在。")
    case .equipmentTaken(let code): Phrase("There is already equipment \(code).", "设备 \(code) 已存在。")
    case .workOrderTaken(let code): Phrase("There is already a work order \(code).", "工单 \(code) 已存在。")
    case .workOrderClosed(let code):
      Phrase("Work order \(code) is closed; open it again first.", "工单 \(code) 已关闭，请先重新打开。")
    case .workOrderOpen(let code): Phrase("Work order \(code) is open already.", "工单 \(code) 本来就是打开的。")
    case .nothingReserved(let code):
      Phrase("Nothing is reserved for \(code) any more.", "工单 \(code) 没有可释放的预留。")
    case .reserved(let reserved): Self.sentence(reserved)
    case .noStore: Phrase("Say which store it is to be reserved in.", "请注明在哪个仓库预留。")
    case .past(let day): Phrase("\(day.description) is in the past.", "\(day.description) 已经过去。")
    case .tooLongAgo(let day, let most):
      Phrase(
        "\(day.description) is more than \(most) days ago; a posting may not be dated that far back.",
        "\(day.description) 早于允许的 \(most) 天，不能补录这么早的单据。")
    case .orderedLater(let day):
      Phrase("It cannot have been ordered on \(day.description), after it came.", "下单日期 \(day.description) 晚于到货日期。")
    case .moreThanMoved(let document, _, let asked, let open, let decimals, let unit):
      Phrase(
        """
        Of \(document) \(open.format(decimals: decimals)) \(unit.english) can still be given back, not \
        \(asked.format(decimals: decimals)).
        """,
        """
        单据 \(document) 最多还可退回 \(open.format(decimals: decimals)) \(unit.chinese)，不足 \
        \(asked.format(decimals: decimals))。
        """)
    case .moreThanMovedOfLot(let document, _, let asked, let open, let decimals, let unit, let lot, let tracking):
      Phrase(
        """
        Of \(document), \(tracking.noun.english) \(lot), \(open.format(decimals: decimals)) \(unit.english) can still be given \
        back, not \(asked.format(decimals: decimals)); other lots of it are given back by themselves.
        """,
        """
        单据 \(document) 的\(tracking.noun.chinese) \(lot) 最多还可退回 \(open.format(decimals: decimals)) \(unit.chinese)，不足 \
        \(asked.format(decimals: decimals))；同单其他\(tracking.noun.chinese)须另行退回。
        """)
    case .otherKind(let document, let kind, let needed):
      Phrase(
        "\(document) is of another kind (\(kind.title.english)); needed is: \(needed.title.english).",
        "\(document) 是\(kind.title.chinese)，不是\(needed.title.chinese)。")
    case .hasReturns(let document, let by):
      Phrase(
        "Some of \(document) was given back with \(by); reverse that one first.", "\(document) 已有退回单 \(by)，请先冲销该单。")
    case .otherPart(let document, let part, let found):
      Phrase("\(document) is about part \(found), not \(part).", "\(document) 的备件是 \(found)，不是 \(part)。")
    case .nothingToAdjust(let part, let bin):
      Phrase("Bin \(bin) holds just that of part \(part); there is nothing to post.", "货位 \(bin) 的 \(part) 账实相符，无需过账。")
    case .stockInUse(let part):
      Phrase(
        "Part \(part) has stock; how its pieces are told apart and valued can change only while there is none.",
        "备件 \(part) 尚有库存，库存为零时才能更改批次（序列号）管理或计价方式。")
    case .ownSubstitute(let part): Phrase("A part is no substitute for itself.", "备件 \(part) 不能替代自身。")
    case .replacedInCircle(let part, let by):
      Phrase("\(by) is itself replaced by \(part).", "\(by) 本身已由 \(part) 替代。")
    case .notRelated(let part, let other):
      Phrase("\(other) is not named as a substitute for \(part).", "\(other) 并未登记为 \(part) 的替代件。")
    case .notFitted(let part, let equipment):
      Phrase("\(part) is not on the list of \(equipment) at that position.", "\(equipment) 的该部位没有登记 \(part)。")
    case .trackingChanged(let part):
      Phrase(
        "Since then it was changed how the pieces of part \(part) are told apart; bring it in with an adjustment to count instead.",
        "此后备件 \(part) 的批次（序列号）管理方式已更改，请改用盘点调整入库。")
    case .movedSinceCount(let part, let bin):
      Phrase(
        "Part \(part) moved in bin \(bin) after it was counted; count it again.",
        "备件 \(part) 在货位 \(bin) 盘点后又有出入库，请重新盘点。")
    case .beforeDocument(let document, let day):
      Phrase(
        "\(document) is of \(day.description); what is given back of it cannot be dated earlier.",
        "单据 \(document) 的日期为 \(day.description)，退回日期不能早于该日。")
    default: Phrase("", "")
    }
  }

  private static func sentence(_ reserved: Reserved) -> Phrase {
    let asked = reserved.asked.format(decimals: reserved.decimals)
    let free = reserved.free.format(decimals: reserved.decimals)
    let english = reserved.workOrders.map(\.text).joined(separator: ", ")
    let chinese = reserved.workOrders.map(\.text).joined(separator: "、")
    let way =
      reserved.mayOverride
      ? Phrase(" Post it \"despite reservations\" if it has to be.", "如确有必要，可选“动用预留”。") : Phrase("", "")
    return Phrase(
      "Of part \(reserved.part) only \(free) \(reserved.unit.english) are free, not \(asked): the rest is reserved for \(english).",
      "备件 \(reserved.part) 可用 \(free) \(reserved.unit.chinese)，不足 \(asked)：其余已为 \(chinese) 预留。") + way
  }
}
