import Kernel
import Values

/// Why a stay has no price that a machine may name: a person has to look at it.
public enum QuoteReview: Refusal, Equatable {
  /// Milliseconds by which the exit lies before the entry.
  case exitBeforeEntry(milliseconds: Int64)
  case tooLong(limit: Int64)
  case noEntry
  /// The tariff does not say what a lost card costs whose entry is unknown.
  case lostUnpriced
  /// An earlier visit ends before it begins, or after the next one begins.
  case visitsOverlap
  case unknownTerm(String)
  case badCoupon(number: Int)
  case tooManyCoupons(count: Int, most: Int64)
  case badPayment
  case noRate

  public var code: String {
    switch self {
    case .exitBeforeEntry: "parking.quote.exitBeforeEntry"
    case .tooLong: "parking.quote.tooLong"
    case .noEntry: "parking.quote.noEntry"
    case .lostUnpriced: "parking.quote.lostUnpriced"
    case .visitsOverlap: "parking.quote.visitsOverlap"
    case .unknownTerm: "parking.quote.unknownTerm"
    case .badCoupon: "parking.quote.badCoupon"
    case .tooManyCoupons: "parking.quote.tooManyCoupons"
    case .badPayment: "parking.quote.badPayment"
    case .noRate: "parking.quote.noRate"
    }
  }

  public var facts: JSON {
    switch self {
    case .exitBeforeEntry(let milliseconds): ["milliseconds": .integer(milliseconds)]
    case .tooLong(let limit): ["limitMinutes": .integer(limit)]
    case .unknownTerm(let code): ["term": .string(code)]
    case .badCoupon(let number): ["coupon": .integer(Int64(number))]
    case .tooManyCoupons(let count, let most): ["coupons": .integer(Int64(count)), "most": .integer(most)]
    case .noEntry, .lostUnpriced, .visitsOverlap, .badPayment, .noRate: .object([])
    }
  }

  public var sentence: Phrase {
    switch self {
    case .exitBeforeEntry(let milliseconds):
      Phrase(
        "The exit lies \(milliseconds / 1000) s before the entry; check both times, then settle by hand.",
        "出场时间早于入场时间 \(milliseconds / 1000) 秒，请核对两个时间后人工处理。")
    case .tooLong(let limit):
      Phrase(
        "The stay is longer than \(limit / 1440) days; check the entry, then settle by hand.",
        "停车超过 \(limit / 1440) 天，请核对入场时间后人工处理。")
    case .noEntry:
      Phrase("The entry is not known; give it, or say that the card is lost.", "入场时间不明，请补录入场时间或按丢卡处理。")
    case .lostUnpriced:
      Phrase(
        "The tariff does not say what a lost card costs whose entry is unknown; set lost.unknownFee or a daily cap.",
        "费率未规定丢卡且入场时间不明时的收费，请设置 lost.unknownFee 或每日封顶。")
    case .visitsOverlap:
      Phrase("The visits overlap or are out of order; check their times.", "各次停车时间重叠或顺序颠倒，请核对。")
    case .unknownTerm(let code):
      Phrase("The tariff has no lease term “\(code)”.", "费率中没有长租类型“\(code)”。")
    case .badCoupon(let number):
      Phrase("Coupon \(number) has a figure that cannot be meant.", "第 \(number) 张优惠券的数值无效。")
    case .tooManyCoupons(let count, let most):
      Phrase(
        "\(count) coupons were given; the tariff takes \(most).", "出示了 \(count) 张优惠券，费率最多允许 \(most) 张。")
    case .badPayment:
      Phrase("The payment is below zero or beyond all measure.", "已付金额为负或过大。")
    case .noRate:
      Phrase("The tariff has no rate for its default class.", "费率没有默认车型的收费标准。")
    }
  }

  public var expected: Phrase { Phrase("a stay that the tariff can price", "费率可以计价的停车记录") }
}
