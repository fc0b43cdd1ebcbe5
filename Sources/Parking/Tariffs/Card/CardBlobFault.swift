import Kernel
import Values

/// Why a card's data is not charged by.
public enum CardBlobFault: Refusal, Equatable {
  /// No card was ever written so: cut off, letters changed into others that cannot stand there.
  case torn
  /// The signature is not of this lot's key.
  case forged
  /// Written by a newer program.
  case otherLayout(Int)
  case otherLot(String)
  case unknownTariff(code: String, version: Int64)

  public var code: String {
    switch self {
    case .torn: "parking.card.torn"
    case .forged: "parking.card.forged"
    case .otherLayout: "parking.card.otherLayout"
    case .otherLot: "parking.card.otherLot"
    case .unknownTariff: "parking.card.unknownTariff"
    }
  }

  public var facts: JSON {
    switch self {
    case .torn, .forged: .object([])
    case .otherLayout(let layout): ["layout": .integer(Int64(layout))]
    case .otherLot(let lot): ["lot": .string(lot)]
    case .unknownTariff(let code, let version): ["tariff": .string(code), "version": .integer(version)]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .torn:
      Phrase(
        "The card's data is damaged; read it again, else charge as a lost card.", "卡内数据不完整，请重新读卡；仍不行则按丢卡处理。")
    case .forged:
      Phrase(
        "The card's signature is wrong: it was changed, or written with another key. Hold the vehicle and call the supervisor.",
        "卡内数据签名不符：被改动过，或不是用本场密钥写入。请暂停放行并通知主管。")
    case .otherLayout(let layout):
      Phrase(
        "The card was written by a newer program (layout \(layout)); update this one.",
        "该卡由更新版本的程序写入（格式 \(layout)），请升级本程序。")
    case .otherLot(let lot):
      Phrase("The card belongs to the lot “\(Text.clean(lot))”.", "该卡属于停车场“\(Text.clean(lot))”。")
    case .unknownTariff(let code, let version):
      Phrase(
        "This exit has no version \(version) of the tariff “\(Text.clean(code))”; load it, then read the card again.",
        "本出口没有费率“\(Text.clean(code))”第 \(version) 版，请先载入再读卡。")
    }
  }

  public var expected: Phrase { Phrase("a card of this lot", "本场的卡") }
}
