/// What a Chinese input method types instead of ASCII: the full-width forms U+FF01–U+FF5E, ￥ and the ideographic space.
enum HalfWidth {
  static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xff01...0xff5e: Unicode.Scalar(scalar.value - 0xfee0) ?? scalar
    case 0x3000: " "
    case 0xffe5: "¥"
    default: scalar
    }
  }

  /// The typed text as ASCII bytes without the spaces around it, or nil where it holds anything else. ¥ comes as `$`.
  static func typed(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for original in text.unicodeScalars {
      let scalar = scalar(original)
      switch scalar {
      case "¥": bytes.append(yuan)
      case "\u{20}"..."\u{7e}" where scalar != "$": bytes.append(UInt8(scalar.value))
      case "\t", "\u{a0}": bytes.append(0x20)
      // An input method in Chinese mode types these two for the point and the minus.
      case "\u{3002}": bytes.append(UInt8(ascii: "."))
      case "\u{2212}": bytes.append(UInt8(ascii: "-"))
      default: return nil
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return Array(bytes.drop { $0 == 0x20 })
  }

  static let yuan = UInt8(ascii: "$")
}
