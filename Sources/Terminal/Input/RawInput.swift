/// What the terminal library hands over: a byte of text, or a key it recognised.
public enum RawInput: Sendable, Hashable {
  case byte(UInt8)
  case key(Key)
  case pasteStart
  case pasteEnd
}
