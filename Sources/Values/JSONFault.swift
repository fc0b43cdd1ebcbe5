/// Why a text is no JSON this program reads, and where.
public struct JSONFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The text ends inside a value.
    case ended
    /// A byte that no JSON text has at this place.
    case unexpectedByte
    /// A number with a leading zero, a bare sign, or a missing digit.
    case malformedNumber
    /// A backslash followed by something other than RFC 8259 names.
    case malformedEscape
    /// Half of a UTF-16 pair, written as an escape.
    case loneSurrogate
    /// A control character that should have been escaped.
    case controlCharacter
    case invalidUTF8
    /// Two members of one object with the same name: nobody can tell which one was meant.
    case duplicateMember
    /// More than ``JSON/depthLimit`` arrays and objects inside each other.
    case tooDeep
    /// Something follows the value.
    case trailingText
  }

  public let kind: Kind
  /// Bytes before the fault.
  public let offset: Int

  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  public var sentence: Phrase {
    let reason: Phrase =
      switch kind {
      case .ended: Phrase("it ends too early", "内容不完整")
      case .unexpectedByte: Phrase("unexpected character", "出现意外的字符")
      case .malformedNumber: Phrase("malformed number", "数字格式不对")
      case .malformedEscape: Phrase("malformed escape", "转义写法不对")
      case .loneSurrogate: Phrase("half of a surrogate pair", "代理对不完整")
      case .controlCharacter: Phrase("unescaped control character", "控制字符未转义")
      case .invalidUTF8: Phrase("not UTF-8", "不是 UTF-8 编码")
      case .duplicateMember: Phrase("the same member twice", "成员名重复")
      case .tooDeep: Phrase("nested too deeply", "嵌套层数太多")
      case .trailingText: Phrase("something follows the value", "值后面还有多余内容")
      }
    return Phrase(
      "Not valid JSON at byte \(offset + 1): \(reason.english).", "JSON 第 \(offset + 1) 字节处有误：\(reason.chinese)。")
  }
}
