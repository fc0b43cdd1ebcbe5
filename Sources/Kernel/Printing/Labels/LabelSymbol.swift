import Values

/// The symbol of a label.
public enum LabelSymbol: String, Sendable, Hashable, CaseIterable {
  case qr
  case code128

  public var title: Phrase {
    switch self {
    case .qr: Phrase("QR code", "二维码")
    case .code128: Phrase("Code 128", "一维码（Code 128）")
    }
  }

  public var other: LabelSymbol { self == .qr ? .code128 : .qr }
}
