import Values

extension TariffFinding {
  /// Where and what, and what to do, as one sentence.
  public var sentence: Phrase {
    let place = Text.clean(path)
    return path.isEmpty ? words : Phrase(place + ": ", place + "：") + words
  }

  private var words: Phrase {
    switch kind {
    case .notJSON(let fault): fault.sentence
    case .tooLarge(let most):
      Phrase("The file is longer than \(most / 1024) KB; no tariff is.", "文件超过 \(most / 1024) KB，不像费率文件。")
    case .otherFormat(let found):
      Phrase(
        "“\(found)” is not a format this program reads; write “\(TariffFile.format)” and formatVersion 1.",
        "本程序不支持格式“\(found)”，应写“\(TariffFile.format)”且 formatVersion 为 1。")
    case .unknownField(let nearest?):
      Phrase("there is no such field; did you mean “\(nearest)”?", "没有这个字段，是否想写“\(nearest)”？")
    case .unknownField(nil): Phrase("there is no such field; take it out.", "没有这个字段，请删去。")
    case .missing(let expected):
      Phrase("is missing; it must be \(Self.noun(expected).english).", "缺少该字段，应填\(Self.noun(expected).chinese)。")
    case .wrongType(let expected):
      Phrase("must be \(Self.noun(expected).english).", "应为\(Self.noun(expected).chinese)。")
    case .outOfRange(let least, let most):
      Phrase("must be a whole number from \(least) to \(most).", "应为 \(least) 至 \(most) 的整数。")
    case .notOneOf(let choices):
      Phrase(
        "must be one of \(choices.joined(separator: ", ")).", "只能是 \(choices.joined(separator: "、")) 之一。")
    case .tooMany(let most): Phrase("holds more than \(most); leave some out.", "超过 \(most) 项，请减少。")
    case .badName:
      Phrase(
        "must have 1 to 40 letters, digits, hyphens, underscores or Chinese characters.",
        "应为 1 至 40 个字母、数字、连字符、下划线或汉字。")
    case .twice(let code): Phrase("“\(code)” stands here twice; rename one.", "“\(code)”重复，请改名。")
    default: rule
    }
  }

  private var rule: Phrase {
    switch kind {
    case .noSuchClass(let name, let known):
      Phrase(
        "there is no class “\(name)”; choose one of \(known.joined(separator: ", ")).",
        "没有车型“\(name)”，请从 \(known.joined(separator: "、")) 中选择。")
    case .kindCount(let found):
      found.isEmpty
        ? Phrase(
          "says no price; write one of unit, bands, visit or free.", "没有写明收费方式，应写 unit、bands、visit 或 free 之一。")
        : Phrase(
          "says \(found.joined(separator: " and ")); keep one of them.", "同时写了 \(found.joined(separator: "、"))，只能保留一个。")
    case .bandGap(let hours):
      Phrase(
        "no band holds from \(hours.phrase.english); widen one.", "\(hours.phrase.chinese) 没有任何时段，请补齐。")
    case .bandOverlap(let hours, let other):
      Phrase(
        "overlaps band \(other + 1) from \(hours.phrase.english); shorten one.",
        "与第 \(other + 1) 个时段在 \(hours.phrase.chinese) 重叠，请缩短其一。")
    case .bandUnreachable:
      Phrase(
        "never holds: it has no minute of its own; take it out.", "永远不会用到（没有属于它的时间），请删去。")
    case .capTwice(let window):
      Phrase(
        "there is a cap for such a window already (\(window.rawValue)); keep one, and one of rolling24 and calendarDay.",
        "已有同类封顶（\(window.rawValue)），只能保留一个；rolling24 与 calendarDay 也只能二选一。")
    case .nthNeedsDays:
      Phrase(
        "goes only with the windows rolling24 and calendarDay, which have numbers.",
        "只能用于 rolling24 或 calendarDay 这类有序号的窗口。")
    case .pricesNothing:
      Phrase(
        "never costs anything; give it a fee, or write \"free\": true if that is meant.",
        "任何时候都不收费；请填写费用，如确实免费请写 \"free\": true。")
    case .needless(let kind):
      Phrase("does not go with the kind “\(kind)”; take it out.", "不适用于“\(kind)”类型，请删去。")
    default: warning
    }
  }

  private var warning: Phrase {
    switch kind {
    case .capBelowFirst(let cap, let first):
      Phrase(
        "the cap of \(Self.yuan(cap)) is below the first fee of \(Self.yuan(first)), which is so never charged whole.",
        "封顶 \(Self.yuan(cap)) 低于首段收费 \(Self.yuan(first))，首段永远收不足。")
    case .capBelowUnit(let cap, let unit):
      Phrase(
        "the cap of \(Self.yuan(cap)) is below one unit of \(Self.yuan(unit)).",
        "封顶 \(Self.yuan(cap)) 低于一个计费单位 \(Self.yuan(unit))。")
    case .nthFalls: Phrase("a later window has a lower cap than one before it.", "后面窗口的封顶低于前面的窗口。")
    case .tailBeyondUnit(let tail, let unit):
      Phrase(
        "a tail of \(tail) min swallows a whole unit of \(unit) min.", "尾数 \(tail) 分钟不短于一个计费单位 \(unit) 分钟。")
    case .firstNotWhole(let min, let every):
      Phrase(
        "the first \(min) min are no whole number of \(every) min; the last fee holds for fewer.",
        "首段 \(min) 分钟不是 \(every) 分钟的整数倍，最后一次收费对应的时间较短。")
    case .nothingRepeats:
      Phrase(
        "has no effect without a cap for rolling24 or calendarDay.", "没有 rolling24 或 calendarDay 封顶时不起作用。")
    case .noBands: Phrase("has no effect without bands.", "没有时段时不起作用。")
    case .lostUnpriced:
      Phrase(
        "a lost card whose entry is unknown has no price; give unknownFee or a daily cap.",
        "丢卡且入场时间不明时无法计价，请填写 unknownFee 或每日封顶。")
    case .freeBeyondStay(let free, let stay):
      Phrase("\(free) free minutes reach beyond maxStay (\(stay)).", "免费 \(free) 分钟超过了 maxStay（\(stay)）。")
    default: Phrase("", "")
    }
  }

  private static func noun(_ expected: Expected) -> Phrase {
    switch expected {
    case .object: Phrase("an object { … }", "对象 { … }")
    case .array: Phrase("an array [ … ]", "数组 [ … ]")
    case .text: Phrase("a text in quotes", "加引号的文本")
    case .integer: Phrase("a whole number", "整数")
    case .flag: Phrase("true or false", " true 或 false")
    case .clock: Phrase("a time of day from 00:00 to 24:00, as \"08:30\"", " 00:00 至 24:00 的时刻，如 \"08:30\"")
    }
  }

  private static func yuan(_ fen: Int64) -> String { Money(fen: fen).format(symbol: true) }
}
