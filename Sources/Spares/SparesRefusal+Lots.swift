import Values

extension SparesRefusal {
  /// The sentences about lots and serial numbers, each in the word the part's pieces are told apart by.
  var lotSentence: Phrase {
    switch self {
    case .unknownLot(let part, let lot, let tracking):
      Phrase("Part \(part) has no \(tracking.noun.english) \(lot).", "备件 \(part) 没有\(tracking.noun.chinese) \(lot)。")
    case .notTracked(let part, let lot):
      Phrase(
        "Part \(part) has neither lots nor serial numbers; leave \(lot) out.",
        "备件 \(part) 不按批次或序列号管理，请不要填写 \(lot)。")
    case .lotNeeded(let part, .serial):
      Phrase("Part \(part) needs the serial number of each piece.", "备件 \(part) 须填写每件的序列号。")
    case .lotNeeded(let part, _): Phrase("Part \(part) needs a lot number.", "备件 \(part) 须填写批号。")
    case .expiryNeeded(let part, let lot, let tracking):
      Phrase(
        "\(tracking.title.english) \(lot) of part \(part) is new: say until when it is good.",
        "备件 \(part) 的\(tracking.noun.chinese) \(lot) 尚未登记，请填写有效期。")
    case .expiryDiffers(let part, let lot, let tracking, .none):
      Phrase(
        """
        \(tracking.title.english) \(lot) of part \(part) is known without a last day; set it first with \
        "\(SetLotExpiry.title.english)" in the list of lots and serial numbers.
        """,
        """
        备件 \(part) 的\(tracking.noun.chinese) \(lot) 登记时无有效期，请先在“批次与序列号”列表中\(SetLotExpiry.title.chinese)。
        """)
    case .expiryDiffers(let part, let lot, let tracking, let known?):
      Phrase(
        "\(tracking.title.english) \(lot) of part \(part) is known as good until \(known.description).",
        "备件 \(part) 的\(tracking.noun.chinese) \(lot) 已登记有效期至 \(known.description)。")
    case .expiryPassed(let part, let lot, let tracking, let day):
      Phrase(
        "\(tracking.title.english) \(lot) of part \(part), good until \(day.description), has expired and is not taken in.",
        "备件 \(part) 的\(tracking.noun.chinese) \(lot) 有效期至 \(day.description)，已过期，不能入库。")
    case .sameExpiry(let part, let lot, let tracking, let day):
      Phrase(
        "\(tracking.title.english) \(lot) of part \(part) is good until \(day.description) already.",
        "备件 \(part) 的\(tracking.noun.chinese) \(lot) 有效期本来就是 \(day.description)。")
    case .expiryReasonNeeded(let part, let lot, let tracking, let known):
      Phrase(
        """
        \(tracking.title.english) \(lot) of part \(part) is known as good until \(known.description); say why that is \
        corrected.
        """,
        "备件 \(part) 的\(tracking.noun.chinese) \(lot) 已登记有效期至 \(known.description)，更正须填写原因。")
    case .lotExpired(let part, let lot, let tracking, let day):
      Phrase(
        """
        \(tracking.title.english) \(lot) of part \(part) was good until \(day.description); it can only be scrapped, \
        moved or sent back.
        """,
        "备件 \(part) 的\(tracking.noun.chinese) \(lot) 有效期至 \(day.description)，已过期，只能报废、移库或退货。")
    case .serialIsOne(let part):
      Phrase("A serial number of part \(part) is one piece: post them one by one.", "备件 \(part) 一个序列号对应一件，请逐件过账。")
    case .serialInStock(let part, let serial, let bin):
      Phrase(
        "Serial number \(serial) of part \(part) is in stock already, in bin \(bin).",
        "备件 \(part) 的序列号 \(serial) 已在库（货位 \(bin)）。")
    default: Phrase("", "")
    }
  }
}
