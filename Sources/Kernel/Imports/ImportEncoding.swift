/// How the bytes of a file become text.
public enum ImportEncoding: String, Sendable, CaseIterable {
  /// UTF-8 where all of it is, else GB18030.
  case auto
  case utf8 = "utf-8"
  case gb18030
}
