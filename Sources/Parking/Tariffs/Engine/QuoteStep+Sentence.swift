import Values

extension QuoteStep {
  /// What the line says, without its time and its amount.
  var words: Phrase {
    switch self {
    case .elapsed(let minutes, 0): Phrase("Stay of \(Self.long(minutes).english)", "停车 \(Self.long(minutes).chinese)")
    case .elapsed(let minutes, let merged):
      Phrase(
        "Stay of \(Self.long(minutes).english), with \(merged) earlier \(merged == 1 ? "visit" : "visits")",
        "停车 \(Self.long(minutes).chinese)（含此前 \(merged) 次进出）")
    case .covered(let minutes): Phrase("\(minutes) min covered by a pass", "长租或车位组覆盖 \(minutes) 分钟，不计费")
    case .timeCoupon(let minutes): Phrase("Time coupon: \(minutes) min", "时长券抵扣 \(minutes) 分钟")
    case .free(let minutes): Phrase("\(minutes) min free of charge", "免费时长 \(minutes) 分钟")
    case .first(let minutes, let count, let every, let fee): Self.first(minutes, count, every, fee)
    case .units(let hours, let count, let minutes, let fee):
      (hours.map { Phrase("band \($0.phrase.english): ", "\($0.phrase.chinese) 时段：") } ?? Phrase("", ""))
        + Self.units(count, minutes, fee)
    case .visit(let count, let every, let fee):
      every > Tariff.Limit.stay
        ? Phrase("By visit: \(Self.yuan(fee))", "按次收费 \(Self.yuan(fee))")
        : Phrase(
          "By visit: \(count) × \(Self.yuan(fee)), for each \(Self.long(every).english) begun",
          "按次收费：\(count) 次，每次 \(Self.yuan(fee))（每满 \(Self.long(every).chinese)为一次，不足按一次）")
    case .noCharge: Phrase("No charge", "不收费")
    case .tail(let minutes): Phrase("\(minutes) min, too few for a unit", "尾数 \(minutes) 分钟，不足一个单位不计费")
    default: limits
    }
  }

  private var limits: Phrase {
    switch self {
    case .bandCap(let hours?, let limit):
      Phrase(
        "Band \(hours.phrase.english): at most \(Self.yuan(limit))",
        "\(hours.phrase.chinese) 时段封顶 \(Self.yuan(limit))")
    case .bandCap(nil, let limit): Phrase("At most \(Self.yuan(limit))", "封顶 \(Self.yuan(limit))")
    case .cap(.rolling24, let nth, let limit):
      Phrase("24 hours no. \(nth): at most \(Self.yuan(limit))", "第 \(nth) 个 24 小时封顶 \(Self.yuan(limit))")
    case .cap(.calendarDay, let nth, let limit):
      Phrase("Day \(nth): at most \(Self.yuan(limit))", "第 \(nth) 个自然日封顶 \(Self.yuan(limit))")
    case .cap(.band, _, let limit), .cap(.visit, _, let limit):
      Phrase("The visit: at most \(Self.yuan(limit))", "单次停车封顶 \(Self.yuan(limit))")
    case .lostMinimum(let fee): Phrase("Lost card: at least \(Self.yuan(fee))", "丢卡最低收费 \(Self.yuan(fee))")
    case .lostUnknown: Phrase("Lost card, entry unknown", "丢卡且入场时间不明")
    default: deductions
    }
  }

  private var deductions: Phrase {
    switch self {
    case .leaseDiscount(let percent, let worth):
      Phrase(
        "Lease: \(percent) % off \(Self.yuan(worth)) for its hours", "长租优惠：时段内 \(Self.yuan(worth)) 减免 \(percent)%")
    case .percentCoupon(let percent): Phrase("Coupon: \(percent) % off", "优惠券：减免 \(percent)%")
    case .amountCoupon(let fen): Phrase("Coupon: \(Self.yuan(fen))", "优惠券：抵 \(Self.yuan(fen))")
    case .rounding(let step): Phrase("Rounded to \(Self.yuan(step))", "取整到 \(Self.yuan(step))")
    case .lostCard: Phrase("Fee for the lost card", "补卡工本费")
    case .paid(let fen): Phrase("Paid already: \(Self.yuan(fen))", "已付 \(Self.yuan(fen))")
    case .inGrace: Phrase("Paid; time to leave", "已缴费，在离场时限内")
    case .overstay(let minutes):
      Phrase("\(minutes) min beyond the time to leave, as a stay of its own", "超出离场时限 \(minutes) 分钟，另行计费")
    case .overstayFlat(let count, let every?, let fee):
      Phrase(
        "Overstay: \(count) × \(Self.yuan(fee)), for each \(every) min begun",
        "滞留费：\(count) × \(Self.yuan(fee))（每 \(every) 分钟，不足按一次）")
    case .overstayFlat(_, nil, let fee): Phrase("Overstay: \(Self.yuan(fee))", "滞留费 \(Self.yuan(fee))")
    default: Phrase("", "")
    }
  }

  private static func first(_ minutes: Int64, _ count: Int64, _ every: Int64, _ fee: Int64) -> Phrase {
    guard every < minutes else {
      return Phrase("First \(minutes) min: \(yuan(fee))", "首 \(minutes) 分钟 \(yuan(fee))")
    }
    return Phrase("First \(minutes) min: ", "首 \(minutes) 分钟内：") + units(count, every, fee)
  }

  private static func units(_ count: Int64, _ minutes: Int64, _ fee: Int64) -> Phrase {
    fee == 0
      ? Phrase("no charge", "不收费")
      : Phrase("\(count) × \(minutes) min at \(yuan(fee))", "\(count) 个 \(minutes) 分钟，每个 \(yuan(fee))")
  }

  private static func yuan(_ fen: Int64) -> String { Money(fen: fen).format(symbol: true) }

  /// Minutes as people say them.
  private static func long(_ minutes: Int64) -> Phrase {
    var english: [String] = []
    var chinese: [String] = []
    let parts = [(minutes / 1440, "d", "天"), (minutes / 60 % 24, "h", "小时"), (minutes % 60, "min", "分钟")]
    for (count, unit, word) in parts where count > 0 || (minutes == 0 && unit == "min") {
      english.append("\(count) \(unit)")
      chinese.append("\(count) \(word)")
    }
    return Phrase(english.joined(separator: " "), chinese.joined(separator: " "))
  }
}
